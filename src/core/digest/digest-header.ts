/** The header that tells a digest from any other mail; it holds the digest's key. The pane in Outlook looks for it. */
export const DIGEST_HEADER = 'x-followthrough-digest';
