import type { Entry } from '../core/plan/entry.ts';
import { Refusal } from '../core/refusal.ts';
import { take } from './copy.ts';
import { fromEntry, toEntry } from './entry-row.ts';
import { isUncertain, type SiteRecord } from './site-record.ts';

/** Makes the History row of an entry unless it is there. A repeated call finds the unique key taken. */
export async function ensureInHistory({ site, copy }: SiteRecord, entry: Entry): Promise<void> {
  if (copy.entries.has(entry.key)) return;
  try {
    const row = await site.create('History', fromEntry(entry));
    take(copy.entries, entry.key, { item: row.item, eTag: row.eTag, value: entry });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'exists-already')) throw error;
    await takeFromHistory({ site, copy }, entry.key);
  }
}

/** What stands under a key is what happened, whoever wrote it. */
async function takeFromHistory({ site, copy }: SiteRecord, key: string): Promise<void> {
  const row = await site.find('History', key);
  const parsed = toEntry.safeParse(row?.fields);
  if (row === undefined || !parsed.success) throw new Refusal('reply-unreadable', { list: 'History', key });
  take(copy.entries, key, { item: row.item, eTag: row.eTag, value: parsed.data });
}

/**
 * Makes the History row of a change that is in. Where that fails the entry rides in the changed row: the next reading
 * or the next change completes the history.
 */
export async function ensureSoonerOrLater(record: SiteRecord, entry: Entry): Promise<void> {
  try {
    await ensureInHistory(record, entry);
  } catch (error) {
    if (!isUncertain(error)) throw error;
  }
}

/** An entry that rides in its row and is not in History yet was cut off on its way: it is put there now. */
export async function completeHistory(record: SiteRecord): Promise<void> {
  const { plans, actions } = record.copy;
  for (const { value } of [...plans.values(), ...actions.values()]) {
    if (value.lastEntry) await ensureSoonerOrLater(record, value.lastEntry);
  }
}
