import type { Change } from '../../core/plan/entry.ts';
import type { EditedRow, HandEdit } from '../../ports/plan-store.ts';
import type { ActionAt } from '../rows/action-row.ts';
import type { LeadAt } from '../rows/lead-row.ts';
import { BY_HAND, JSON_COLUMNS, type ListName } from '../rows/lists.ts';
import type { Cells } from '../rows/seal.ts';
import type { Copy, Edited, Held, ListCopy, RowNow } from './copy.ts';
import { leadsIn } from './shown.ts';

/** The key of a hand edit's entry: one edit of one row is one entry, however many instances judge it. */
export function editKey(list: ListName, { item, count }: Pick<Edited<unknown>, 'item' | 'count'>): string {
  return `list:${list}:${item}:${count}`;
}

/** What waits in a copy to be judged: rows of plans that are there, and whose editor is known as far as ever possible. */
export function handEditsIn(copy: Copy): readonly HandEdit[] {
  const { plans, areas, actions, leads, entries } = copy;
  return [
    ...offered(copy, plans, notByHand),
    ...offered(copy, areas, notByHand),
    ...offered(copy, actions, (recorded, now) => editedAction(copy, recorded, now)),
    ...offered(copy, leads, editedLead),
    ...offered(copy, entries, notByHand),
  ];
}

/** How a row that can be read before and after its edit is offered. */
type Offer<Value> = (recorded: Held<Value>, now: RowNow & { readonly value: Value }) => EditedRow;

function offered<Value>(copy: Copy, list: ListCopy<Value>, offer: Offer<Value>): readonly HandEdit[] {
  return [...list.edits.values()].flatMap((edited): readonly HandEdit[] => {
    const plan = planOf(list, edited);
    const key = editKey(list.kind.list, edited);
    if (!copy.plans.rows.has(plan) || edited.unnamed !== null || isToldAlready(copy, key, edited)) return [];
    const value = edited.recorded?.value ?? edited.now?.value;
    const action = value ? list.kind.action(value) : null;
    const { by, at } = edited;
    return [{ key, plan, action, by, at, row: editedRow(list, edited, offer), changes: changesOf(edited) }];
  });
}

/** Of a row that can neither be read nor put back, its entry is all that judging can come to. */
function isToldAlready<Value>({ entries }: Copy, key: string, { recorded, now }: Edited<Value>): boolean {
  return recorded === null && now?.value === undefined && entries.rows.has(key);
}

function planOf<Value>({ kind }: ListCopy<Value>, { recorded, now }: Edited<Value>): string {
  const value = recorded?.value ?? now?.value;
  if (value) return kind.plan(value);
  return (kind.list === 'Plans' ? now?.cells.Key : now?.cells.PlanKey) ?? '';
}

function changesOf<Value>({ recorded, now }: Edited<Value>): readonly Change[] {
  const [before, after] = [recorded?.cells ?? {}, now?.cells ?? {}];
  // The last entry is told by itself. Within the next one it would bring all those before it along.
  const named = differing(before, after).filter((field) => field !== 'LastEntry');
  return named.map((field) => {
    const valueIn = (cells: Cells) => (JSON_COLUMNS.has(field) ? null : (cells[field] ?? null));
    return { field, from: valueIn(before), to: valueIn(after) };
  });
}

function differing(before: Cells, after: Cells): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);
}

function editedRow<Value>({ kind }: ListCopy<Value>, { recorded, now }: Edited<Value>, offer: Offer<Value>): EditedRow {
  if (now === null) return { kind: 'deleted' };
  if (recorded === null) return { kind: 'unreadable' };
  if (BY_HAND[kind.list].size === 0) return { kind: 'not-by-hand' };
  return now.value === undefined ? { kind: 'unreadable' } : offer(recorded, { ...now, value: now.value });
}

function notByHand(): EditedRow {
  return { kind: 'not-by-hand' };
}

function editedAction(copy: Copy, { value, cells }: Held<ActionAt>, now: RowNow & { value: ActionAt }): EditedRow {
  const people = leadsIn(copy, value.action.key);
  return {
    kind: 'action',
    before: { ...value.action, people },
    wanted: { ...now.value.action, people },
    words: changedText('LastWords', cells, now.cells),
    machinery: isMachinery('Actions', cells, now.cells),
  };
}

function editedLead({ value, cells }: Held<LeadAt>, now: RowNow & { value: LeadAt }): EditedRow {
  return {
    kind: 'lead',
    before: value.lead,
    wanted: now.value.lead,
    typed: changedText('PersonName', cells, now.cells),
    machinery: isMachinery('Leads', cells, now.cells),
  };
}

/** Undefined when it was not changed, null when it was cleared. */
function changedText(name: string, before: Cells, after: Cells): string | null | undefined {
  return before[name] === after[name] ? undefined : (after[name] ?? null);
}

function isMachinery(list: ListName, before: Cells, after: Cells): boolean {
  return differing(before, after).some((name) => !BY_HAND[list].has(name));
}
