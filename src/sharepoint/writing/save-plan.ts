import type { Entry } from '../../core/plan/entry.ts';
import { Refusal } from '../../core/refusal.ts';
import type { PlanChange } from '../../ports/plan-store.ts';
import type { Copy } from '../reading/copy.ts';
import { attemptHistory, ensureInHistory } from '../reading/history.ts';
import { changeRow, writable } from '../rows/change-row.ts';
import type { SiteRecord } from '../site/site-record.ts';
import { ridingOr } from './save-action.ts';

/**
 * Writes what changed of a plan itself with its entry riding in the same row, then the History row made from it.
 *
 * @throws Refusal `plan-unknown`; `changed-elsewhere` (somebody else's change is in, or waits to be judged);
 *   `outcome-unknown`; `busy`, `unreachable`, `denied` (nothing was written)
 */
export async function savePlan(record: SiteRecord, id: string, change: PlanChange, entry: Entry): Promise<void> {
  const list = record.copy.plans;
  const held = list.rows.get(id);
  if (!held) throw new Refusal('plan-unknown', { plan: id });
  if (isWritten(record.copy, id, entry)) return;
  const from = await writable(record, list, held);
  if (isWritten(record.copy, id, entry)) return;
  const { plan, lastEntry } = from.value;
  if (lastEntry) await ensureInHistory(record, lastEntry);
  const value = { plan: { ...plan, ...change }, lastEntry: entry };
  await changeRow(record, list, { from, value, entry: entry.key });
  await attemptHistory(record, ridingOr(entry, list.rows.get(id)?.value.lastEntry));
}

function isWritten({ plans, entries }: Copy, id: string, entry: Entry): boolean {
  return plans.rows.get(id)?.value.lastEntry?.key === entry.key || entries.rows.has(entry.key);
}
