import type { WordBag } from './likeness.ts';

/** For rounding: a share that is whole must not be rounded up past itself. */
const A_LITTLE = 1e-9;

/** In how many pairs of a text of each side a word stands; 0 where only one side has it. */
export type Meetings = (word: string) => number;

/** How often each word would bring two texts together. */
export function meetingsOf(ones: readonly WordBag[], others: readonly WordBag[]): Meetings {
  const [ofOnes, ofOthers] = [textsByWord(ones), textsByWord(others)];
  return (word) => (ofOnes.get(word) ?? 0) * (ofOthers.get(word) ?? 0);
}

/**
 * The rarest words of a text, as many as it takes: two texts that are alike at least this much have one of them in
 * common. So texts need only be compared with those that share one.
 *
 * @param alike the least likeness, above 0
 * @param meetings the same for all texts that are compared
 */
export function decidingWords({ words, size }: WordBag, alike: number, meetings: Meetings): readonly string[] {
  // A text so alike shares at least this many words: the rarest of them stands where the rest can still follow it.
  const shared = Math.ceil((alike * size) / (2 - alike) - A_LITTLE);
  const rarestFirst = [...words]
    .map(([word, count]) => ({ word, count, meets: meetings(word) }))
    .sort((a, b) => a.meets - b.meets || (a.word < b.word ? -1 : 1));
  let before = 0;
  return rarestFirst.flatMap(({ word, count, meets }) => {
    const decides = before <= size - shared && meets > 0;
    before += count;
    return decides ? [word] : [];
  });
}

function textsByWord(bags: readonly WordBag[]): ReadonlyMap<string, number> {
  const texts = new Map<string, number>();
  for (const { words } of bags) for (const word of words.keys()) texts.set(word, (texts.get(word) ?? 0) + 1);
  return texts;
}
