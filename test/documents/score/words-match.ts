/** Whether a text begins and ends as a truth says: "Ask every family … at review". Case, spaces and quotes count little. */
export function saysSo(found: string, truth: string): boolean {
  const [head = '', tail = ''] = truth.split('…').map(plain);
  const text = plain(found);
  return truth.includes('…') ? text.startsWith(head) && text.endsWith(tail) : text === head;
}

/** Whether a text holds these words one after the other. */
export function holds(text: string, words: string): boolean {
  return plain(text).includes(plain(words));
}

/** How much of a truth's words stand in a text and the other way round at its ends: 0 to 1. */
export function likeness(found: string, truth: string): number {
  const wanted = wordsOf(truth);
  const there = wordsOf(found);
  if (wanted.length === 0 || there.length === 0) return 0;
  const isThere = new Set(there);
  const share = wanted.filter((word) => isThere.has(word)).length / wanted.length;
  // Of two texts that hold all words, the shorter one is meant.
  return share - Math.min(there.length, 1_000) / 100_000;
}

function plain(text: string): string {
  return text
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[^\p{L}\p{N}%"'()]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '');
}
