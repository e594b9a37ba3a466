import type { Entry } from '../../core/plan/entry.ts';
import type { Lead, Plan } from '../../core/plan/plan.ts';
import { areaKey } from '../rows/area-row.ts';
import { isLed } from '../rows/lead-row.ts';
import type { Copy, Held, ListCopy } from './copy.ts';

/** The plans of a copy as trees, areas and actions in plan order. */
export function plansOf(copy: Copy): readonly Plan[] {
  const leads = grouped(valuesInOrder(copy.leads).filter(isLed), ({ action }) => action);
  const actions = grouped(valuesInOrder(copy.actions), ({ action }) => areaKey(action.plan, action.area));
  const areas = grouped(valuesInOrder(copy.areas), ({ plan }) => plan);
  return [...copy.plans.rows.values()].map(({ value: { plan } }) => ({
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

/** The leads of one action, in order. */
export function leadsIn(copy: Copy, actionKey: string): readonly Lead[] {
  const rows = [...(copy.leads.ofAction.get(actionKey)?.values() ?? [])].map(({ value }) => value);
  return rows
    .filter(isLed)
    .sort((a, b) => a.position - b.position)
    .map(({ lead }) => lead);
}

function valuesInOrder<Value extends { readonly position: number }>({ rows }: ListCopy<Value>): readonly Value[] {
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
export function entriesIn({ plans, actions, entries }: Copy, plan: string): readonly Entry[] {
  const written =
    entries.ordered.get(plan) ?? inOrder([...entries.rows.values()].filter(({ value }) => value.plan === plan));
  entries.ordered.set(plan, written);
  const riding = [...plans.rows.values(), ...actions.rows.values()].flatMap(({ value }) => value.lastEntry ?? []);
  return [...written, ...riding.filter((entry) => entry.plan === plan && !entries.rows.has(entry.key))];
}

/** The entries of one action, oldest first; the one that still rides in the action's row is the last. */
export function historyIn({ actions, entries }: Copy, actionKey: string): readonly Entry[] {
  const written = [...(entries.ofAction.get(actionKey)?.values() ?? [])];
  const riding = actions.rows.get(actionKey)?.value.lastEntry;
  return [...inOrder(written), ...(riding && !entries.rows.has(riding.key) ? [riding] : [])];
}

function inOrder(rows: readonly Held<Entry>[]): readonly Entry[] {
  return rows.toSorted((a, b) => byTime(a.value, b.value) || Number(a.item) - Number(b.item)).map(({ value }) => value);
}

/** A column keeps whole seconds; within one, the number of the row tells which came first. */
function byTime(a: Entry, b: Entry): number {
  const [one, other] = [a.at.slice(0, 19), b.at.slice(0, 19)];
  return one < other ? -1 : Number(one > other);
}
