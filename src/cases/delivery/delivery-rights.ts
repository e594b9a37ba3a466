import type { Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { StoredAsk } from '../../ports/ask-store.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { mayAny, planRoles } from '../permissions.ts';

/** The plans whose asks somebody may watch and steer. @throws Refusal `not-allowed` for whoever coordinates none */
export function coordinatedPlans({ plans }: Pick<PlanStore, 'plans'>, caller: Caller): readonly Plan[] {
  const own = plans().filter((plan) => plan.state !== 'importing' && mayAny(planRoles(caller, plan), 'change-plan'));
  if (own.length === 0) throw new Refusal('not-allowed');
  return own;
}

/** Whether an ask is about any of these plans. */
export function isAbout(plans: readonly Plan[], { items }: Pick<StoredAsk, 'items'>): boolean {
  return items.some(({ action }) => isIn(plans, action));
}

/** Whether an action is one of these plans': its key begins with the id of its plan. */
export function isIn(plans: readonly Plan[], action: string): boolean {
  return plans.some(({ id }) => action.startsWith(`${id}:`));
}
