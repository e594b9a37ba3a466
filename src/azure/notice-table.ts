import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DECISION_STAGES } from '../core/asking/telling/decisions-due.ts';
import { MATTER_KINDS } from '../core/asking/telling/matter.ts';
import type { NoticeStore, StoredNotice } from '../ports/notice-store.ts';
import { BY_MAIL_WHYS, KeptCameBack, UNREACHED_WHYS } from './ask-table.ts';
import { IsoDay, Person, PlainJson, toPlainJson } from './plain-json.ts';
import { refusing } from './refusal-of.ts';
import { type RowKeys, rowsIn } from './rows.ts';
import type { Storage } from './storage.ts';

const Matter = z.object({
  kind: z.enum(MATTER_KINDS),
  action: z.string(),
  asker: z.string().nullable(),
  on: IsoDay.nullable(),
  day: IsoDay.nullable(),
});
const Silence = z.object({ action: z.string(), lead: z.string(), since: IsoDay });
const Tells = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decision'), stage: z.enum(DECISION_STAGES), matter: Matter }),
  z.object({ kind: z.literal('decisions'), matters: z.array(Matter) }),
  z.object({ kind: z.literal('overseen'), matters: z.array(Matter), silences: z.array(Silence) }),
  z.object({ kind: z.literal('warning'), silences: z.array(Silence) }),
  z.object({ kind: z.literal('silences'), silences: z.array(Silence), decide: z.array(Silence) }),
  z.object({
    kind: z.literal('decided'),
    action: z.string(),
    entry: z.string(),
    as: z.enum(['lead', 'new-lead']),
  }),
]);
const Delivery = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('sending'), since: z.string(), posting: z.literal(true).exactOptional() }),
  z.object({ state: z.enum(['delivered', 'mailed', 'needless']), at: z.string() }),
  z.object({
    state: z.literal('refused'),
    at: z.string(),
    why: z.enum(UNREACHED_WHYS),
    cameBack: KeptCameBack.exactOptional(),
  }),
]);
const Notice = z.object({
  id: z.string(),
  key: z.string(),
  to: Person,
  tells: Tells,
  covers: z.array(z.string()),
  day: IsoDay,
  queuedAt: z.string().nullable(),
  byHand: z.boolean(),
  delivery: Delivery,
  byMail: z.object({ why: z.enum(BY_MAIL_WHYS), draft: z.string().nullable() }).exactOptional(),
});
const Entity = z.looseObject({ json: z.string(), etag: z.string() });

/** A property of a table holds 32,768 characters; a list of very many takes several. */
const PROPERTY = 30_000;

/** Told of a notice that cannot be read, by its id; to everybody else it is not there. */
export type OnUnreadableNotice = (found: { readonly table: 'notices'; readonly row: string }) => void;

/** Notices in a table, partitioned by day, so that "since" reads a range. */
export async function openNoticeTable(storage: Storage, onUnreadable: OnUnreadableNotice): Promise<NoticeStore> {
  const table = await refusing(() => storage.table('notices'));
  // One bad row must not keep everybody else from being told.
  const readable = (entity: { readonly rowKey?: string }) => {
    const read = toNotice(entity);
    if (!read) onUnreadable({ table: 'notices', row: entity.rowKey ?? '' });
    return read;
  };
  return {
    ...rowsIn(table, { keysOf, toEntity, fromEntity: readable }),
    async since(day) {
      const notices: StoredNotice[] = [];
      const filter = `PartitionKey ge '${day.toString()}'`;
      await refusing(async () => {
        for await (const entity of table.listEntities({ queryOptions: { filter } })) {
          const found = readable(entity);
          if (found) notices.push(found.value);
        }
      });
      return notices;
    },
  };
}

/** Ids hold keys of entries, in which a table refuses some characters, and more of them than it takes. */
function keysOf(id: string): RowKeys {
  return { partitionKey: id.slice(0, 10), rowKey: createHash('sha256').update(id).digest('hex') };
}

function toEntity(notice: StoredNotice) {
  const text = toPlainJson(notice);
  const pieces = text.match(new RegExp(`.{1,${PROPERTY}}`, 'gs')) ?? [];
  const [json = '', ...more] = pieces;
  const others = Object.fromEntries(more.map((piece, index) => [`json${index + 1}`, piece]));
  return { ...keysOf(notice.id), json, pieces: pieces.length, ...others };
}

function toNotice(entity: object): { readonly value: StoredNotice; readonly etag: string } | undefined {
  const row = Entity.safeParse(entity);
  if (!row.success) return undefined;
  const { json, etag, ...others } = row.data;
  const more = Array.from({ length: Number(others.pieces ?? 1) - 1 }, (_, index) => others[`json${index + 1}`] ?? '');
  const notice = PlainJson.pipe(Notice).safeParse([json, ...more].join(''));
  return notice.success ? { value: notice.data, etag } : undefined;
}
