import { type Day, isBefore } from '../../core/calendar/day.ts';
import { planAsItStood } from '../../core/plan/as-it-stood/plan-as-it-stood.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';

/** What the past of plans is told from. */
export interface PastPorts {
  readonly plans: Pick<PlanStore, 'entries'>;
  readonly clock: Clock;
}

/** A plan as it stood at the end of a day; as it is now for today and whatever is to come. */
export function planThen({ plans, clock }: PastPorts, plan: Plan, on: Day): Plan {
  if (!isBefore(on, clock.today())) return plan;
  return planAsItStood(plan, { history: plans.entries(plan.id), until: endOf(clock, on), dayOf: clock.dayOf });
}

/** The instant at which a day is over. */
export function endOf(clock: Pick<Clock, 'startOf'>, on: Day): string {
  return clock.startOf(on.add({ days: 1 }));
}
