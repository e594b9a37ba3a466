import { daysBetween } from '../../core/calendar/day.ts';
import { agreedBy } from '../../core/plan/due.ts';
import { type ActionInPlan, actionsInPlans } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import type { PlanState } from '../../core/plan/plan.ts';
import { isOpen } from '../../core/plan/status.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { isLead } from '../permissions.ts';
import { isToldOverdue } from '../plans/view-overdue.ts';

/** A draft is still being matched, and what has ended wants nothing of anybody. */
const OF_CONCERN: ReadonlySet<PlanState> = new Set<PlanState>(['opening', 'live', 'paused']);

/** One of a person's own actions. */
export interface MyAction extends ActionInPlan {
  /** Whether it may be called overdue to them: until its plan is live, only its coordinator is told. */
  readonly isToldOverdue: boolean;
}

/** A person's own open actions over all plans, longest overdue first, those without a date last. */
export function viewMyActions(
  ports: { readonly plans: Pick<PlanStore, 'plans'>; readonly clock: Clock },
  person: Person,
): readonly MyAction[] {
  const today = ports.clock.today();
  const caller = { kind: 'person', person } as const;
  const late = ({ action }: ActionInPlan) => {
    const by = agreedBy(action);
    return by === null ? Number.NEGATIVE_INFINITY : daysBetween(by, today);
  };
  return actionsInPlans(ports.plans.plans())
    .filter(({ plan, action }) => OF_CONCERN.has(plan.state) && isOpen(action.status) && isLead(caller, action))
    .toSorted((a, b) => late(b) - late(a) || 0)
    .map((place) => ({ ...place, isToldOverdue: isToldOverdue(caller, place.plan) }));
}
