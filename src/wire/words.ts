/** Characters that what somebody writes may have. */
export const WORDS_LIMIT = 2_000;

/** Words without what no list column or document can hold: control characters and halves of surrogate pairs. */
export function cleanWords(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Surrogate}/gu, '')
    .trim();
}
