import type { Day } from '../core/calendar/day.ts';
import type { Entry } from '../core/plan/entry.ts';
import type { Plan, PlanState } from '../core/plan/plan.ts';
import type { PlanReply, PlanSummary } from './plan-page.ts';
import { toHistoryLine } from './to-action-reply.ts';

/** A plan at a glance. */
interface Glance
  extends Pick<PlanSummary, 'actions' | 'open' | 'overdue' | 'leadsWithoutPerson' | 'areasWithoutManager'> {
  readonly plan: Plan;
  readonly nextCards: Day | null;
  readonly meeting: { readonly name: string; readonly on: Day } | null;
}

/** A plan whole, as whoever runs it looks at it. */
interface Shown extends Glance {
  readonly next: readonly PlanState[];
  readonly site: string;
  readonly changes: readonly Entry[];
}

/** A plan at a glance, as it travels. */
export function toPlanSummary({ plan, nextCards, meeting, ...counts }: Glance): PlanSummary {
  const { actions, open, overdue, leadsWithoutPerson, areasWithoutManager } = counts;
  return {
    id: plan.id,
    title: plan.title,
    state: plan.state,
    areas: plan.areas.length,
    ...{ actions, open, overdue, leadsWithoutPerson, areasWithoutManager },
    nextCards: nextCards?.toString() ?? null,
    meeting: meeting && { name: meeting.name, on: meeting.on.toString() },
  };
}

/** A plan whole, as it travels. @param asAt the instant of the copy that it is told from */
export function toPlanReply(shown: Shown, today: Day, asAt: string): PlanReply {
  const { plan, next, site, changes } = shown;
  return {
    ...toPlanSummary(shown),
    on: today.toString(),
    asAt,
    next: [...next],
    coordinators: plan.roles.coordinators.map(({ name }) => name),
    site,
    ragWords: plan.ragWords,
    changes: changes.map(toHistoryLine),
  };
}
