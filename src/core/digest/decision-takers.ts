import { type Level, levelsOf } from '../asking/telling/levels.ts';
import type { MatterKind } from '../asking/telling/matter.ts';
import type { Day } from '../calendar/day.ts';
import type { ActionInPlan } from '../plan/find-action.ts';
import { isMovedUp } from '../plan/moved-up.ts';
import type { Person } from '../plan/person.ts';
import type { Decision } from './digest.ts';

/**
 * By whom each is decided, told by what a lead can ask for: the day of what was reopened is agreed like any other, and a
 * closure is looked at by the management that help is asked of.
 */
const DECIDED_AS: Readonly<Record<Decision['what'], MatterKind>> = {
  'revised-date': 'revision',
  reopened: 'revision',
  help: 'help',
  'not-mine': 'not-mine',
  closure: 'help',
};

/**
 * Who is asked by mail to decide: those whose turn it is, and once it stood too long the level above too. Nobody, where only
 * a body can. Others may decide as well, such as a manager whose action it is that a lead hands back: they find it where
 * everything to decide is, but a mail that asked them too would let each think that the other does it.
 */
export function decisionTakers(what: Decision['what'], place: ActionInPlan, on: Day): readonly Person[] {
  const kind = DECIDED_AS[what];
  const [first, above] = levelsOf(kind, place).filter((level) => decides(level, kind));
  return [...(first?.people ?? []), ...(isUndecided(what, place, on) ? (above?.people ?? []) : [])];
}

/** A director is told, and decides nothing; a coordinator decides only who has an action. */
function decides({ role }: Level, kind: MatterKind): boolean {
  return role === 'manager' || role === 'next-level' || (role === 'coordinator' && kind === 'not-mine');
}

/** Only what a lead asked for moves up. */
function isUndecided(what: Decision['what'], place: ActionInPlan, on: Day): boolean {
  return what !== 'reopened' && what !== 'closure' && isMovedUp(place, DECIDED_AS[what], on);
}
