import { isBefore } from '../../src/core/calendar/day.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { AskStore, StoredAsk } from '../../src/ports/ask-store.ts';

/** Asks in memory: a key is taken once, and those that people asked for themselves, and tests, are not counted. */
export function fakeAskStore(...given: readonly StoredAsk[]): AskStore {
  const asks = new Map(given.map((ask) => [ask.key, ask]));
  return {
    async add(ask) {
      if (asks.has(ask.key)) return false;
      asks.set(ask.key, ask);
      return true;
    },
    find: async (key) => asks.get(key),
    async change(key, change) {
      const ask = asks.get(key);
      if (!ask) throw new Refusal('missing', { ask: key });
      const changed = change(ask);
      asks.set(key, changed);
      return changed;
    },
    since: async (day) => [...asks.values()].filter((ask) => !isBefore(ask.day, day) && !/:(own|test)$/.test(ask.key)),
  };
}
