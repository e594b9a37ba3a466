import type { BackedUpPlan } from '../../core/plan/backed-up-plan.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { ensureMay } from '../permissions.ts';

/** The whole record: every plan of every site with its history. @throws Refusal `not-allowed` */
export function backUp({ plans }: { readonly plans: PlanStore }, caller: Caller): readonly BackedUpPlan[] {
  ensureMay(caller, 'import', null);
  return plans.plans().map((plan) => ({ site: plans.siteOf(plan.id), plan, entries: plans.entries(plan.id) }));
}
