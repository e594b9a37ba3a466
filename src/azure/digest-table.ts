import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import type { DigestDelivery, DigestStore, StoredDigest } from '../ports/digest-store.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const Entity = z.looseObject({
  rowKey: z.string(),
  etag: z.string(),
  draft: z.string().nullish(),
  sendingSince: z.string().nullish(),
  sentAt: z.string().nullish(),
});

const MOST_TRIES = 20;

/** Digests on their way, in a table partitioned by day. */
export async function openDigestTable(storage: Storage): Promise<DigestStore> {
  const table = await refusing(() => storage.table('digests'));

  const read = async (key: string): Promise<{ digest: StoredDigest; etag: string } | undefined> => {
    const { partitionKey, rowKey } = keysOf(key);
    try {
      return toDigest(await refusing(() => table.getEntity(partitionKey, rowKey)));
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  };

  return {
    async add(digest) {
      try {
        await refusing(() => table.createEntity(toEntity(digest)));
        return true;
      } catch (error) {
        if (statusOf(error) === 409) return false;
        throw error;
      }
    },
    find: async (key) => (await read(key))?.digest,
    async change(key, change) {
      for (let tries = 1; ; tries++) {
        const before = await read(key);
        if (!before) throw new Refusal('missing', { digest: key });
        const after = change(before.digest);
        try {
          await refusing(() => table.updateEntity(toEntity(after), 'Replace', { etag: before.etag }));
          return after;
        } catch (error) {
          if (statusOf(error) !== 412) throw error;
          if (tries === MOST_TRIES) throw new Refusal('busy', { tries }, { cause: error });
        }
      }
    },
  };
}

function keysOf(key: string) {
  const [, day = ''] = key.split(':');
  return { partitionKey: day, rowKey: key };
}

/** A table keeps no nulls. */
function toEntity({ key, draft, delivery }: StoredDigest) {
  return {
    ...keysOf(key),
    ...(draft === null ? {} : { draft }),
    ...(delivery.state === 'sending' ? { sendingSince: delivery.since } : {}),
    ...(delivery.state === 'sent' ? { sentAt: delivery.at } : {}),
  };
}

function toDigest(entity: object): { digest: StoredDigest; etag: string } {
  const { rowKey, etag, draft, sendingSince, sentAt } = Entity.parse(entity);
  return { digest: { key: rowKey, draft: draft ?? null, delivery: toDelivery(sendingSince, sentAt) }, etag };
}

function toDelivery(sendingSince?: string | null, sentAt?: string | null): DigestDelivery {
  if (sentAt) return { state: 'sent', at: sentAt };
  return sendingSince ? { state: 'sending', since: sendingSince } : { state: 'waiting' };
}
