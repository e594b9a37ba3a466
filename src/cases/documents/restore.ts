import type { BackedUpPlan } from '../../core/plan/backed-up-plan.ts';
import { entryText, headOf, isSame, type Lacking, lackingOf } from '../../core/plan/lacking.ts';
import { type Action, actionsOf, type Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { ensureMay } from '../permissions.ts';

/** What is in the record once a backup was read back. */
export interface Restored {
  /** Plans that are in whole, with all their history. */
  readonly plans: number;
  /** Lines of history that are in. */
  readonly entries: number;
  readonly lacking: readonly Lacking[];
  /** Rows of the lists that cannot be read: what lacks may be among them. */
  readonly leftOut: number;
}

/**
 * Writes a backup into empty sites, each plan on the site it was on, and compares what is in with the backup. A restore
 * that was cut off goes on with the rows that lack: what it wrote already is no reason to refuse, anything else in the
 * record is.
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
    if (lackingIn(plans, { plan, entries }).length > 0) await plans.addPlan(plan, entries, site);
  }
  const lacking = placed.map((one) => lackingIn(plans, one));
  const wanted = placed.reduce((count, { entries }) => count + entries.length, 0);
  return {
    plans: lacking.filter(({ length }) => length === 0).length,
    entries: wanted - lacking.flat().filter(({ kind }) => kind === 'entry').length,
    lacking: lacking.flat(),
    leftOut: plans.leftOut(),
  };
}

function lackingIn(plans: PlanStore, wanted: Pick<BackedUpPlan, 'plan' | 'entries'>): readonly Lacking[] {
  const { id } = wanted.plan;
  return lackingOf(
    wanted,
    plans.plans().find((there) => there.id === id),
    plans.entries(id),
  );
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
  const entries = new Set(wanted.entries.map(entryText));
  return (
    isSame(headOf(there), headOf(wanted.plan)) &&
    (there.state === 'importing' || there.state === wanted.plan.state) &&
    actionsOf(there).every((action) => isPartOf(action, actions.get(action.key))) &&
    plans.entries(there.id).every((entry) => entries.has(entryText(entry)))
  );
}

/** The leads of an action are rows of their own: some may not be in yet. */
function isPartOf(action: Action, wanted: Action | undefined): boolean {
  if (!wanted || !isSame({ ...action, people: null }, { ...wanted, people: null })) return false;
  return action.people.every((lead) => wanted.people.some((other) => isSame(lead, other)));
}
