import type { Entry } from '../../core/plan/entry.ts';
import { Refusal } from '../../core/refusal.ts';
import { statusOf } from '../../graph/refusal-of.ts';
import { ENTRIES } from '../rows/row-kinds.ts';
import { sealed } from '../rows/seal.ts';
import { isUncertain, type SiteRecord } from '../site/site-record.ts';
import { hold } from './copy.ts';
import { takeIn } from './take-in.ts';

/**
 * Makes the History row of an entry unless it is there. A repeated call finds the unique key taken, and what stands under
 * a key is what happened, whoever wrote it.
 */
export async function ensureInHistory(record: SiteRecord, entry: Entry): Promise<void> {
  const { site, copy } = record;
  if (copy.entries.rows.has(entry.key)) return;
  try {
    const row = await site.create('History', sealed('History', ENTRIES.fields(entry)));
    if (hold(copy.entries, row, entry)) record.revision += 1;
  } catch (error) {
    if (!isUncertain(error) || !(await isFoundInHistory(record, entry.key))) throw error;
  }
}

/** Whether an entry is in History by now. @throws Refusal `reply-unreadable` when a row has its key that says nothing */
export async function isFoundInHistory(record: SiteRecord, key: string): Promise<boolean> {
  const row = await record.site.find('History', key);
  if (row) await takeIn(record, record.copy.entries, row);
  if (row && !record.copy.entries.rows.has(key))
    throw new Refusal('reply-unreadable', { list: 'History', item: row.item });
  return row !== undefined;
}

/**
 * Makes the History row of a change that is in.
 *
 * @returns whether it is there. Otherwise its entry rides in the changed row: the next reading or the next change
 *   completes the history, and tells what is wrong
 */
export async function attemptHistory(record: SiteRecord, entry: Entry): Promise<boolean> {
  try {
    await ensureInHistory(record, entry);
    return true;
  } catch {
    return false;
  }
}

/** Whether an entry rides in its row that is not in History as far as that was read. */
export function isHistoryBehind(record: SiteRecord): boolean {
  return ridingEntries(record).length > 0;
}

/** An entry that rides in its row and is not in History yet was cut off on its way: it is put there now. */
export async function completeHistory(record: SiteRecord): Promise<void> {
  for (const entry of ridingEntries(record)) {
    try {
      await ensureInHistory(record, entry);
    } catch (error) {
      // It rides on, and the next reading tries again. Not even a row that Graph never takes may hold up reading.
      if (!(error instanceof Refusal) && statusOf(error) === undefined) throw error;
    }
  }
}

function ridingEntries({ copy: { plans, actions, entries } }: SiteRecord): readonly Entry[] {
  return [...plans.rows.values(), ...actions.rows.values()].flatMap(({ value: { lastEntry } }) =>
    lastEntry && !entries.rows.has(lastEntry.key) ? [lastEntry] : [],
  );
}
