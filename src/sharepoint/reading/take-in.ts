import { editorOf } from '../rows/editors.ts';
import { changeCount, type Fields, isApplication, type Row } from '../rows/row.ts';
import { type Cells, cellsOf, sameCells, sealIn, sealOf } from '../rows/seal.ts';
import type { SiteRecord } from '../site/site-record.ts';
import { type Edited, type Held, heldItem, hold, isOutdated, type ListCopy, moved } from './copy.ts';
import { recordedVersion } from './recorded-version.ts';

/**
 * Takes a row into the copy as it was read: as the record when the program wrote it, else as a hand edit beside the
 * record, which goes on being shown. A row that was added by hand is left out and told of once.
 *
 * @throws Refusal when a row was edited before its recorded state was known, and its versions cannot be read
 */
export async function takeIn<Value>(record: SiteRecord, list: ListCopy<Value>, row: Row): Promise<void> {
  if (isOutdated(list, row)) return;
  const cells = cellsOf(list.kind.list, row.fields);
  const known = knownAs(list, row, cells);
  if (known && isReplaced(known, row)) return;
  if (isOurs(record, { row, cells, known })) return takeOurs(record, list, row);
  if (known && isEditOf(known, row)) return takeEdit(record, list, { row, cells, recorded: known });
  const version = await recordedVersion(record, list.kind, row);
  // The versions took a while to come.
  if (isOutdated(list, row)) return;
  if (version) return takeOnVersion(record, list, { row, cells, version });
  if (known && known.count + 1 === changeCount(row.eTag))
    return takeEdit(record, list, { row, cells, recorded: known });
  return takeUnexplained(record, list, { row, cells });
}

/**
 * Takes a row into the copy as it was read back after our own write. When nobody was at it since, what the list made of
 * the values is no edit: put back, it would be made of them again.
 */
export async function takeReadBack<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  { row, from, fields }: { readonly row: Row; readonly from: Pick<Row, 'eTag'>; readonly fields: Fields },
): Promise<void> {
  const isAsWritten = sealIn(row.fields) === sealIn(fields) && changeCount(row.eTag) === changeCount(from.eTag) + 1;
  if (isAsWritten && !isOutdated(list, row)) takeOurs(record, list, row);
  else await takeIn(record, list, row);
}

function knownAs<Value>(list: ListCopy<Value>, row: Row, cells: Cells): Held<Value> | undefined {
  return heldItem(list, row.item) ?? list.rows.get(cells.Key ?? '');
}

/** Whether another row has its key by now: a row that was made anew has the higher number. */
function isReplaced<Value>(known: Held<Value>, row: Row): boolean {
  return known.item !== row.item && Number(known.item) > Number(row.item);
}

interface Judged<Value> {
  readonly row: Row;
  readonly cells: Cells;
  readonly known: Held<Value> | undefined;
}

function isOurs<Value>(record: SiteRecord, { row, cells, known }: Judged<Value>): boolean {
  if (known && sameCells(cells, known.cells)) return true;
  const seal = sealIn(row.fields);
  // Where the list gives something back otherwise than it was written, it still tells who wrote it.
  if (isApplication(row.editor, record.applicationId)) return true;
  // Anybody can work out a seal, or put an earlier version with its own one in place again.
  if (seal === sealOf(cells)) return row.editor.kind !== 'person' && !(known && isRestored(cells, known));
  // A list of an older layout has no seals; what nobody's hand is known of is as it was written.
  return seal === null && !known && row.editor.kind === 'untold' && row.author.kind === 'untold';
}

/** An earlier version that another application put in place again has a right seal, but our own writing never counts back. */
function isRestored<Value>(cells: Cells, known: Held<Value>): boolean {
  return Number(cells.Version) < Number(known.cells.Version);
}

/** Whether what is known is what the edit was made on: then the row still carries its seal, or was made anew by hand. */
function isEditOf<Value>(known: Held<Value>, row: Row): boolean {
  return sealIn(row.fields) === known.seal || row.item !== known.item;
}

function takeOurs<Value>(record: SiteRecord, list: ListCopy<Value>, row: Row): void {
  const value = list.kind.read(row.fields);
  if (value === undefined) tell(record, list, row);
  else if (hold(list, row, value)) record.revision += 1;
}

interface Edit<Value> {
  readonly row: Row;
  readonly cells: Cells;
  readonly recorded: Held<Value> | null;
}

async function takeEdit<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  { row, cells, recorded }: Edit<Value>,
): Promise<void> {
  const editor = await editorOf(record, row);
  if (isOutdated(list, row)) return;
  const edited: Edited<Value> = {
    item: row.item,
    count: changeCount(row.eTag),
    now: { eTag: row.eTag, cells, value: list.kind.read(row.fields) },
    recorded: recorded && moved(list, recorded, row),
    ...editor,
    at: row.at ?? record.now(),
  };
  list.edits.set(row.item, edited);
}

/** The row was edited on a state that is only in its versions: that is the record. */
async function takeOnVersion<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  { row, cells, version }: { row: Row; cells: Cells; version: { fields: Row['fields']; value: Value } },
): Promise<void> {
  if (hold(list, { ...row, fields: version.fields }, version.value)) record.revision += 1;
  const recorded = heldItem(list, row.item) ?? null;
  if (recorded && !sameCells(recorded.cells, cells)) await takeEdit(record, list, { row, cells, recorded });
}

/**
 * Nothing tells what was recorded. A row that the program made is shown as it stands, since nothing better is known; one
 * without any seal is of an older layout and counts as recorded, any other waits to be judged as unreadable.
 */
async function takeUnexplained<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  { row, cells }: Omit<Edit<Value>, 'recorded'>,
): Promise<void> {
  const value = list.kind.read(row.fields);
  const isOfOlderLayout = sealIn(row.fields) === null;
  const isAddedByHand = row.author.kind === 'person' && !isApplication(row.author, record.applicationId);
  if (isAddedByHand || (value === undefined && isOfOlderLayout)) return tell(record, list, row);
  if (value !== undefined && hold(list, row, value)) record.revision += 1;
  if (!isOfOlderLayout) await takeEdit(record, list, { row, cells, recorded: null });
}

function tell<Value>({ told, onUnreadable }: SiteRecord, { kind: { list } }: ListCopy<Value>, row: Row): void {
  const name = `${list}/${row.item}`;
  if (told.get(name) === row.eTag) return;
  told.set(name, row.eTag);
  onUnreadable({ list, item: row.item });
}
