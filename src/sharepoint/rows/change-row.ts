import { changedMeanwhile } from '../reading/changed-meanwhile.ts';
import { type Held, heldItem, hold, holdWritten, type ListCopy } from '../reading/copy.ts';
import { takeIn, takeReadBack } from '../reading/take-in.ts';
import { isUncertain, type SiteRecord } from '../site/site-record.ts';
import { afterDoubt } from '../writing/after-doubt.ts';
import type { Fields, Row } from './row.ts';
import { sealed } from './seal.ts';

/** A change of one row, as a whole. */
export interface RowChange<Value> {
  /** The row as it was when this was decided. */
  readonly from: Pick<Row, 'item' | 'eTag'>;
  readonly value: Value;
  /** The key of the entry that rides in the row, where one does. */
  readonly entry: string | null;
}

/** A row as it was read last, ready to be written. */
export type Writable<Value> = Held<Value> & { readonly eTag: string };

/**
 * The row to write on. One that was not read back after its last write is read first.
 *
 * @throws Refusal `action-changed` or `changed-elsewhere` while a hand edit of it waits to be judged
 */
export async function writable<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  held: Held<Value>,
): Promise<Writable<Value>> {
  if (held.eTag === null) await takeIn(record, list, await record.site.row(list.kind.list, held.item));
  const now = heldItem(list, held.item);
  if (!now || now.eTag === null || list.edits.has(now.item)) throw changedMeanwhile(list.kind, held.value);
  return { ...now, eTag: now.eTag };
}

/**
 * Writes a whole row. Whatever goes wrong on the way, the row tells afterwards whether the change is in, or the history
 * does where somebody wrote over it since. Once it is in this never fails: a row that cannot be read back is shown as it
 * was written.
 *
 * @throws Refusal `action-changed` or `changed-elsewhere` when another change is in; `outcome-unknown` when nothing
 *   tells; `busy`, `unreachable` or `denied` when nothing was written
 */
export async function changeRow<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  change: RowChange<Value>,
): Promise<void> {
  const { kind } = list;
  const written = { value: change.value, fields: sealed(kind.list, kind.fields(change.value)) };
  try {
    await record.site.change(kind.list, change.from, written.fields);
  } catch (error) {
    if (!isUncertain(error)) throw error;
    return afterDoubt(record, list, { ...change, ...written, error });
  }
  record.revision += 1;
  holdWritten(list, change.from, written);
  await attemptReread(record, list, { from: change.from, fields: written.fields });
}

/** Makes a row, and shows it as it was written. @throws Refusal `exists-already` when a row has its key */
export async function createRow<Value>(record: SiteRecord, list: ListCopy<Value>, value: Value): Promise<void> {
  const { kind } = list;
  const fields: Fields = sealed(kind.list, kind.fields(value));
  const row = await record.site.create(kind.list, fields);
  if (hold(list, row, value)) record.revision += 1;
}

/** What the program wrote is in, whether it can be read back at once or not. */
async function attemptReread<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  { from, fields }: { readonly from: Pick<Row, 'item' | 'eTag'>; readonly fields: Fields },
): Promise<boolean> {
  try {
    const row = await record.site.row(list.kind.list, from.item);
    await takeReadBack(record, list, { row, from, fields });
    return true;
  } catch {
    return false;
  }
}
