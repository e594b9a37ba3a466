import { managementChecker, nextLevelDecider, revisionDecider } from '../../plan/decider.ts';
import type { ActionInPlan } from '../../plan/find-action.ts';
import type { Person } from '../../plan/person.ts';
import { leadsOf } from '../../plan/plan.ts';
import type { MatterKind } from './matter.ts';

/** What somebody is who is told that something waits. A director is told of areas and counts, never of leads. */
export type LevelRole = 'manager' | 'next-level' | 'coordinator' | 'director';

/** Who is told at one level; at least one. */
export interface Level {
  readonly role: LevelRole;
  readonly people: readonly Person[];
}

/**
 * Who is to decide, then who hears of it when they do not, level by level. A vacant post is passed over, and so is
 * whoever leads the action: nobody decides about their own. Who stands at one level stands at no later one.
 */
export function levelsOf(kind: MatterKind | 'silence', place: ActionInPlan): readonly Level[] {
  const { plan, area } = place;
  const leads = new Set(leadsOf(place.action).map(({ id }) => id));
  const others = (people: readonly (Person | null)[]) =>
    people.filter((person) => person !== null).filter(({ id }) => !leads.has(id));
  const manager: Level = { role: 'manager', people: others([managesStill(kind, place) ? area.manager : null]) };
  const nextLevel: Level = {
    role: 'next-level',
    people: others([nextLevelDecider(place) === null ? null : plan.roles.nextLevel]),
  };
  const coordinator: Level = { role: 'coordinator', people: others(plan.roles.coordinators) };
  const director: Level = { role: 'director', people: others([plan.roles.director]) };
  const order =
    kind === 'not-mine' ? [coordinator, manager, nextLevel, director] : [manager, nextLevel, coordinator, director];
  return withoutRepeats(order);
}

function managesStill(kind: MatterKind | 'silence', place: ActionInPlan): boolean {
  return (kind === 'revision' ? revisionDecider(place) : managementChecker(place)) === 'manager';
}

function withoutRepeats(levels: readonly Level[]): readonly Level[] {
  const seen = new Set<string>();
  return levels.flatMap(({ role, people }) => {
    const fresh = people.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    return fresh.length === 0 ? [] : [{ role, people: fresh }];
  });
}
