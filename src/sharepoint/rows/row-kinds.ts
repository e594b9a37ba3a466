import type { z } from 'zod';
import type { Entry } from '../../core/plan/entry.ts';
import type { Settled } from '../../ports/plan-store.ts';
import { type ActionAt, fromAction, toAction } from './action-row.ts';
import { type AreaAt, areaKey, fromArea, toArea } from './area-row.ts';
import { fromEntry, toEntry } from './entry-row.ts';
import { fromLead, type LeadAt, leadKey, toLead } from './lead-row.ts';
import type { ListName } from './lists.ts';
import { fromPlan, type PlanAt, toPlan } from './plan-row.ts';
import type { Fields } from './row.ts';

/** What the rows of a list stand for, and how they are read and written. */
export interface RowKind<Value> {
  readonly list: ListName;
  /** Undefined when the row cannot be read. */
  read(fields: Fields): Value | undefined;
  /** Every column but the seal. */
  fields(value: Value): Fields;
  /** Our own key, unique in the list. */
  key(value: Value): string;
  plan(value: Value): string;
  /** The action that the row is of, or belongs to. */
  action(value: Value): string | null;
  /** The entry that rides in the row; undefined in a list whose rows carry none. */
  entry?(value: Value): Entry | null;
  /** What settling a hand edit makes of the row as recorded, with its entry where rows carry one. */
  settled(recorded: Value, outcome: Settled, entry: Entry): Value;
}

/** Rows of the list Plans. */
export const PLANS: RowKind<PlanAt> = {
  list: 'Plans',
  read: reading(toPlan),
  fields: fromPlan,
  key: ({ plan }) => plan.id,
  plan: ({ plan }) => plan.id,
  action: () => null,
  entry: ({ lastEntry }) => lastEntry,
  settled: (recorded, _outcome, entry) => ({ ...recorded, lastEntry: entry }),
};

/** Rows of the list Areas. */
export const AREAS: RowKind<AreaAt> = {
  list: 'Areas',
  read: reading(toArea),
  fields: fromArea,
  key: ({ plan, area }) => areaKey(plan, area.id),
  plan: ({ plan }) => plan,
  action: () => null,
  settled: (recorded) => recorded,
};

/** Rows of the list Actions. */
export const ACTIONS: RowKind<ActionAt> = {
  list: 'Actions',
  read: reading(toAction),
  fields: fromAction,
  key: ({ action }) => action.key,
  plan: ({ action }) => action.plan,
  action: ({ action }) => action.key,
  entry: ({ lastEntry }) => lastEntry,
  settled(recorded, outcome, entry) {
    const action = outcome.put === 'action' ? outcome.action : recorded.action;
    return { ...recorded, action: { ...action, version: recorded.action.version + 1 }, lastEntry: entry };
  },
};

/** Rows of the list Leads. */
export const LEADS: RowKind<LeadAt> = {
  list: 'Leads',
  read: reading(toLead),
  fields: fromLead,
  key: ({ action, position }) => leadKey(action, position),
  plan: ({ plan }) => plan,
  action: ({ action }) => action,
  settled: (recorded, outcome) => (outcome.put === 'lead' ? { ...recorded, lead: outcome.lead } : recorded),
};

/** Rows of the list History. */
export const ENTRIES: RowKind<Entry> = {
  list: 'History',
  read: reading(toEntry),
  fields: fromEntry,
  key: ({ key }) => key,
  plan: ({ plan }) => plan,
  action: ({ action }) => action,
  settled: (recorded) => recorded,
};

function reading<Schema extends z.ZodType>(schema: Schema): (fields: Fields) => z.infer<Schema> | undefined {
  return (fields) => schema.safeParse(fields).data;
}
