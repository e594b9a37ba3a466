import { saidDone } from './answer.ts';
import type { ActionInPlan } from './find-action.ts';
import type { Person } from './person.ts';
import { type Action, leadsOf } from './plan.ts';
import { timesRevised } from './revision.ts';

/** Whose turn it is; null while nobody in post may: then only a body can. */
export type Decider = 'manager' | 'next-level' | null;

/** After so many, a further one goes a level up. */
const MOST_BY_MANAGER = 2;

/** Who agrees to a later day of an action, or refuses it. */
export function revisionDecider(place: ActionInPlan): Decider {
  return timesRevised(place.action) < MOST_BY_MANAGER ? managementChecker(place) : nextLevelDecider(place);
}

/** Who says what will be done about a request for help. */
export function helpDecider(place: ActionInPlan): Decider {
  return managementChecker(place);
}

/**
 * Who decides who has an action of which a lead said that it is not theirs: `manager` stands for the coordinators and the
 * area's manager, as long as one of them does not lead it.
 */
export function notMineDecider(place: ActionInPlan): Decider {
  const { plan, area, action } = place;
  const isAnybodyThere = [...plan.roles.coordinators, area.manager].some((person) => mayJudge(person, action));
  return isAnybodyThere ? 'manager' : nextLevelDecider(place);
}

/** Who confirms for the management that an action is done. */
export function managementChecker(place: ActionInPlan): Decider {
  return mayJudge(place.area.manager, place.action) ? 'manager' : nextLevelDecider(place);
}

/** Who decides above the manager. */
export function nextLevelDecider({ plan, action }: ActionInPlan): Decider {
  return mayJudge(plan.roles.nextLevel, action) ? 'next-level' : null;
}

/** Nobody judges an action that they lead or said themselves to be done, and nobody can where the post is vacant. */
function mayJudge(person: Person | null, action: Action): boolean {
  return person !== null && !saidDone(action, person) && !leadsOf(action).some(({ id }) => id === person.id);
}
