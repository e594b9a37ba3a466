import type { Day } from '../calendar/day.ts';
import {
  type Decider,
  helpDecider,
  managementChecker,
  nextLevelDecider,
  notMineDecider,
  revisionDecider,
} from '../plan/decider.ts';
import type { ActionInPlan } from '../plan/find-action.ts';
import { isMovedUp } from '../plan/moved-up.ts';
import type { Person } from '../plan/person.ts';
import { leadsOf } from '../plan/plan.ts';
import type { Decision } from './digest.ts';

type What = Decision['what'];

const DECIDER: Readonly<Record<What, (place: ActionInPlan) => Decider>> = {
  'revised-date': revisionDecider,
  reopened: revisionDecider,
  help: helpDecider,
  'not-mine': notMineDecider,
  closure: managementChecker,
};

/** What goes a level up when nobody decides. A check never does, nor does what no lead asked for. */
const GOES_UP: Partial<Readonly<Record<What, Parameters<typeof isMovedUp>[1]>>> = {
  'revised-date': 'revision',
  help: 'help',
  'not-mine': 'not-mine',
};

/**
 * Who is asked by mail to decide: whose turn it is, and once it stood too long the next level too. Nobody, where only a
 * body can. Others may decide as well, such as a manager about whose action it is: they find it where all is decided, but a
 * mail that asked them too would have two people each think that the other does it.
 */
export function decisionTakers(what: What, place: ActionInPlan, on: Day): readonly Person[] {
  const decider = DECIDER[what](place);
  const first = what === 'not-mine' && decider === 'manager' ? settlers(place) : inPost(decider, place);
  const kind = GOES_UP[what];
  if (decider !== 'manager' || kind === undefined || !isMovedUp(place, kind, on)) return first;
  const above = inPost(nextLevelDecider(place), place);
  return [...first, ...above.filter(({ id }) => !first.some((one) => one.id === id))];
}

function inPost(decider: Decider, { plan, area }: ActionInPlan): readonly Person[] {
  if (decider === null) return [];
  return [decider === 'manager' ? area.manager : plan.roles.nextLevel].filter((person) => person !== null);
}

/** The coordinators, or else the area's manager: whoever does not lead it themselves. */
function settlers({ plan, area, action }: ActionInPlan): readonly Person[] {
  const leads = new Set(leadsOf(action).map(({ id }) => id));
  const coordinators = plan.roles.coordinators.filter(({ id }) => !leads.has(id));
  return coordinators.length > 0 ? coordinators : [area.manager].filter((person) => person !== null);
}
