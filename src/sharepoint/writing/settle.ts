import type { Entry } from '../../core/plan/entry.ts';
import { Refusal } from '../../core/refusal.ts';
import type { HandEdit, Settled } from '../../ports/plan-store.ts';
import { type Edited, type Held, inList, type ListCopy } from '../reading/copy.ts';
import { editKey } from '../reading/hand-edits.ts';
import { attemptHistory, ensureInHistory, isFoundInHistory } from '../reading/history.ts';
import { noteDeleted } from '../reading/note-deleted.ts';
import { takeIn } from '../reading/take-in.ts';
import { changeRow, createRow } from '../rows/change-row.ts';
import { LIST_NAMES } from '../rows/lists.ts';
import type { Row } from '../rows/row.ts';
import type { SiteRecord } from '../site/site-record.ts';

/**
 * Ends a hand edit: the whole row is written as recorded, or in its new state, with the edit's entry. Two instances that
 * settle the same edit write the row once, by its eTag, and the entry once, by its key.
 *
 * @throws Refusal `action-changed` when the row was changed again; `outcome-unknown`; `busy`, `unreachable`, `denied`
 */
export async function settle(record: SiteRecord, edit: HandEdit, outcome: Settled, entry: Entry): Promise<void> {
  for (const name of LIST_NAMES) {
    const settling = inList(record.copy, name, (list) => {
      const edited = [...list.edits.values()].find((one) => editKey(name, one) === edit.key);
      return edited && settleIn(record, list, { edited, outcome, entry });
    });
    if (settling) return settling;
  }
  // Another instance may have settled it, and this one read that meanwhile.
  if (!record.copy.entries.rows.has(entry.key)) throw new Refusal('action-changed', { action: edit.action ?? '' });
}

interface Settling<Value> {
  readonly edited: Edited<Value>;
  readonly outcome: Settled;
  readonly entry: Entry;
}

async function settleIn<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  { edited, outcome, entry }: Settling<Value>,
): Promise<void> {
  const before = edited.recorded?.value ?? edited.now?.value;
  if (before === undefined) return ensureInHistory(record, entry);
  const value = list.kind.settled(before, outcome, entry);
  const riding = list.kind.entry?.(before);
  if (riding) await ensureInHistory(record, riding);
  // A row that carries its entry has both in one write. Of any other the entry comes first: when it is cut off then, the
  // row still stands as edited, is judged again under the same key, and finds its entry there. The other way round, a
  // row that is ours again would hide that an entry is missing.
  const carries = list.kind.entry !== undefined;
  if (!carries) {
    if (await isSettledElsewhere(record, list, { edited, outcome, entry })) return;
    await ensureInHistory(record, entry);
  }
  await write(record, list, { edited, value, entry: carries ? entry.key : null });
  if (carries) await attemptHistory(record, entry);
}

/**
 * Whether another instance was first. No entry may say what then never happens, so the row is looked at once more.
 *
 * @throws Refusal `action-changed` when the row was changed again
 */
async function isSettledElsewhere<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  { edited: { item, now, recorded }, entry }: Settling<Value>,
): Promise<boolean> {
  if (now === null || (await isAsRead(record, list, { item, eTag: now.eTag }))) return false;
  if (!list.edits.has(item) && (await isFoundInHistory(record, entry.key))) return true;
  const value = recorded?.value ?? now.value;
  throw new Refusal('action-changed', { action: value ? (list.kind.action(value) ?? '') : '' });
}

async function isAsRead<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  { item, eTag }: Pick<Row, 'item' | 'eTag'>,
): Promise<boolean> {
  try {
    const row = await record.site.row(list.kind.list, item);
    if (row.eTag === eTag) return true;
    await takeIn(record, list, row);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'missing')) throw error;
    noteDeleted(record, list.kind.list, item);
  }
  return false;
}

async function write<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  { edited, value, entry }: { readonly edited: Edited<Value>; readonly value: Value; readonly entry: string | null },
): Promise<void> {
  const { now, item, recorded } = edited;
  if (now) return changeRow(record, list, { from: { item, eTag: now.eTag }, value, entry });
  try {
    await createRow(record, list, value);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'exists-already')) throw error;
    if (recorded) await takeExisting(record, list, recorded);
  }
}

/** Somebody made the row again before: that one counts, and when a person did, it is a hand edit of what was recorded. */
async function takeExisting<Value>(record: SiteRecord, list: ListCopy<Value>, recorded: Held<Value>): Promise<void> {
  const there = await record.site.find(list.kind.list, list.kind.key(recorded.value));
  if (there) await takeIn(record, list, there);
  if (list.edits.get(recorded.item)?.now === null) throw new Refusal('busy', { list: list.kind.list });
}
