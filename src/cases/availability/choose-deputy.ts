import type { Availability } from '../../core/asking/availability.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Directory, FoundPerson } from '../../ports/directory.ts';
import type { People } from '../../ports/people.ts';
import { type AvailabilityPorts, ensureHasPart } from './set-availability.ts';

/** What choosing a deputy takes from outside. */
export interface DeputyPorts extends AvailabilityPorts {
  readonly people: Pick<People, 'loadPerson'>;
  readonly directory: Pick<Directory, 'search'>;
}

/** People whom a lead or manager could choose. @throws Refusal `asked-nothing`; what the directory can meet */
export async function findDeputies(ports: DeputyPorts, by: Person, words: string): Promise<readonly FoundPerson[]> {
  ensureHasPart(ports, by);
  if (words.trim() === '') return [];
  const { people } = await ports.directory.search(words.trim());
  return people.filter(({ id }) => id !== by.id);
}

/**
 * Asks somebody to be a lead's or manager's deputy, in place of any earlier one; null for nobody. They have to agree before they are
 * asked anything. Chosen again, who agreed has agreed.
 *
 * @param deputy Entra object id
 * @throws Refusal `asked-nothing`, `own-deputy`, `person-unknown`
 */
export async function chooseDeputy(ports: DeputyPorts, by: Person, deputy: string | null): Promise<Availability> {
  ensureHasPart(ports, by);
  if (deputy === by.id) throw new Refusal('own-deputy');
  const found = deputy === null ? null : await ports.people.loadPerson(deputy);
  return ports.availability.change(by.id, (now) => {
    if (found !== null && now.deputy?.person.id === found.id) return now;
    return { ...now, deputy: found && { person: { id: found.id, name: found.name }, agreed: false } };
  });
}

/**
 * What somebody says who was asked to be a deputy, or is one: yes, or no (any more).
 *
 * @param of Entra object id of the lead
 * @throws Refusal `deputy-gone` when they are not asked to
 */
export async function answerDeputy(
  ports: DeputyPorts,
  by: Person,
  { of, agrees }: { readonly of: string; readonly agrees: boolean },
): Promise<void> {
  // Looked for first: nothing is written about people of whom nothing is kept.
  const asked = (await ports.availability.all()).find(({ person }) => person === of);
  if (asked?.deputy?.person.id !== by.id) throw new Refusal('deputy-gone');
  await ports.availability.change(of, (now) => {
    if (now.deputy?.person.id !== by.id) throw new Refusal('deputy-gone');
    return { ...now, deputy: agrees ? { ...now.deputy, agreed: true } : null };
  });
}
