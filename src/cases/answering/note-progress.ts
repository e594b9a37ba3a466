import { type Day, isBefore } from '../../core/calendar/day.ts';
import type { Change, Door } from '../../core/plan/entry.ts';
import { type ActionInPlan, actionsInPlans } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Action } from '../../core/plan/plan.ts';
import { ensureOpen } from '../../core/plan/status.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { actsOf } from '../actions/action-rights.ts';
import { findVisibleAction } from '../actions/find-visible-action.ts';
import type { ActionView } from '../actions/view-action.ts';
import { isLead, isManager } from '../permissions.ts';
import { type AnswerActionPorts, answerAction } from './answer-action.ts';

/** Words about progress that somebody takes over from a conversation or a mail. */
export interface NoteProgressRequest {
  readonly by: Person;
  /** Key of the action. */
  readonly action: string;
  readonly words: string | null;
  /** Chat where it is left out. */
  readonly door?: Door;
  /** What the history tells of where the words come from. */
  readonly facts?: readonly Change[];
  /** Made by the door for each form: the same form sent twice is one entry. */
  readonly submit: string;
}

/**
 * The open actions of which a person may say how they stand: their own first, then those of their areas, then those of
 * plans that they coordinate.
 */
export function actionsToNote(
  { plans, clock }: { readonly plans: Pick<PlanStore, 'plans'>; readonly clock: Pick<Clock, 'today'> },
  person: Person,
): readonly ActionInPlan[] {
  const caller = { kind: 'person', person } as const;
  const nearness = ({ area, action }: ActionInPlan) => (isLead(caller, action) ? 0 : isManager(caller, area) ? 1 : 2);
  return actionsInPlans(plans.plans())
    .filter((place) => actsOf(person, place, clock.today()).includes('answer') && place.action.status !== 'done')
    .toSorted((a, b) => nearness(a) - nearness(b));
}

/**
 * Records words about progress: the action is not done yet, and what was expected of it still is. What is done stays so:
 * whoever means to take "done" back does so where they see what they take back.
 *
 * @throws Refusal as `answerAction`
 */
export async function noteProgress(
  ports: AnswerActionPorts & { readonly clock: Clock },
  { by, action, words, submit, door = 'chat', facts = [] }: NoteProgressRequest,
): Promise<ActionView> {
  const place = await findVisibleAction(ports, by, action);
  const isSent = ports.plans.history(action).some(({ key }) => key.endsWith(`|${submit}`));
  if (!isSent) ensureOpen(place.action);
  const expected = stillExpected(place.action, ports.clock.today());
  const answer = { choice: 'not-done', expected, words } as const;
  return answerAction(ports, { by, action, door, submit, answer, facts });
}

/** A day that has passed meanwhile is expected no more. */
function stillExpected({ expected }: Action, today: Day): Day | null {
  return expected !== null && !isBefore(expected, today) ? expected : null;
}
