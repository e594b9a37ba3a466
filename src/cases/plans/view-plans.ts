import type { Day } from '../../core/calendar/day.ts';
import { isBefore } from '../../core/calendar/day.ts';
import type { Entry } from '../../core/plan/entry.ts';
import { nextCards } from '../../core/plan/next-cards.ts';
import { isOverdue } from '../../core/plan/overdue.ts';
import { actionsOf, type Plan, type PlanState } from '../../core/plan/plan.ts';
import type { Round } from '../../core/plan/plan-asking.ts';
import { isOpen } from '../../core/plan/status.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { leadsToMatch, planToChange } from '../matching/view-matching.ts';
import { mayAny, planRoles } from '../permissions.ts';
import { nextStates } from './set-plan-state.ts';

/** A plan at a glance, for whoever runs it. */
export interface PlanGlance {
  readonly plan: Plan;
  readonly actions: number;
  readonly open: number;
  readonly overdue: number;
  /** Printed leads that stand for nobody yet. */
  readonly leadsWithoutPerson: number;
  readonly areasWithoutManager: number;
  /** The day of the next weekly cards; null while it asks nobody. */
  readonly nextCards: Day | null;
  /** The next meeting that a round collects for, or the one that is on today. */
  readonly meeting: Round['meeting'] | null;
}

/** All that whoever runs a plan looks at before going on to one part of it. */
export interface PlanView extends PlanGlance {
  /** The states that it may go to from here. */
  readonly next: readonly PlanState[];
  readonly site: string;
  /** What was changed about the plan itself, newest first. */
  readonly changes: readonly Entry[];
}

/** What looking at plans takes from outside. */
export interface ViewPlansPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'entries' | 'siteOf'>;
  readonly clock: Pick<Clock, 'today'>;
}

const MOST_CHANGES = 50;

/** The plans that a caller runs, drafts too; none for everybody else. */
export function viewPlans({ plans, clock }: ViewPlansPorts, caller: Caller): readonly PlanGlance[] {
  return plans
    .plans()
    .filter((plan) => plan.state !== 'importing' && mayAny(planRoles(caller, plan), 'change-plan'))
    .map((plan) => glance(plan, clock.today()));
}

/** One of them, whole. @throws Refusal `plan-unknown`, `not-allowed` */
export function viewPlan({ plans, clock }: ViewPlansPorts, caller: Caller, id: string): PlanView {
  const plan = planToChange(plans, caller, id);
  return {
    ...glance(plan, clock.today()),
    next: nextStates(plan),
    site: plans.siteOf(plan.id),
    changes: plans
      .entries(plan.id)
      .filter(({ action, kind }) => action === null && kind !== 'asked')
      .toReversed()
      .slice(0, MOST_CHANGES),
  };
}

function glance(plan: Plan, today: Day): PlanGlance {
  const actions = actionsOf(plan);
  return {
    plan,
    actions: actions.length,
    open: actions.filter(({ status }) => isOpen(status)).length,
    overdue: actions.filter((action) => isOverdue(action, today)).length,
    leadsWithoutPerson: leadsToMatch(plan).filter(({ people }) => people.length === 0).length,
    areasWithoutManager: plan.areas.filter(({ manager }) => manager === null).length,
    nextCards: nextCards(plan, today),
    meeting: nextMeeting(plan, today),
  };
}

function nextMeeting({ asking }: Plan, today: Day): Round['meeting'] | null {
  const [next] = asking.rounds
    .map(({ meeting }) => meeting)
    .filter(({ on }) => !isBefore(on, today))
    .sort((one, other) => (isBefore(one.on, other.on) ? -1 : 1));
  return next ?? null;
}
