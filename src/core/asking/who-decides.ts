import { type Decider, managementChecker, revisionDecider } from '../plan/decider.ts';
import type { ActionInPlan } from '../plan/find-action.ts';
import type { Person } from '../plan/person.ts';
import { waitingRevision } from '../plan/revision.ts';
import type { Receipt } from './ask-view.ts';

/** Who decides about what a receipt tells of, while that waits: a revised date, help, whose it is. Null for all else. */
export function whoDecides(place: ActionInPlan, receipt: Receipt | null): Person | null {
  if (receipt === null || !stillWaits(place, receipt)) return null;
  if (receipt.outcome === 'revision') return personOf(revisionDecider(place), place);
  if (receipt.outcome === 'help') return personOf(managementChecker(place), place);
  return place.plan.roles.coordinators[0] ?? null;
}

/** What is kept is in no plan yet, and waits for whoever will decide it then. */
function stillWaits({ action }: ActionInPlan, { outcome, state, by }: Receipt): boolean {
  if (outcome === 'done' || outcome === 'not-done') return false;
  if (state === 'kept') return true;
  if (outcome === 'revision') return waitingRevision(action) !== undefined;
  return action.requests.some((request) => request.kind === outcome && request.by.id === by.id);
}

function personOf(decider: Decider, { plan, area }: ActionInPlan): Person | null {
  if (decider === null) return null;
  return decider === 'manager' ? area.manager : plan.roles.nextLevel;
}
