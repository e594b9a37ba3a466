import type { z } from 'zod';
import type { Entry } from '../core/plan/entry.ts';
import type { Plan } from '../core/plan/plan.ts';
import { type ActionAt, toAction } from './action-row.ts';
import { type AreaAt, areaKey, toArea } from './area-row.ts';
import { toEntry } from './entry-row.ts';
import { type LeadAt, leadKey, toLead } from './lead-row.ts';
import { type PlanAt, toPlan } from './plan-row.ts';
import type { Row, Site } from './site.ts';

/** A row's value with what it takes to change the row. */
export interface Held<Value> extends Pick<Row, 'item' | 'eTag'> {
  readonly value: Value;
}

/** Rows of one list by our own key. */
export type Rows<Value> = Map<string, Held<Value>>;

/** A site's record in memory, row by row. */
export interface Copy {
  readonly plans: Rows<PlanAt>;
  readonly areas: Rows<AreaAt>;
  readonly actions: Rows<ActionAt>;
  readonly leads: Rows<LeadAt>;
  readonly entries: Rows<Entry>;
}

/** Told of a row that cannot be read; the row is left out. */
export type OnUnreadable = (found: { readonly list: string; readonly item: string }) => void;

/** Reads every row of a site's lists. */
export async function readCopy(site: Site, onUnreadable: OnUnreadable): Promise<Copy> {
  const [plans, areas, actions, leads, entries] = await Promise.all([
    site.rows('Plans'),
    site.rows('Areas'),
    site.rows('Actions'),
    site.rows('Leads'),
    site.rows('History'),
  ]);
  const unreadableIn = (list: string) => (item: string) => onUnreadable({ list, item });
  return {
    plans: byKey(plans, toPlan, ({ plan }) => plan.id, unreadableIn('Plans')),
    areas: byKey(areas, toArea, ({ plan, area }) => areaKey(plan, area.id), unreadableIn('Areas')),
    actions: byKey(actions, toAction, ({ action }) => action.key, unreadableIn('Actions')),
    leads: byKey(leads, toLead, ({ action, position }) => leadKey(action, position), unreadableIn('Leads')),
    entries: byKey(entries, toEntry, (entry) => entry.key, unreadableIn('History')),
  };
}

function byKey<Schema extends z.ZodType>(
  rows: readonly Row[],
  schema: Schema,
  keyOf: (value: z.infer<Schema>) => string,
  onUnreadable: (item: string) => void,
): Rows<z.infer<Schema>> {
  const held: Rows<z.infer<Schema>> = new Map();
  for (const { item, eTag, fields } of rows) {
    const parsed = schema.safeParse(fields);
    if (parsed.success) held.set(keyOf(parsed.data), { item, eTag, value: parsed.data });
    else onUnreadable(item);
  }
  return held;
}

/**
 * Brings a copy up to a fresh reading, in place, since a write may be under way on it. Rows that were written here while
 * it was being read stay, and so do lines of history, which are never deleted.
 */
export function takeFresh(copy: Copy, fresh: Copy): void {
  replaceRows(copy.plans, fresh.plans);
  replaceRows(copy.areas, fresh.areas);
  replaceRows(copy.actions, fresh.actions);
  replaceRows(copy.leads, fresh.leads);
  for (const [key, row] of fresh.entries) take(copy.entries, key, row);
}

function replaceRows<Value>(rows: Rows<Value>, fresh: Rows<Value>): void {
  for (const key of [...rows.keys()]) if (!fresh.has(key)) rows.delete(key);
  for (const [key, row] of fresh) take(rows, key, row);
}

/**
 * Takes a row as it was read, unless a newer one is known by then: replies overtake each other.
 *
 * @returns the row as it stands in the copy
 */
export function take<Value>(rows: Rows<Value>, key: string, row: Held<Value>): Held<Value> {
  const known = rows.get(key);
  if (known?.item === row.item && changesOf(known.eTag) > changesOf(row.eTag)) return known;
  rows.set(key, row);
  return row;
}

/** An eTag reads `"{GUID},12"`; its number rises with every change. */
function changesOf(eTag: string): number {
  return Number(/,(\d+)"?$/.exec(eTag)?.[1] ?? 0);
}

/** The plans of a copy as trees, areas and actions in plan order. */
export function plansOf(copy: Copy): readonly Plan[] {
  const leads = grouped(valuesInOrder(copy.leads), ({ action }) => action);
  const actions = grouped(valuesInOrder(copy.actions), ({ action }) => areaKey(action.plan, action.area));
  const areas = grouped(valuesInOrder(copy.areas), ({ plan }) => plan);
  return [...copy.plans.values()].map(({ value: { plan } }) => ({
    ...plan,
    areas: (areas.get(plan.id) ?? []).map(({ area }) => ({
      ...area,
      actions: (actions.get(areaKey(plan.id, area.id)) ?? []).map(({ action }) => ({
        ...action,
        people: (leads.get(action.key) ?? []).map(({ lead }) => lead),
      })),
    })),
  }));
}

function valuesInOrder<Value extends { readonly position: number }>(rows: Rows<Value>): readonly Value[] {
  return [...rows.values()].map(({ value }) => value).sort((a, b) => a.position - b.position);
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Every entry of a plan, oldest first; those that still ride in their rows last. */
export function entriesIn(copy: Copy, plan: string): readonly Entry[] {
  const written = [...copy.entries.values()].filter(({ value }) => value.plan === plan);
  const riding = [...copy.plans.values(), ...copy.actions.values()].flatMap(({ value }) => value.lastEntry ?? []);
  return [...inOrder(written), ...riding.filter((entry) => entry.plan === plan && !copy.entries.has(entry.key))];
}

/** The entries of one action, oldest first; the one that still rides in the action's row is the last. */
export function historyIn(copy: Copy, actionKey: string): readonly Entry[] {
  const written = [...copy.entries.values()].filter(({ value }) => value.action === actionKey);
  const riding = copy.actions.get(actionKey)?.value.lastEntry;
  return [...inOrder(written), ...(riding && !copy.entries.has(riding.key) ? [riding] : [])];
}

function inOrder(rows: readonly Held<Entry>[]): readonly Entry[] {
  return rows.toSorted((a, b) => byTime(a.value, b.value) || Number(a.item) - Number(b.item)).map(({ value }) => value);
}

/** A column keeps whole seconds; within one, the number of the row tells which came first. */
function byTime(a: Entry, b: Entry): number {
  const [one, other] = [a.at.slice(0, 19), b.at.slice(0, 19)];
  return one < other ? -1 : Number(one > other);
}
