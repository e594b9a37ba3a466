/** The words of a text with how often each stands in it. */
export type WordBag = ReadonlyMap<string, number>;

/** The words of a text, whatever their case and what stands between them. */
export function bagOf(text: string): WordBag {
  const bag = new Map<string, number>();
  for (const [word] of text.toLocaleLowerCase('en-GB').matchAll(/[\p{L}\p{N}]+/gu)) {
    bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/**
 * How alike two texts are by their words, from 0 to 1; two texts without words are not alike.
 *
 * @see https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient
 */
export function likeness(one: WordBag, other: WordBag): number {
  const all = sizeOf(one) + sizeOf(other);
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  return all === 0 ? 0 : (2 * shared) / all;
}

function sizeOf(bag: WordBag): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
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
