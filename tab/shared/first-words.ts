/** Texts up to here are shown whole: four lines of a table, six on a phone. */
const MOST = 200;

/** Cutting off less than this saves no room. */
const SPARE = 40;

/** The beginning of a text, whole words only; the text itself when it is short enough. */
export function firstWords(text: string): string {
  if (text.length <= MOST + SPARE) return text;
  const lastSpace = text.lastIndexOf(' ', MOST);
  return text.slice(0, lastSpace > 0 ? lastSpace : MOST).replace(/[\s,;:.]+$/, '');
}
