import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Day } from '../core/calendar/day.ts';
import { LETTER_KINDS, type SentLetters } from '../ports/sent-letters.ts';
import { refusing } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const Row = z.looseObject({ kind: z.enum(LETTER_KINDS), key: z.string(), draft: z.string() });

/** Table storage takes 15 comparisons in a filter, of which the day is one. */
const MOST_AT_ONCE = 14;

/**
 * Which letter brought what, in a table partitioned by day with a row for each name of a letter. Names come from mail that
 * anybody can send: they are looked for by their digest.
 */
export async function openLetterTable(storage: Storage): Promise<SentLetters> {
  const table = await refusing(() => storage.table('letters'));
  const first = async (filter: string): Promise<object | undefined> => {
    const rows = table.listEntities({ queryOptions: { filter } });
    return refusing(async () => (await rows.next()).value);
  };
  return {
    async add({ names, draft, of, day }) {
      for (const name of names)
        await refusing(() => table.upsertEntity({ partitionKey: day.toString(), rowKey: rowOf(name), ...of, draft }));
    },
    async find(names, since) {
      for (let from = 0; from < names.length; from += MOST_AT_ONCE) {
        const rows = names.slice(from, from + MOST_AT_ONCE).map((name) => `RowKey eq '${rowOf(name)}'`);
        const found = await first(`${sinceDay(since)} and (${rows.join(' or ')})`);
        if (found === undefined) continue;
        const { kind, key, draft } = Row.parse(found);
        return { draft, of: { kind, key } };
      }
      return undefined;
    },
    anySince: async (day) => (await first(sinceDay(day))) !== undefined,
  };
}

function rowOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

function sinceDay(day: Day): string {
  return `PartitionKey ge '${day.toString()}'`;
}
