import { type OwnDigest, usualDigest } from '../../src/core/digest/own-digest.ts';
import type { OwnDigests } from '../../src/ports/own-digests.ts';

/** What people chose about their digests, in memory. */
export function fakeOwnDigests(...given: readonly OwnDigest[]): OwnDigests {
  const everybody = new Map(given.map((one) => [one.person, one]));
  return {
    all: async () => [...everybody.values()],
    async change(person, change) {
      const changed = change(everybody.get(person) ?? usualDigest(person));
      everybody.set(person, changed);
      return changed;
    },
  };
}
