import type { Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { mayAny, planRoles } from '../permissions.ts';

/** The plans that are in and that a caller may bring documents into. */
export function plansRunBy(plans: Pick<PlanStore, 'plans'>, caller: Caller): readonly Plan[] {
  return plans.plans().filter((plan) => plan.state !== 'importing' && mayAny(planRoles(caller, plan), 'import'));
}

/**
 * The sites on which a caller may bring a new plan in: all of them from the terminal; for a person those where they run
 * a plan already, since whoever may open a site may read every plan on it.
 */
export function sitesToImportTo(
  plans: Pick<PlanStore, 'plans' | 'sites' | 'siteOf'>,
  caller: Caller,
): readonly string[] {
  if (caller.kind === 'operator') return plans.sites();
  const theirs = new Set(plansRunBy(plans, caller).map(({ id }) => plans.siteOf(id)));
  return plans.sites().filter((site) => theirs.has(site));
}

/**
 * The site that a new plan goes to: the one wanted, else the first on which the caller may bring one in.
 *
 * @throws Refusal `not-coordinator`, `site-unknown`
 */
export function siteToImportTo(
  plans: Pick<PlanStore, 'plans' | 'sites' | 'siteOf'>,
  caller: Caller,
  wanted: string | undefined,
): string {
  const allowed = sitesToImportTo(plans, caller);
  const [first] = allowed;
  if (first === undefined) throw new Refusal('not-coordinator');
  if (wanted !== undefined && !allowed.includes(wanted)) {
    throw new Refusal('site-unknown', { site: wanted, known: allowed });
  }
  return wanted ?? first;
}
