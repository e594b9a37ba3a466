import { type Decider, helpDecider, notMineDecider, revisionDecider } from '../plan/decider.ts';
import type { ActionInPlan } from '../plan/find-action.ts';
import type { Person } from '../plan/person.ts';
import { leadsOf } from '../plan/plan.ts';
import type { RequestKind } from '../plan/request.ts';
import { waitingRevision } from '../plan/revision.ts';
import type { Receipt } from './ask-view.ts';

/** What somebody said on a card, and in whose place if they are that lead's deputy. */
interface Said {
  readonly receipt: Receipt | null;
  readonly insteadOf: Person | null;
}

/** Who decides about what a receipt tells of, while that waits: a revised date, help, whose it is. Null for all else. */
export function whoDecides(place: ActionInPlan, { receipt, insteadOf }: Said): Person | null {
  if (receipt === null || !stillWaits(place, receipt, insteadOf ?? receipt.by)) return null;
  if (receipt.outcome === 'done' || receipt.outcome === 'not-done') return null;
  return deciderOf(place, receipt.outcome);
}

/** Who decides about a revised date, help, or whose an action is; null while nobody in post may. */
export function deciderOf(place: ActionInPlan, about: RequestKind | 'revision'): Person | null {
  if (about === 'revision') return personOf(revisionDecider(place), place);
  if (about === 'help') return personOf(helpDecider(place), place);
  return notMineDecider(place) === 'manager' ? settlerOf(place) : personOf(notMineDecider(place), place);
}

/** What is kept is in no plan yet, and waits for whoever will decide it then. What a deputy asks for is the lead's. */
function stillWaits({ action }: ActionInPlan, { outcome, state }: Receipt, asker: Person): boolean {
  if (outcome === 'done' || outcome === 'not-done') return false;
  if (state === 'kept') return true;
  if (outcome === 'revision') return waitingRevision(action) !== undefined;
  return action.requests.some((request) => request.kind === outcome && request.by.id === asker.id);
}

function personOf(decider: Decider, { plan, area }: ActionInPlan): Person | null {
  if (decider === null) return null;
  return decider === 'manager' ? area.manager : plan.roles.nextLevel;
}

/** A coordinator, or else the area's manager: whoever does not lead it themselves. */
function settlerOf({ plan, area, action }: ActionInPlan): Person | null {
  const leads = new Set(leadsOf(action).map(({ id }) => id));
  return [...plan.roles.coordinators, area.manager].find((person) => person !== null && !leads.has(person.id)) ?? null;
}
