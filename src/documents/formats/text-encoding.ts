/** A text file's words, and whether its encoding had to be assumed. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * The text of a file that does not say how its letters are written: by its byte order mark, else UTF-8 where the bytes are
 * that, UTF-16 where every second one is zero, else what Windows wrote in Western Europe.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = markedEncoding(bytes) ?? unmarkedEncoding(bytes);
  // As a stream: Node 20 takes windows-1252 for Latin-1 when it decodes at once. https://github.com/nodejs/node/issues/56542
  return { text: new TextDecoder(encoding).decode(bytes, { stream: encoding === 'windows-1252' }), encoding };
}

/** The text of an XML part, which is UTF-8 unless its byte order mark says UTF-16. */
export function decodeUnicode(bytes: Uint8Array): string {
  return new TextDecoder(markedEncoding(bytes) ?? 'utf-8').decode(bytes);
}

function markedEncoding([first, second, third]: Uint8Array): DecodedText['encoding'] | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function unmarkedEncoding(bytes: Uint8Array): DecodedText['encoding'] {
  const head = bytes.subarray(0, 512);
  const even = head.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = head.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
