import { Refusal } from '../../core/refusal.ts';
import { changedMeanwhile } from '../reading/changed-meanwhile.ts';
import { holdWritten, type ListCopy } from '../reading/copy.ts';
import { noteDeleted } from '../reading/note-deleted.ts';
import { takeReadBack } from '../reading/take-in.ts';
import type { Fields, Row } from '../rows/row.ts';
import type { RowKind } from '../rows/row-kinds.ts';
import { sealIn } from '../rows/seal.ts';
import type { SiteRecord } from '../site/site-record.ts';

/** A change of a row of which nobody knows yet whether it is in. */
export interface Doubtful<Value> {
  readonly from: Pick<Row, 'item' | 'eTag'>;
  readonly value: Value;
  readonly fields: Fields;
  readonly entry: string | null;
  /** What the writing ended in. */
  readonly error: Refusal;
}

/**
 * Finds out whether a change is in: then the row carries its seal or its entry, or the history has that entry.
 *
 * @throws Refusal `action-changed` or `changed-elsewhere` when another change is in; `outcome-unknown` when it cannot be
 *   found out; what the writing ended in when the row is as it was before
 */
export async function afterDoubt<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  doubt: Doubtful<Value>,
): Promise<void> {
  const now = await foundOut(doubt.error, () => rowNow(record, list, doubt));
  record.revision += 1;
  if (now !== null && isIn(list.kind, now, doubt)) return;
  if (await foundOut(doubt.error, () => isInHistory(record, doubt.entry))) return;
  if (now?.eTag !== doubt.from.eTag) throw changedMeanwhile(list.kind, doubt.value, { cause: doubt.error });
  // Graph calls it a conflict, too, when the list itself was busy.
  throw doubt.error.code === 'exists-already' ? new Refusal('busy', {}, { cause: doubt.error }) : doubt.error;
}

/** Reads the row into the copy; null when it is gone. */
async function rowNow<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  { from, value, fields }: Doubtful<Value>,
): Promise<Row | null> {
  try {
    const now = await record.site.row(list.kind.list, from.item);
    // It is in. If somebody edited the row by hand since, this is what they edited.
    if (sealIn(now.fields) === sealIn(fields)) holdWritten(list, from, { value, fields });
    await takeReadBack(record, list, { row: now, from, fields });
    return now;
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'missing')) throw error;
    noteDeleted(record, list.kind.list, from.item);
    return null;
  }
}

/** The seal says that the row is as it was written here; the entry, that another instance wrote the same change. */
function isIn<Value>(kind: RowKind<Value>, now: Row, { fields, entry }: Doubtful<Value>): boolean {
  if (sealIn(now.fields) === sealIn(fields)) return true;
  const value = entry === null ? undefined : kind.read(now.fields);
  return value !== undefined && kind.entry?.(value)?.key === entry;
}

async function isInHistory({ site, copy }: SiteRecord, entry: string | null): Promise<boolean> {
  if (entry === null) return false;
  return copy.entries.rows.has(entry) || (await site.find('History', entry)) !== undefined;
}

/** A throttled call was not done, and that is what is told. Of any other doubt that stays one nobody may claim that. */
async function foundOut<Told>(doubt: Refusal, look: () => Promise<Told>): Promise<Told> {
  try {
    return await look();
  } catch (error) {
    throw doubt.facts.status === 429 ? doubt : new Refusal('outcome-unknown', {}, { cause: error });
  }
}
