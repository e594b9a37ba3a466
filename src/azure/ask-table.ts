import { z } from 'zod';
import { KEPT_REFUSALS } from '../core/asking/answer-refusals.ts';
import { ASK_REASONS } from '../core/asking/ask.ts';
import { RETURNED_WHYS } from '../core/asking/why-returned.ts';
import type { AskStore, ByMailWhy, StoredAsk, UnreachedWhy } from '../ports/ask-store.ts';
import type { RefusedWhy } from '../ports/chat.ts';
import { IsoDay, Person, PlainJson, Receipt, toPlainJson } from './plain-json.ts';
import { refusing } from './refusal-of.ts';
import { type RowKeys, rowsIn } from './rows.ts';
import type { Storage } from './storage.ts';

const REFUSED = [
  'blocked',
  'not-installed',
  'unknown-person',
  'guest',
  'too-big',
  'not-allowed',
  'bot-disabled',
] as const satisfies readonly RefusedWhy[];
/** Why somebody could not be reached at all. */
export const UNREACHED_WHYS = [
  ...REFUSED,
  'no-mail',
  'mail-refused',
  'given-up',
  ...RETURNED_WHYS,
] as const satisfies readonly UnreachedWhy[];
/** Why something goes by e-mail. */
export const BY_MAIL_WHYS = [...REFUSED, 'unknown'] as const satisfies readonly ByMailWhy[];
/** What a report says of a letter that came back. */
export const KeptCameBack = z.object({ address: z.string().nullable(), status: z.string().nullable() });
const Refused = z.object({ revision: z.number(), said: Receipt, why: z.enum(KEPT_REFUSALS), told: z.boolean() });
const Ask = z.object({
  key: z.string(),
  person: Person,
  day: IsoDay,
  first: z.literal(true).exactOptional(),
  items: z.array(
    z.object({
      action: z.string(),
      reason: z.enum(ASK_REASONS),
      time: z.number(),
      meeting: z.object({ name: z.string(), on: IsoDay }).nullable().default(null),
      insteadOf: Person.nullable().default(null),
      revision: z.number(),
      receipt: Receipt.nullable(),
      answered: z.number().exactOptional(),
      refused: z.array(Refused).default([]),
    }),
  ),
  delivery: z.discriminatedUnion('state', [
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('sending'), since: z.string(), posting: z.literal(true).exactOptional() }),
    z.object({ state: z.literal('unknown'), at: z.string() }),
    z.object({ state: z.literal('mailed'), at: z.string() }),
    z.object({ state: z.literal('delivered'), at: z.string(), conversation: z.string(), activity: z.string() }),
    z.object({
      state: z.literal('refused'),
      at: z.string(),
      why: z.enum(UNREACHED_WHYS),
      cameBack: KeptCameBack.exactOptional(),
    }),
  ]),
  byMail: z.object({ why: z.enum(BY_MAIL_WHYS), draft: z.string().nullable() }).exactOptional(),
  noted: z.literal(true).exactOptional(),
});
const Entity = z.looseObject({ json: z.string(), etag: z.string() });

/** Told of a row that cannot be read, by its key; to everybody else the row is not there. */
export type OnUnreadableRow = (found: { readonly table: 'asks' | 'kept'; readonly row: string }) => void;

interface ReadAsk {
  readonly value: StoredAsk;
  readonly etag: string;
}

/** A property of a table holds 32,768 characters; an ask of very many actions takes several. */
const PROPERTY = 30_000;

/**
 * Asks in a table: partitioned by day, so that "since" reads a range; the row is the key, whose parts hold none of the
 * characters that a table refuses.
 */
export async function openAskTable(storage: Storage, onUnreadable: OnUnreadableRow): Promise<AskStore> {
  const table = await refusing(() => storage.table('asks'));

  // One bad row must not keep everybody else from being asked.
  const readable = (entity: { readonly rowKey?: string }): ReadAsk | undefined => {
    const read = toAsk(entity);
    if (!read) onUnreadable({ table: 'asks', row: entity.rowKey ?? '' });
    return read;
  };
  return {
    ...rowsIn(table, { keysOf, toEntity, fromEntity: readable }),
    async since(day) {
      const asks: StoredAsk[] = [];
      const filter = `PartitionKey ge '${day.toString()}' and PartitionKey le '9999-12-31'`;
      await refusing(async () => {
        for await (const entity of table.listEntities({ queryOptions: { filter } })) {
          const found = readable(entity);
          if (found) asks.push(found.value);
        }
      });
      return asks;
    },
  };
}

/** What people ask for or send to themselves stands in partitions outside the range that "since" reads. */
function keysOf(key: string): RowKeys {
  const [, day = ''] = key.split(':');
  const [, kind] = /:(own|test)$/.exec(key) ?? [];
  return { partitionKey: kind === undefined ? day : `${kind}-${day.slice(0, 10)}`, rowKey: key };
}

function toEntity(ask: StoredAsk) {
  const text = toPlainJson(ask);
  const pieces = Math.ceil(text.length / PROPERTY);
  const more = Object.fromEntries(
    Array.from({ length: pieces - 1 }, (_, index) => [
      `json${index + 1}`,
      text.slice((index + 1) * PROPERTY, (index + 2) * PROPERTY),
    ]),
  );
  return { ...keysOf(ask.key), json: text.slice(0, PROPERTY), pieces, ...more };
}

function toAsk(entity: object): ReadAsk | undefined {
  const row = Entity.safeParse(entity);
  if (!row.success) return undefined;
  const { json, etag, ...others } = row.data;
  const pieces = Number(others.pieces ?? 1);
  const more = Array.from({ length: pieces - 1 }, (_, index) => String(others[`json${index + 1}`] ?? ''));
  const ask = PlainJson.pipe(Ask).safeParse([json, ...more].join(''));
  return ask.success ? { value: ask.data, etag } : undefined;
}
