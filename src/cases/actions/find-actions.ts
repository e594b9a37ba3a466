import { type ActionInPlan, actionsInPlans } from '../../core/plan/find-action.ts';
import { foundActions } from '../../core/plan/found-actions.ts';
import { daysOverdue } from '../../core/plan/overdue.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { isOpen } from '../../core/plan/status.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import { isLead } from '../permissions.ts';
import { isToldOverdueToAll } from '../plans/view-overdue.ts';
import { type VisiblePorts, visiblePlans } from '../plans/visible-plans.ts';
import { findVisibleAction } from './find-visible-action.ts';

/** An action that somebody may put into a conversation. */
export interface FoundAction extends ActionInPlan {
  /** Calendar days; 0 when it is not overdue, or may not be called so to the others in a conversation. */
  readonly daysOverdue: number;
}

/** What finding takes from outside. */
export interface FindActionPorts extends VisiblePorts {
  readonly clock: Clock;
}

/** What somebody looks for; without words it is what they most likely want: their own open actions, then what is late. */
export interface FindActionsRequest {
  readonly by: Person;
  readonly words: string;
  readonly skip: number;
  readonly count: number;
}

/**
 * The actions that a person may see and put into a conversation. A draft is its coordinator's alone: of that nothing is.
 *
 * @throws Refusal `busy`, `denied` or `unreachable` when only the readers' groups could tell
 */
export async function findActions(
  ports: FindActionPorts,
  { by, words, skip, count }: FindActionsRequest,
): Promise<readonly FoundAction[]> {
  const places = actionsInPlans((await visiblePlans(ports, { kind: 'person', person: by })).filter(isShared));
  const found = words.trim() === '' ? ownAndLate(ports, by, places) : foundActions(places, words);
  return found.slice(skip, skip + count).map((place) => asFound(ports, place));
}

/** One action that a person may put into a conversation. @throws Refusal `action-unknown`; as `findActions` */
export async function findSharedAction(ports: FindActionPorts, by: Person, key: string): Promise<FoundAction> {
  const place = await findVisibleAction(ports, by, key);
  if (!isShared(place.plan)) throw new Refusal('action-unknown', { action: key });
  return asFound(ports, place);
}

/** Whether a plan may be shown to others than who runs it. */
export function isShared({ state }: Plan): boolean {
  return state === 'opening' || state === 'live' || state === 'paused' || state === 'ended';
}

function asFound({ clock }: FindActionPorts, place: ActionInPlan): FoundAction {
  // Nobody in particular reads a card in a conversation: a reader is told no more than what all are told.
  return { ...place, daysOverdue: isToldOverdueToAll(place.plan) ? daysOverdue(place.action, clock.today()) : 0 };
}

function ownAndLate({ clock }: FindActionPorts, by: Person, places: readonly ActionInPlan[]): readonly ActionInPlan[] {
  const today = clock.today();
  const late = ({ plan, action }: ActionInPlan) => (isToldOverdueToAll(plan) ? daysOverdue(action, today) : 0);
  const open = places.filter(({ action }) => isOpen(action.status));
  const isOwn = ({ action }: ActionInPlan) => isLead({ kind: 'person', person: by }, action);
  const longestFirst = (some: readonly ActionInPlan[]) => some.toSorted((a, b) => late(b) - late(a));
  return [
    ...longestFirst(open.filter(isOwn)),
    ...longestFirst(open.filter((place) => !isOwn(place) && late(place) > 0)),
  ];
}
