import type { Entry } from '../../core/plan/entry.ts';
import type { Person } from '../../core/plan/person.ts';
import type { ActionAt } from '../rows/action-row.ts';
import type { AreaAt } from '../rows/area-row.ts';
import type { LeadAt } from '../rows/lead-row.ts';
import type { ListName } from '../rows/lists.ts';
import type { PlanAt } from '../rows/plan-row.ts';
import { changeCount, type Fields, type Row } from '../rows/row.ts';
import { ACTIONS, AREAS, ENTRIES, LEADS, PLANS, type RowKind } from '../rows/row-kinds.ts';
import { type Cells, cellsOf, sameCells, sealIn } from '../rows/seal.ts';

/** A row as recorded, with what it takes to change it. */
export interface Held<Value> {
  readonly item: string;
  /** Null after a write whose outcome was not read back: the row is read before it is written again. */
  readonly eTag: string | null;
  /** How often the row was changed, at the least. */
  readonly count: number;
  readonly value: Value;
  readonly cells: Cells;
  /** The seal that the row carries. */
  readonly seal: string | null;
}

/** A row as it stands in the list. */
export interface RowNow {
  readonly eTag: string;
  readonly cells: Cells;
}

/** A row that stands otherwise in the list than was recorded, until somebody judged it. */
export interface Edited<Value> {
  readonly item: string;
  readonly count: number;
  /** As the row stands now, without a value when it cannot be read; null when it was deleted. */
  readonly now: (RowNow & { readonly value: Value | undefined }) | null;
  /** As it was recorded; null when nothing tells. */
  readonly recorded: Held<Value> | null;
  readonly by: Person | null;
  /** The address that alone names the editor, while the directory could not tell whose it is; otherwise null. */
  readonly unnamed: string | null;
  readonly at: string;
}

/** One list in memory: what is recorded, by our own key, and the rows that stand otherwise, by SharePoint's id. */
export interface ListCopy<Value> {
  readonly kind: RowKind<Value>;
  readonly rows: Map<string, Held<Value>>;
  /** The same rows by the action that they are of, so that nobody looks through all of them. */
  readonly ofAction: Map<string, Map<string, Held<Value>>>;
  /** The rows of a plan as somebody put them in order, until one of them changes. */
  readonly ordered: Map<string, readonly Value[]>;
  readonly keys: Map<string, string>;
  readonly edits: Map<string, Edited<Value>>;
}

/** A site's record in memory. */
export interface Copy {
  readonly plans: ListCopy<PlanAt>;
  readonly areas: ListCopy<AreaAt>;
  readonly actions: ListCopy<ActionAt>;
  readonly leads: ListCopy<LeadAt>;
  readonly entries: ListCopy<Entry>;
}

/** A copy with nothing in it yet. */
export function emptyCopy(): Copy {
  return {
    plans: empty(PLANS),
    areas: empty(AREAS),
    actions: empty(ACTIONS),
    leads: empty(LEADS),
    entries: empty(ENTRIES),
  };
}

function empty<Value>(kind: RowKind<Value>): ListCopy<Value> {
  return { kind, rows: new Map(), ofAction: new Map(), ordered: new Map(), keys: new Map(), edits: new Map() };
}

/** Does the same with one list of a copy, whatever its rows stand for. */
export function inList<Result>(copy: Copy, list: ListName, visit: <Value>(rows: ListCopy<Value>) => Result): Result {
  if (list === 'Plans') return visit(copy.plans);
  if (list === 'Areas') return visit(copy.areas);
  if (list === 'Actions') return visit(copy.actions);
  return list === 'Leads' ? visit(copy.leads) : visit(copy.entries);
}

/** The row with SharePoint's id as recorded. */
export function heldItem<Value>({ rows, keys }: ListCopy<Value>, item: string): Held<Value> | undefined {
  const key = keys.get(item);
  return key === undefined ? undefined : rows.get(key);
}

/** Whether a row was read before what is known of it by now: replies overtake each other. */
export function isOutdated<Value>(list: ListCopy<Value>, row: Pick<Row, 'item' | 'eTag'>): boolean {
  const count = changeCount(row.eTag);
  const known = [heldItem(list, row.item), list.edits.get(row.item)];
  return known.some((one) => one !== undefined && one.count > count);
}

/** Takes a row as the record. What says the same as before keeps its value, so that nobody is shown a change. */
export function hold<Value>(list: ListCopy<Value>, row: Pick<Row, 'item' | 'eTag' | 'fields'>, value: Value): boolean {
  const cells = cellsOf(list.kind.list, row.fields);
  return put(list, { ...toHeld(row, cells), eTag: row.eTag, value });
}

/** Takes a row as it was just written on an earlier state of it, unless it was read back, or edited, by now. */
export function holdWritten<Value>(
  list: ListCopy<Value>,
  { item, eTag }: Pick<Row, 'item' | 'eTag'>,
  { value, fields }: { readonly value: Value; readonly fields: Fields },
): void {
  const count = changeCount(eTag) + 1;
  const known = [heldItem(list, item), list.edits.get(item)];
  if (known.some((one) => one !== undefined && one.count >= count)) return;
  put(list, { item, eTag: null, count, value, cells: cellsOf(list.kind.list, fields), seal: sealIn(fields) });
}

function toHeld({ item, eTag, fields }: Pick<Row, 'item' | 'eTag' | 'fields'>, cells: Cells) {
  return { item, count: changeCount(eTag), cells, seal: sealIn(fields) };
}

function put<Value>(list: ListCopy<Value>, held: Held<Value>): boolean {
  const key = list.kind.key(held.value);
  const before = list.rows.get(key);
  if (before && before.item !== held.item) forgetItem(list, before.item);
  list.edits.delete(held.item);
  const isSame = before !== undefined && sameCells(before.cells, held.cells);
  place(list, key, isSame ? { ...held, value: before.value } : held);
  list.keys.set(held.item, key);
  return !isSame;
}

function place<Value>(list: ListCopy<Value>, key: string, held: Held<Value>): void {
  takeOut(list, key);
  list.rows.set(key, held);
  list.ordered.delete(list.kind.plan(held.value));
  const action = list.kind.action(held.value);
  if (action === null) return;
  const rows = list.ofAction.get(action) ?? new Map<string, Held<Value>>();
  list.ofAction.set(action, rows.set(key, held));
}

function remove<Value>(list: ListCopy<Value>, key: string): void {
  takeOut(list, key);
  list.rows.delete(key);
}

/** Out of everything but the rows themselves, where a row that changes keeps its place. */
function takeOut<Value>({ rows, ofAction, ordered, kind }: ListCopy<Value>, key: string): void {
  const held = rows.get(key);
  if (held === undefined) return;
  ofAction.get(kind.action(held.value) ?? '')?.delete(key);
  ordered.delete(kind.plan(held.value));
}

function forgetItem<Value>({ keys, edits }: ListCopy<Value>, item: string): void {
  keys.delete(item);
  edits.delete(item);
}

/** Takes a row out of the copy. */
export function drop<Value>(list: ListCopy<Value>, item: string): void {
  const key = list.keys.get(item);
  if (key !== undefined) remove(list, key);
  forgetItem(list, item);
}

/** What is recorded of a row that was deleted and made anew: it goes on under the new one's number. */
export function moved<Value>(list: ListCopy<Value>, held: Held<Value>, { item, eTag }: Row): Held<Value> {
  if (held.item === item) return held;
  forgetItem(list, held.item);
  const here = { ...held, item, eTag, count: changeCount(eTag) };
  const key = list.kind.key(held.value);
  place(list, key, here);
  list.keys.set(item, key);
  return here;
}
