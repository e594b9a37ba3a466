import type { Change, Entry } from '../entry.ts';
import { groupedBy } from '../grouped-by.ts';
import { type Action, type Area, actionsOf, PLAN_STATES, type Plan, type PlanState } from '../plan.ts';
import { headingText } from '../versions/heading-text.ts';
import { actionAsItStood } from './action-as-it-stood.ts';
import { type Known, matchedBefore, peopleIn } from './leads-before.ts';
import type { Undoing } from './undoing.ts';

/** What the past of a plan is told from. */
export interface Past {
  /** Every entry of the plan, oldest first. */
  readonly history: readonly Entry[];
  /** The instant at which the day was over, ISO 8601 in UTC. */
  readonly until: string;
  readonly dayOf: Undoing['dayOf'];
}

/**
 * A plan as it stood when a day was over, from what it is now and what was recorded since; before its import, as it was
 * brought in. What the history does not tell stays as it is now: parts and columns that a newer document printed
 * otherwise, the headings of areas, rounds and roles, whoever led something under a name that no entry knows.
 */
export function planAsItStood(plan: Plan, { history, until, dayOf }: Past): Plan {
  const later = history.slice(firstSince(history, until));
  if (later.length === 0) return plan;
  const changed = new Set(later.map(({ action }) => action));
  const touched = groupedBy(history, ({ action }) => (changed.has(action) ? action : null));
  const stands = (action: Action): Action => {
    const own = touched.get(action.key) ?? [];
    const after = own.length - firstSince(own, until);
    return after === 0 ? action : actionAsItStood(action, own, { after, dayOf });
  };
  const added = new Set(later.filter(isAdding).map(({ action }) => action));
  const then = actionsOf(plan).filter(({ key }) => !added.has(key));
  const areaOf = areasBefore(plan, later);
  const actions = then.map((action) => ({ ...stands(action), area: areaOf(action) }));
  const areas = plan.areas
    .filter((area) => area.actions.length === 0 || area.actions.some(({ key }) => !added.has(key)))
    .map((area) => ({ ...area, actions: actions.filter((action) => action.area === area.id) }));
  return beforeMatching({ ...plan, areas, state: stateBefore(plan, later) }, later, history);
}

/** Where the entries begin that were recorded at an instant or since. A column keeps whole seconds. */
export function firstSince(history: readonly Entry[], instant: string): number {
  const place = history.findIndex(({ at }) => at.slice(0, 19) >= instant.slice(0, 19));
  return place < 0 ? history.length : place;
}

/** Whether an entry tells of an action that came into its plan later than the plan itself. */
export function isAdding({ kind }: Entry): boolean {
  return kind === 'added' || kind === 'document-adds';
}

function stateBefore({ state }: Plan, later: readonly Entry[]): PlanState {
  const first = later.find(({ kind }) => kind === 'plan-state')?.changes.find(({ field }) => field === 'state');
  const before = PLAN_STATES.find((one) => one === first?.from) ?? state;
  return before === 'importing' ? 'draft' : before;
}

/** The area in which an action stood; entries name it by its heading. */
function areasBefore({ areas }: Plan, later: readonly Entry[]): (action: Action) => string {
  const ids = new Map(areas.map((area) => [headingText(area), area.id]));
  const before = new Map<string, string>();
  for (const { action, changes } of later.toReversed()) {
    const heading = changes.find(({ field }) => field === 'area')?.from;
    const id = heading ? ids.get(heading) : undefined;
    if (action !== null && id !== undefined) before.set(action, id);
  }
  return ({ key, area }) => before.get(key) ?? area;
}

/** Without the people who were set since over areas and behind printed leads. */
function beforeMatching(plan: Plan, later: readonly Entry[], history: readonly Entry[]): Plan {
  const matchings = later.filter(({ kind, action }) => kind === 'matched' && action === null);
  if (matchings.length === 0) return plan;
  const known = peopleIn(actionsOf(plan), history);
  const changes = matchings.toReversed().flatMap((matching) => matching.changes);
  const before = (area: Area) => changes.reduce((stood, change) => areaBefore(stood, change, known), area);
  return { ...plan, areas: plan.areas.map(before) };
}

function areaBefore(area: Area, { field, from }: Change, known: Known): Area {
  if (field === `manager of ${area.id}`) {
    const manager = from === null ? null : known(from);
    return manager === undefined ? area : { ...area, manager };
  }
  const printed = /^lead (.*)$/su.exec(field)?.[1];
  if (printed === undefined) return area;
  const matched = { printed, names: from, known };
  return { ...area, actions: area.actions.map((one) => ({ ...one, people: matchedBefore(one.people, matched) })) };
}
