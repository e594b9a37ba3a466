import type { Day } from '../../core/calendar/day.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Caller } from '../caller.ts';
import { mayAny, planRoles } from '../permissions.ts';
import type { PastPorts } from '../plans/plan-then.ts';
import { isToldOverdue } from '../plans/view-overdue.ts';

/**
 * The first day of which can be told what was overdue in a plan: to who runs it, that of its import; to everybody else,
 * that on which it went live. Null while that day is still to come.
 */
export function toldFrom({ plans, clock }: PastPorts, caller: Caller, plan: Plan): Day | null {
  const history = plans.entries(plan.id);
  const began = clock.dayOf(history[0]?.at ?? clock.now());
  if (mayAny(planRoles(caller, plan), 'change-plan')) return began;
  const live = history.find(
    ({ kind, changes }) =>
      kind === 'plan-state' && changes.some(({ field, to }) => field === 'state' && (to === 'live' || to === 'paused')),
  );
  if (live) return clock.dayOf(live.at);
  return isToldOverdue(caller, plan) ? began : null;
}
