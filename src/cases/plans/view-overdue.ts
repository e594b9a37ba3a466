import type { Day } from '../../core/calendar/day.ts';
import { type OverdueList, overdueList } from '../../core/plan/overdue-list.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Caller } from '../caller.ts';
import { mayAny, planRoles } from '../permissions.ts';
import { type PastPorts, planThen } from './plan-then.ts';
import { type VisiblePorts, visiblePlans } from './visible-plans.ts';

/** What is overdue today in every plan that the caller may read, as far as they are told. */
export async function viewOverdue(
  ports: VisiblePorts & { readonly clock: Clock },
  caller: Caller,
): Promise<readonly OverdueList[]> {
  const today = ports.clock.today();
  const plans = await visiblePlans(ports, caller);
  return plans.filter((plan) => isToldOverdue(caller, plan)).map((plan) => overdueList(plan, today));
}

/** What was overdue at the end of a day, in every plan that the caller may read now; on a later day, what will be. */
export async function viewOverdueOn(
  ports: VisiblePorts & PastPorts,
  caller: Caller,
  on: Day,
): Promise<readonly OverdueList[]> {
  const plans = await visiblePlans(ports, caller);
  const stood = plans.map((plan) => planThen(ports, plan, on));
  return stood.filter((plan) => isToldOverdue(caller, plan)).map((plan) => overdueList(plan, on));
}

/** Whether anything of a plan is called overdue to a caller: until it is live, to who runs it alone; once ended, to nobody. */
export function isToldOverdue(caller: Caller, plan: Plan): boolean {
  return isToldOverdueToAll(plan) || (plan.state !== 'ended' && mayAny(planRoles(caller, plan), 'change-plan'));
}

/** Whether anything of a plan is called overdue to whoever may read it. */
export function isToldOverdueToAll({ state }: Plan): boolean {
  return state === 'live' || state === 'paused';
}
