import { knownPeople } from '../../core/plan/known-people.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { People } from '../../ports/people.ts';

/**
 * People by their object ids, each once. Whom the plan knows already the directory is not asked about: putting one person
 * at two hundred actions asks it once, and who has left it can still be put back.
 *
 * @throws Refusal `person-unknown`; `busy`, `denied`, `unreachable`
 */
export async function namesOfPeople(
  people: Pick<People, 'loadPerson'>,
  plan: Plan,
  ids: readonly string[],
): Promise<readonly Person[]> {
  const known = knownPeople(plan);
  const found: Person[] = [];
  for (const id of new Set(ids)) {
    const { name } = known.get(id) ?? (await people.loadPerson(id));
    found.push({ id, name });
  }
  return found;
}
