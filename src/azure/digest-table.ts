import { z } from 'zod';
import type { DigestDelivery, DigestStore, StoredDigest } from '../ports/digest-store.ts';
import { refusing } from './refusal-of.ts';
import { type RowKeys, rowsIn } from './rows.ts';
import type { Storage } from './storage.ts';

const Entity = z.looseObject({
  rowKey: z.string(),
  etag: z.string(),
  draft: z.string().nullish(),
  sendingSince: z.string().nullish(),
  sentAt: z.string().nullish(),
});

/** Digests on their way, in a table partitioned by day. */
export async function openDigestTable(storage: Storage): Promise<DigestStore> {
  const table = await refusing(() => storage.table('digests'));
  return rowsIn(table, { keysOf, toEntity, fromEntity: toDigest });
}

function keysOf(key: string): RowKeys {
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

function toDigest(entity: object): { value: StoredDigest; etag: string } {
  const { rowKey, etag, draft, sendingSince, sentAt } = Entity.parse(entity);
  return { value: { key: rowKey, draft: draft ?? null, delivery: toDelivery(sendingSince, sentAt) }, etag };
}

function toDelivery(sendingSince?: string | null, sentAt?: string | null): DigestDelivery {
  if (sentAt) return { state: 'sent', at: sentAt };
  return sendingSince ? { state: 'sending', since: sendingSince } : { state: 'waiting' };
}
