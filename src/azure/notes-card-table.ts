import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { NotesCard, NotesCards } from '../ports/notes-cards.ts';
import { PlainJson, toPlainJson } from './plain-json.ts';
import { refusing } from './refusal-of.ts';
import { type RowKeys, rowsIn } from './rows.ts';
import type { Storage } from './storage.ts';

const Card = z.object({
  key: z.string(),
  delivery: z.discriminatedUnion('state', [
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('sending'), since: z.string() }),
    z.object({ state: z.enum(['delivered', 'unclear']), at: z.string() }),
  ]),
});
const Entity = z.looseObject({ json: z.string(), etag: z.string() });

/** Notes on their way into a conversation, one row for each sending. */
export async function openNotesCardTable(storage: Storage): Promise<NotesCards> {
  const table = await refusing(() => storage.table('notescards'));
  const { add, change } = rowsIn(table, { keysOf, toEntity, fromEntity });
  return { add, change };
}

/** Keys hold ids of plans, of any length. */
function keysOf(key: string): RowKeys {
  return { partitionKey: 'notes', rowKey: createHash('sha256').update(key).digest('hex') };
}

function toEntity(card: NotesCard) {
  return { ...keysOf(card.key), json: toPlainJson(card) };
}

function fromEntity(entity: object): { readonly value: NotesCard; readonly etag: string } | undefined {
  const row = Entity.safeParse(entity);
  const card = row.success ? PlainJson.pipe(Card).safeParse(row.data.json) : undefined;
  return row.success && card?.success ? { value: card.data, etag: row.data.etag } : undefined;
}
