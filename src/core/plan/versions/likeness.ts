/** The words of a text with how often each stands in it, and how many they are. */
export interface WordBag {
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
}

/** The words of a text, whatever their case and what stands between them. */
export function bagOf(text: string): WordBag {
  const words = new Map<string, number>();
  let size = 0;
  for (const [word] of text.toLocaleLowerCase('en-GB').matchAll(/[\p{L}\p{N}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
    size += 1;
  }
  return { words, size };
}

/**
 * How alike two texts are by their words, from 0 to 1; two texts without words are not alike.
 *
 * @see https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient
 */
export function likeness(one: WordBag, other: WordBag): number {
  const all = one.size + other.size;
  if (all === 0) return 0;
  const [fewer, more] = one.words.size < other.words.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of fewer.words) shared += Math.min(count, more.words.get(word) ?? 0);
  return (2 * shared) / all;
}

/** A text without what nobody reads in it: how its lines break, soft hyphens, the form of quotes and dashes. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐-―]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether two texts say the same to a reader; nothing is the same as an empty text. */
export function sameText(one: string | null, other: string | null): boolean {
  return plainText(one ?? '') === plainText(other ?? '');
}
