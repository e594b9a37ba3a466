import type { Day } from '../calendar/day.ts';
import { awaitsCheck } from '../plan/awaits-check.ts';
import { type ActionInPlan, actionsInPlans } from '../plan/find-action.ts';
import type { Plan } from '../plan/plan.ts';
import { waitingRevision } from '../plan/revision.ts';
import { isOpen } from '../plan/status.ts';
import { waitingRequests } from '../plan/waiting-requests.ts';
import { isWithoutDate } from '../plan/without-date.ts';
import { alsoMayDecide, decisionTakers } from './decision-takers.ts';
import type { AskedDecision, Decision } from './digest.ts';

/** All that waits for a decision in a plan, in plan order; what is only to be checked waits behind the rest. */
export function decisionsOn(plan: Plan, on: Day): readonly AskedDecision[] {
  const places = actionsInPlans([plan]);
  return [...places.flatMap(aboutOpenWork), ...places.flatMap(closureAt)].map((decision) => askedOn(decision, on));
}

/** A decision with those who are asked to take it on a day. */
export function askedOn(decision: Decision, on: Day): AskedDecision {
  const { what } = decision;
  return { decision, takers: decisionTakers(what, decision, on), others: alsoMayDecide(what, decision, on) };
}

function aboutOpenWork(place: ActionInPlan): readonly Decision[] {
  if (!isOpen(place.action.status)) return [];
  return [...dateAt(place), ...requestsAt(place)];
}

/** A day that was asked for after a reopening is what there is to decide then. */
function dateAt(place: ActionInPlan): readonly Decision[] {
  const { action } = place;
  const { reopened } = action;
  const revision = waitingRevision(action);
  if (revision) {
    const { by, reason, asked } = revision;
    return [{ ...place, what: 'revised-date', by, reason, since: asked?.on ?? null }];
  }
  if (reopened === null || !isWithoutDate(action)) return [];
  return [{ ...place, what: 'reopened', by: null, reason: action.check?.phrase ?? null, since: reopened.on }];
}

function requestsAt(place: ActionInPlan): readonly Decision[] {
  return waitingRequests(place.action).map(({ kind, by, on, words }) => ({
    ...place,
    what: kind,
    by: null,
    reason: words,
    since: on,
    asker: by,
  }));
}

/** Only what the management is to look at: an auditor chooses what to look at, and when. */
function closureAt(place: ActionInPlan): readonly Decision[] {
  const { action } = place;
  const { recordedOn: since, lastAnswer } = action;
  if (since === null || !awaitsCheck(action, 'management')) return [];
  return [{ ...place, what: 'closure', by: null, reason: lastAnswer?.words ?? null, since }];
}
