/** Characters that what somebody writes may have. */
export const WORDS_LIMIT = 2_000;

/**
 * Words without what no list column or document can hold, control characters and halves of surrogate pairs, and without
 * the characters that turn the direction of the text after them: that would be ours, such as who wrote a mail.
 */
export function cleanWords(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
