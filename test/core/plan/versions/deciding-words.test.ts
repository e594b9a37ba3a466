import fc from 'fast-check';
import { bestPairs } from '../../../../src/core/plan/versions/best-pairs.ts';
import { decidingWords, meetingsOf } from '../../../../src/core/plan/versions/deciding-words.ts';
import { bagOf, likeness, type WordBag } from '../../../../src/core/plan/versions/likeness.ts';

/** Few words, so that many texts are just as alike as is asked, or just not. */
const text = fc.array(fc.constantFrom(...'the a review train publish hire open close'.split(' ')), { maxLength: 12 });
const texts = fc.array(
  text.map((words) => bagOf(words.join(' '))),
  { maxLength: 12 },
);

test('texts that share a deciding word are paired as if all were compared with all', () => {
  fc.assert(
    fc.property(texts, texts, fc.constantFrom(0.3, 0.5, 0.6, 0.7, 1), (ones, others, asked) => {
      const fit = (one: WordBag, other: WordBag) => (likeness(one, other) < asked ? 0 : likeness(one, other));
      const meetings = meetingsOf(ones, others);
      const found = bestPairs(ones, others, fit, (bag) => decidingWords(bag, asked, meetings));
      expect(found).toEqual(bestPairs(ones, others, fit));
    }),
    { numRuns: 500 },
  );
});

test('texts of one length that share seven of ten words are found, whichever seven', () => {
  const words = 'one two three four five six seven eight nine ten'.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    const kept = words.map((word, at) => ((at + from) % 10 < 7 ? word : `other${at}`));
    const [one, other] = [bagOf(words.join(' ')), bagOf(kept.join(' '))];
    const meetings = meetingsOf([one], [other]);
    const deciding = decidingWords(one, 0.7, meetings);
    expect(decidingWords(other, 0.7, meetings).filter((word) => deciding.includes(word))).not.toEqual([]);
  }
});

test('the words that stand in the fewest texts decide, and never one that the other side has not', () => {
  const one = bagOf('the new panel meets');
  const others = ['the panel closes', 'the budget', 'the school meets', 'school meets'].map(bagOf);
  expect(decidingWords(one, 0.7, meetingsOf([one], others))).toEqual(['panel']);
});

test('a text without words has none that decides', () => {
  const empty = bagOf(' – ');
  expect(decidingWords(empty, 0.7, meetingsOf([empty], [empty]))).toEqual([]);
});
