import type { SentLetter, SentLetters } from '../../src/ports/sent-letters.ts';

/** Letters in memory. */
export function fakeSentLetters(...given: readonly SentLetter[]): SentLetters {
  const letters = [...given];
  return {
    async add(letter) {
      letters.push(letter);
    },
    find: async (names, since) =>
      letters.find((one) => one.day.toString() >= since.toString() && one.names.some((name) => names.includes(name))),
    anySince: async (since) => letters.some(({ day }) => day.toString() >= since.toString()),
  };
}
