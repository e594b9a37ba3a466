import { type OverdueList, overdueList } from '../core/plan/overdue-list.ts';
import type { Clock } from '../ports/clock.ts';
import type { Caller } from './caller.ts';
import { type VisiblePorts, visiblePlans } from './visible-plans.ts';

/** What is overdue today in every plan that the caller may read. Until a plan is live only its coordinator is told. */
export async function viewOverdue(
  ports: VisiblePorts & { readonly clock: Clock },
  caller: Caller,
): Promise<readonly OverdueList[]> {
  const today = ports.clock.today();
  const plans = await visiblePlans(ports, caller);
  return plans
    .filter(
      ({ state, roles }) =>
        state === 'live' ||
        state === 'paused' ||
        (caller.kind === 'person' && roles.coordinators.some(({ id }) => id === caller.person.id)),
    )
    .map((plan) => overdueList(plan, today));
}
