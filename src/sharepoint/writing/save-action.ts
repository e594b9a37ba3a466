import type { Entry } from '../../core/plan/entry.ts';
import type { Action } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Copy } from '../reading/copy.ts';
import { attemptHistory, ensureInHistory } from '../reading/history.ts';
import { changeRow, writable } from '../rows/change-row.ts';
import type { SiteRecord } from '../site/site-record.ts';

/**
 * Writes an action's new state with its entry riding in the same row, then the History row made from it. Our key in the
 * row or in the history means done, whoever wrote it.
 *
 * @throws Refusal `action-unknown`; `action-changed` (somebody else's change is in, or waits to be judged);
 *   `outcome-unknown`; `busy`, `unreachable`, `denied` (nothing was written)
 */
export async function saveAction(record: SiteRecord, before: Action, after: Action, entry: Entry): Promise<void> {
  const list = record.copy.actions;
  const held = list.rows.get(before.key);
  if (held === undefined) throw new Refusal('action-unknown', { action: before.key });
  if (isWritten(record.copy, before.key, entry)) return;
  const from = await writable(record, list, held);
  if (isWritten(record.copy, before.key, entry)) return;
  const { action, lastEntry, position } = from.value;
  if (action.version !== before.version) throw new Refusal('action-changed', { action: before.key });
  // The next write puts its own entry in the place of this one.
  if (lastEntry) await ensureInHistory(record, lastEntry);
  const value = { position, action: after, lastEntry: entry };
  await changeRow(record, list, { from, value, entry: entry.key });
  await attemptHistory(record, ridingOr(entry, list.rows.get(before.key)?.value.lastEntry));
}

function isWritten({ actions, entries }: Copy, key: string, entry: Entry): boolean {
  return actions.rows.get(key)?.value.lastEntry?.key === entry.key || entries.rows.has(entry.key);
}

/** Another instance may have written an entry of this key first: then it is that one which counts. */
export function ridingOr(entry: Entry, riding: Entry | null | undefined): Entry {
  return riding?.key === entry.key ? riding : entry;
}
