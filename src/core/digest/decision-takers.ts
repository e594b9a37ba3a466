import { type Level, levelsOf } from '../asking/telling/levels.ts';
import type { MatterKind } from '../asking/telling/matter.ts';
import type { Day } from '../calendar/day.ts';
import { whyByBody } from '../plan/came-up.ts';
import { notMineDecider } from '../plan/decider.ts';
import type { ActionInPlan } from '../plan/find-action.ts';
import { isMovedUp } from '../plan/moved-up.ts';
import type { Person } from '../plan/person.ts';
import { leadsOf } from '../plan/plan.ts';
import type { Decision } from './digest.ts';

type What = Decision['what'];

/**
 * By whom each is decided, told by what a lead can ask for: the day of what was reopened is agreed like any other, and a
 * closure is looked at by the management that help is asked of.
 */
const DECIDED_AS: Readonly<Record<What, MatterKind | 'silence'>> = {
  'revised-date': 'revision',
  reopened: 'revision',
  help: 'help',
  'not-mine': 'not-mine',
  closure: 'help',
  unanswered: 'silence',
};

/**
 * Who is asked by mail to decide: those whose turn it is, and once it stood too long the level above too. Nobody, where only
 * a body can. Others may decide as well, see `alsoMayDecide`: a mail that asked them too would let each think that the other
 * does it.
 */
export function decisionTakers(what: What, place: ActionInPlan, on: Day): readonly Person[] {
  const kind = DECIDED_AS[what];
  const [first, above] = levelsOf(kind, place).filter((level) => decides(level, kind));
  return [...(first?.people ?? []), ...(isUndecided(what, place, on) ? (above?.people ?? []) : [])];
}

/**
 * Who may decide though others are asked first: a manager whose action it is that a lead hands back, whoever may have
 * people asked again, and the coordinators, who record what a body decides about a date. Nobody does about their own.
 */
export function alsoMayDecide(what: What, place: ActionInPlan, on: Day): readonly Person[] {
  const others = new Map(
    candidates(what, place, on)
      .filter((person) => person !== null)
      .map((person) => [person.id, person]),
  );
  for (const { id } of [...decisionTakers(what, place, on), ...leadsOf(place.action)]) others.delete(id);
  return [...others.values()];
}

function candidates(what: What, place: ActionInPlan, on: Day): readonly (Person | null)[] {
  const { area, plan } = place;
  const { coordinators, nextLevel } = plan.roles;
  switch (what) {
    case 'not-mine': {
      const isUp = notMineDecider(place) === 'next-level' || isUndecided(what, place, on);
      return [...coordinators, area.manager, ...(isUp ? [nextLevel] : [])];
    }
    case 'unanswered':
      return [area.manager, nextLevel, ...coordinators];
    case 'revised-date':
      return whyByBody(place, on) === null ? [] : coordinators;
    default:
      return [];
  }
}

/** A director is told, and decides nothing; a coordinator decides only who has an action. */
function decides({ role }: Level, kind: MatterKind | 'silence'): boolean {
  return role === 'manager' || role === 'next-level' || (role === 'coordinator' && kind === 'not-mine');
}

/** Only what a lead asked for moves up. */
function isUndecided(what: What, place: ActionInPlan, on: Day): boolean {
  const kind = DECIDED_AS[what];
  return what !== 'reopened' && what !== 'closure' && kind !== 'silence' && isMovedUp(place, kind, on);
}
