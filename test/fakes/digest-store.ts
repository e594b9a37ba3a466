import { toDay } from '../../src/core/calendar/day.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { DigestStore, StoredDigest } from '../../src/ports/digest-store.ts';

/** Digests in memory: a key is taken once. */
export function fakeDigestStore(...given: readonly StoredDigest[]): DigestStore {
  const digests = new Map(given.map((digest) => [digest.key, digest]));
  return {
    async add(digest) {
      if (digests.has(digest.key)) return false;
      digests.set(digest.key, digest);
      return true;
    },
    find: async (key) => digests.get(key),
    async change(key, change) {
      const digest = digests.get(key);
      if (!digest) throw new Refusal('missing', { digest: key });
      const changed = change(digest);
      digests.set(key, changed);
      return changed;
    },
    since: async (from) =>
      [...digests.values()]
        .filter(({ day }) => day.toString() >= from.toString())
        .toSorted((one, other) => one.day.toString().localeCompare(other.day.toString())),
  };
}

/** A digest of a key that waits to be sent, unless told otherwise. */
export function storedDigest(key: string, changes: Partial<StoredDigest> = {}): StoredDigest {
  const [id = '', on = ''] = key.split(':');
  const day = toDay(on);
  return {
    key,
    to: { id, name: id },
    day,
    queuedOn: day,
    plans: ['plan'],
    draft: null,
    asAt: null,
    delivery: { state: 'waiting' },
    ...changes,
  };
}
