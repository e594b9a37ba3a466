import type { Person } from './person.ts';
import { actionsOf, type Plan } from './plan.ts';

/** Everybody who leads something in a plan or manages an area of it, by id. */
export function knownPeople(plan: Plan): ReadonlyMap<string, Person> {
  const leads = actionsOf(plan).flatMap(({ people }) => people.flatMap((lead) => lead.people));
  const managers = plan.areas.flatMap(({ manager }) => manager ?? []);
  return new Map([...managers, ...leads].map((person) => [person.id, person]));
}
