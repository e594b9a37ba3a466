/** The lines of a mail, each once, in its order. */
export function passagesOf(text: string): readonly string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean);
}

/** Whether a passage stands among the words that are kept, as a line of its own. */
export function isPicked(words: string, passage: string): boolean {
  return linesOf(words).some((line) => line.trim() === passage);
}

/** The words with a passage more: before whatever of the mail comes after it there. Lines that somebody typed stay put. */
export function withPassage(words: string, passage: string, passages: readonly string[]): string {
  const lines = linesOf(words);
  const place = passages.indexOf(passage);
  const later = lines.findIndex((line) => placeIn(passages, line.trim()) > place);
  return lines.toSpliced(later === -1 ? lines.length : later, 0, passage).join('\n');
}

/** The words without a passage. */
export function withoutPassage(words: string, passage: string): string {
  const lines = linesOf(words);
  const at = lines.findIndex((line) => line.trim() === passage);
  return (at === -1 ? lines : lines.toSpliced(at, 1)).join('\n');
}

/** Where a line comes from, also once it was shortened; -1 for one that somebody typed. */
function placeIn(passages: readonly string[], line: string): number {
  const place = passages.indexOf(line);
  if (place !== -1 || line === '') return place;
  return passages.findIndex((passage) => passage.includes(line));
}

function linesOf(words: string): readonly string[] {
  return words === '' ? [] : words.split('\n');
}
