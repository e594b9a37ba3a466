/** Texts up to here are shown whole: four lines of a table, six on a phone. */
const MOST = 200;

/** Cutting off less than this saves no room. */
const SPARE = 40;

/** Whether a text is too long to be shown whole in a list. */
export function isLong(text: string): boolean {
  return text.length > MOST + SPARE;
}

/** The beginning of a text, whole words only; the text itself when it is short enough. */
export function firstWords(text: string): string {
  if (!isLong(text)) return text;
  const lastSpace = text.lastIndexOf(' ', MOST);
  return text.slice(0, lastSpace > 0 ? lastSpace : MOST).replace(/[\s,;:.]+$/, '');
}
