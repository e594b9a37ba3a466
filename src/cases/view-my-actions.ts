import { daysBetween } from '../core/calendar/day.ts';
import { agreedBy } from '../core/plan/due.ts';
import { type ActionInPlan, actionsInPlans } from '../core/plan/find-action.ts';
import type { Person } from '../core/plan/person.ts';
import { isOpen } from '../core/plan/status.ts';
import type { Clock } from '../ports/clock.ts';
import { isLead } from './permissions.ts';
import { type VisiblePorts, visiblePlans } from './visible-plans.ts';

/** A person's own open actions over all plans, longest overdue first, those without a date last. */
export async function viewMyActions(
  ports: VisiblePorts & { readonly clock: Clock },
  person: Person,
): Promise<readonly ActionInPlan[]> {
  const today = ports.clock.today();
  const caller = { kind: 'person', person } as const;
  const late = ({ action }: ActionInPlan) => {
    const by = agreedBy(action);
    return by === null ? Number.NEGATIVE_INFINITY : daysBetween(by, today);
  };
  return actionsInPlans(await visiblePlans(ports, caller))
    .filter(({ plan, action }) => plan.state !== 'ended' && isOpen(action.status) && isLead(caller, action))
    .toSorted((a, b) => late(b) - late(a) || 0);
}
