import { z } from 'zod';
import { RETURNED_WHYS } from '../core/asking/why-returned.ts';
import { toDay } from '../core/calendar/day.ts';
import type { DigestDelivery, DigestStore, StoredDigest } from '../ports/digest-store.ts';
import { KeptCameBack } from './ask-table.ts';
import { IsoDay, Person, PlainJson, toPlainJson } from './plain-json.ts';
import { refusing } from './refusal-of.ts';
import { type RowKeys, rowsIn } from './rows.ts';
import type { Storage } from './storage.ts';

const Entity = z.looseObject({
  rowKey: z.string(),
  etag: z.string(),
  draft: z.string().nullish(),
  sendingSince: z.string().nullish(),
  sentAt: z.string().nullish(),
  needlessAt: z.string().nullish(),
  refusedAt: z.string().nullish(),
  refusedWhy: z.enum(['no-mail', 'mail-refused', 'given-up', ...RETURNED_WHYS]).nullish(),
  cameBack: PlainJson.pipe(KeptCameBack).nullish(),
  // Digests that were kept before they told whom they are for have none of these.
  to: PlainJson.pipe(Person).nullish(),
  queuedOn: IsoDay.nullish(),
  plans: PlainJson.pipe(z.array(z.string())).nullish(),
  asAt: IsoDay.nullish(),
});

/** Digests on their way, in a table partitioned by day. */
export async function openDigestTable(storage: Storage): Promise<DigestStore> {
  const table = await refusing(() => storage.table('digests'));
  return {
    ...rowsIn(table, { keysOf, toEntity, fromEntity: toDigest }),
    async since(day) {
      const digests: StoredDigest[] = [];
      const filter = `PartitionKey ge '${day.toString()}'`;
      await refusing(async () => {
        for await (const entity of table.listEntities({ queryOptions: { filter } }))
          digests.push(toDigest(entity).value);
      });
      return digests;
    },
  };
}

function keysOf(key: string): RowKeys {
  const [, day = ''] = key.split(':');
  return { partitionKey: day, rowKey: key };
}

/** A table keeps no nulls. */
function toEntity({ key, to, queuedOn, plans, draft, asAt, delivery }: StoredDigest) {
  return {
    ...keysOf(key),
    to: toPlainJson(to),
    queuedOn: queuedOn.toString(),
    plans: toPlainJson(plans),
    ...(draft === null ? {} : { draft }),
    ...(asAt === null ? {} : { asAt: asAt.toString() }),
    ...(delivery.state === 'sending' ? { sendingSince: delivery.since } : {}),
    ...(delivery.state === 'sent' ? { sentAt: delivery.at } : {}),
    ...(delivery.state === 'needless' ? { needlessAt: delivery.at } : {}),
    ...(delivery.state === 'refused' ? { refusedAt: delivery.at, refusedWhy: delivery.why } : {}),
    ...('cameBack' in delivery ? { cameBack: toPlainJson(delivery.cameBack) } : {}),
  };
}

function toDigest(entity: object): { value: StoredDigest; etag: string } {
  const row = Entity.parse(entity);
  const { rowKey: key, etag } = row;
  const [id = '', on = ''] = key.split(':');
  const day = toDay(on);
  const value = {
    key,
    to: row.to ?? { id, name: id },
    day,
    queuedOn: row.queuedOn ?? day,
    plans: row.plans ?? [],
    draft: row.draft ?? null,
    asAt: row.asAt ?? null,
    delivery: toDelivery(row),
  };
  return { value, etag };
}

function toDelivery({
  sendingSince,
  sentAt,
  needlessAt,
  refusedAt,
  refusedWhy,
  cameBack,
}: z.infer<typeof Entity>): DigestDelivery {
  if (sentAt) return { state: 'sent', at: sentAt };
  if (needlessAt) return { state: 'needless', at: needlessAt };
  if (refusedAt && refusedWhy)
    return { state: 'refused', at: refusedAt, why: refusedWhy, ...(cameBack ? { cameBack } : {}) };
  return sendingSince ? { state: 'sending', since: sendingSince } : { state: 'waiting' };
}
