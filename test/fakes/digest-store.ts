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
    async put(digest) {
      digests.set(digest.key, digest);
    },
  };
}
