import type { Act } from '../../core/plan/act.ts';
import type { Entry } from '../../core/plan/entry.ts';
import type { ActionInPlan } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { isUnanswered, type Unanswered } from '../deciding/unanswered.ts';
import { isToldOverdue } from '../plans/view-overdue.ts';
import type { VisiblePorts } from '../plans/visible-plans.ts';
import { actsOf } from './action-rights.ts';
import { findVisibleAction } from './find-visible-action.ts';

/** The whole story of one action. */
export interface ActionView extends ActionInPlan {
  /** Oldest first, with the asks about it. */
  readonly history: readonly Entry[];
  /** What the person who looks may do to it now. */
  readonly acts: readonly Act[];
  /** Whether it may be called overdue to them: until its plan is live, only its coordinator is told. */
  readonly isToldOverdue: boolean;
}

/** What looking at an action takes from outside. */
export interface ViewActionPorts extends VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history' | 'entries'>;
  readonly clock: Pick<Clock, 'today'>;
  /** Not there at doors through which nobody can be asked again. */
  readonly unanswered?: Unanswered;
}

/** One action as a person may see it. @throws Refusal `action-unknown`; `busy`, `denied` or `unreachable` */
export async function viewAction(ports: ViewActionPorts, person: Person, key: string): Promise<ActionView> {
  const place = await findVisibleAction(ports, person, key);
  return {
    ...place,
    history: storyOf(ports.plans, place),
    acts: await actsAt(ports, person, place),
    isToldOverdue: isToldOverdue({ kind: 'person', person }, place.plan),
  };
}

async function actsAt({ clock, unanswered }: ViewActionPorts, person: Person, place: ActionInPlan) {
  const acts = actsOf(person, place, clock.today());
  if (!acts.includes('resume-asking') || (await isUnanswered(unanswered, place.action.key))) return acts;
  return acts.filter((act) => act !== 'resume-asking');
}

/** One line tells of an ask about several actions of a plan; it belongs to the story of each. */
function storyOf(plans: ViewActionPorts['plans'], { plan, action }: ActionInPlan): readonly Entry[] {
  const asked = plans
    .entries(plan.id)
    .filter(
      ({ kind, changes }) =>
        kind === 'asked' && changes.some(({ field, to }) => field === 'action' && to === action.id),
    );
  return [...plans.history(action.key), ...asked].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
