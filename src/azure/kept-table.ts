import { z } from 'zod';
import { ANSWER_DOORS, type KeptAnswer, type KeptAnswers } from '../ports/kept-answers.ts';
import type { OnUnreadableRow } from './ask-table.ts';
import { IsoDay, Person, PlainJson, Receipt, toPlainJson } from './plain-json.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const Words = z.string().nullable();
const DoneOn = z.union([z.enum(['by-its-date', 'today', 'not-said']), IsoDay]);
const Kept = z.object({
  key: z.string(),
  by: Person,
  insteadOf: Person.nullable().default(null),
  ask: z.string(),
  action: z.string(),
  revision: z.number(),
  answer: z.discriminatedUnion('choice', [
    z.object({ choice: z.literal('done'), doneOn: DoneOn, words: Words }),
    z.object({ choice: z.literal('not-done'), expected: IsoDay.nullable(), words: Words }),
    z.object({ choice: z.literal('revision'), day: IsoDay, words: z.string() }),
    z.object({ choice: z.enum(['help', 'not-mine']), words: z.string() }),
  ]),
  door: z.enum(ANSWER_DOORS).default('chat'),
  at: z.string(),
  on: IsoDay,
  receipt: Receipt,
});
/** `timestamp` is set by the table itself when a row is made: one clock for all instances. */
const Entity = z.looseObject({ rowKey: z.string(), timestamp: z.string(), json: PlainJson.pipe(Kept) });
type Read = z.infer<typeof Entity>;

/** Kept answers in a table, partitioned by action; a row is made once and never changed. */
export async function openKeptTable(storage: Storage, onUnreadable: OnUnreadableRow): Promise<KeptAnswers> {
  const table = await refusing(() => storage.table('kept'));

  /** A row that nobody can read stays: it holds what somebody wrote. */
  const read = async (filter?: string): Promise<readonly KeptAnswer[]> => {
    const rows: Read[] = [];
    await refusing(async () => {
      for await (const entity of table.listEntities({ queryOptions: filter === undefined ? {} : { filter } })) {
        const row = Entity.safeParse(entity);
        if (row.success) rows.push(row.data);
        else onUnreadable({ table: 'kept', row: entity.rowKey ?? '' });
      }
    });
    return rows.sort(inOrder).map(({ json }) => json);
  };
  const of = (action: string) => read(`PartitionKey eq '${action.replaceAll("'", "''")}'`);
  return {
    of,
    all: () => read(),
    async add(kept) {
      try {
        const row = { partitionKey: kept.action, rowKey: kept.key, json: toPlainJson(kept) };
        await refusing(() => table.createEntity(row));
        return kept;
      } catch (error) {
        if (statusOf(error) !== 409) throw error;
        return (await of(kept.action)).find(({ key }) => key === kept.key) ?? kept;
      }
    },
    async remove({ key, action }) {
      try {
        await refusing(() => table.deleteEntity(action, key));
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
      }
    },
  };
}

function inOrder(one: Read, other: Read): number {
  return one.timestamp.localeCompare(other.timestamp) || one.rowKey.localeCompare(other.rowKey);
}
