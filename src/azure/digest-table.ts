import { z } from 'zod';
import type { DigestStore } from '../ports/digest-store.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const Entity = z.looseObject({ rowKey: z.string(), draft: z.string().nullish(), sentAt: z.string().nullish() });

/** Digests on their way, in a table partitioned by day. */
export async function openDigestTable(storage: Storage): Promise<DigestStore> {
  const table = await refusing(() => storage.table('digests'));
  return {
    async add(digest) {
      try {
        await refusing(() => table.createEntity({ ...keysOf(digest.key), ...given(digest) }));
        return true;
      } catch (error) {
        if (statusOf(error) === 409) return false;
        throw error;
      }
    },
    async find(key) {
      const { partitionKey, rowKey } = keysOf(key);
      try {
        const entity = Entity.parse(await refusing(() => table.getEntity(partitionKey, rowKey)));
        return { key: entity.rowKey, draft: entity.draft ?? null, sentAt: entity.sentAt ?? null };
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    },
    async put(digest) {
      await refusing(() => table.upsertEntity({ ...keysOf(digest.key), ...given(digest) }, 'Replace'));
    },
  };
}

function keysOf(key: string) {
  const [, day = ''] = key.split(':');
  return { partitionKey: day, rowKey: key };
}

/** A table keeps no nulls. */
function given({ draft, sentAt }: { draft: string | null; sentAt: string | null }) {
  return { ...(draft === null ? {} : { draft }), ...(sentAt === null ? {} : { sentAt }) };
}
