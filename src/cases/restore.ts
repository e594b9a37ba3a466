import type { BackedUpPlan } from '../core/plan/backed-up-plan.ts';
import type { Entry } from '../core/plan/entry.ts';
import { type Action, actionsOf, type Plan } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import type { Caller } from './caller.ts';
import { ensureMay } from './permissions.ts';

/** What was read back. */
export interface Restored {
  readonly plans: number;
  readonly entries: number;
}

/**
 * Writes a backup into empty sites, each plan on the site it was on. A restore that was cut off goes on: what it wrote
 * already is no reason to refuse, anything else in the record is.
 *
 * @throws Refusal `not-allowed`, `site-unknown`, `record-not-empty` with the plans in the way, `busy`, `unreachable`
 */
export async function restore(
  { plans }: { readonly plans: PlanStore },
  caller: Caller,
  backup: readonly BackedUpPlan[],
): Promise<Restored> {
  ensureMay(caller, 'import', null);
  const placed = placedOn(plans.sites(), backup);
  const inTheWay = plans.plans().filter((there) => !isFrom(placed, there, plans));
  if (inTheWay.length > 0) throw new Refusal('record-not-empty', { known: inTheWay.map(({ id }) => id) });
  for (const { plan, entries, site } of placed) {
    const there = plans.plans().find(({ id }) => id === plan.id);
    if (!there || there.state === 'importing') await plans.addPlan(plan, entries, site);
  }
  return { plans: backup.length, entries: backup.reduce((count, { entries }) => count + entries.length, 0) };
}

/** Each plan on its site; where there is one site then and one now, the one takes the place of the other. */
function placedOn(sites: readonly string[], backup: readonly BackedUpPlan[]): readonly BackedUpPlan[] {
  const [only] = sites;
  const isMove = sites.length === 1 && new Set(backup.map(({ site }) => site)).size === 1;
  return backup.map((one) => {
    if (sites.includes(one.site)) return one;
    if (!isMove || only === undefined) throw new Refusal('site-unknown', { site: one.site, known: sites });
    return { ...one, site: only };
  });
}

/** Whether a plan in the record is what an earlier try wrote, as far as it came, and nothing else. */
function isFrom(backup: readonly BackedUpPlan[], there: Plan, plans: PlanStore): boolean {
  const wanted = backup.find(({ plan }) => plan.id === there.id);
  if (!wanted || wanted.site !== plans.siteOf(there.id)) return false;
  const actions = new Map(actionsOf(wanted.plan).map((action) => [action.key, action]));
  const entries = new Set(wanted.entries.map(asText));
  return (
    isSame(headOf(there), headOf(wanted.plan)) &&
    (there.state === 'importing' || there.state === wanted.plan.state) &&
    actionsOf(there).every((action) => isPartOf(action, actions.get(action.key))) &&
    plans.entries(there.id).every((entry) => entries.has(asText(entry)))
  );
}

function headOf(plan: Plan): object {
  return { ...plan, state: null, areas: null };
}

/** The leads of an action are rows of their own: some may not be in yet. */
function isPartOf(action: Action, wanted: Action | undefined): boolean {
  if (!wanted || !isSame({ ...action, people: null }, { ...wanted, people: null })) return false;
  return action.people.every((lead) => wanted.people.some((other) => isSame(lead, other)));
}

/** The lists keep whole seconds. */
function asText(entry: Entry): string {
  return canonical({ ...entry, at: entry.at.slice(0, 19) });
}

function isSame(one: object, other: object): boolean {
  return canonical(one) === canonical(other);
}

/** The same text for the same data, whatever the order of its fields. */
function canonical(data: object): string {
  return JSON.stringify(data, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
