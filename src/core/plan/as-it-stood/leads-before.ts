import { leadsFromText } from '../editing/lead-rows.ts';
import type { Change, Entry } from '../entry.ts';
import { sameLead } from '../lead-phrase.ts';
import type { Person } from '../person.ts';
import type { Action, Lead } from '../plan.ts';
import type { Undoing } from './undoing.ts';

/** Who led an action before an entry, as far as it names people whom the history knows. */
export function leadsBefore(action: Action, { entry, earlier }: Undoing): Partial<Action> {
  const told = entry.changes.find(({ field }) => field === 'leads' || field === 'led by' || MATCHED.test(field));
  return told ? leadsBeforeChange(action, told, peopleIn([action], [...earlier, entry])) : {};
}

/** A lead whose person was typed into the list by hand. */
const MATCHED = /^who “(.*)” is$/su;

/** Somebody by their name; undefined for who is in neither the action nor its history. */
export type Known = (name: string) => Person | undefined;

function leadsBeforeChange({ people }: Action, change: Change, known: Known): Partial<Action> {
  if (change.field === 'leads') return listedBefore(people, change);
  if (change.field === 'led by') return { people: inPlaceBefore(people, change, known) };
  const printed = MATCHED.exec(change.field)?.[1];
  return printed === undefined ? {} : { people: matchedBefore(people, { printed, names: change.from, known }) };
}

/** The tab tells of leads exactly; a document in its own words, of which whoever was matched to one stays so. */
function listedBefore(people: readonly Lead[], { from }: Change): Partial<Action> {
  const exact = leadsFromText(from);
  if (exact) return { people: exact, leads: exact.map(({ printed }) => printed) };
  const leads = from?.split('; ') ?? [];
  return { leads, people: leads.map((printed, index) => leadOf(people, printed, index === 0)) };
}

function leadOf(people: readonly Lead[], printed: string, accountable: boolean): Lead {
  const same = people.find((lead) => sameLead(lead.printed, printed));
  return { printed, people: same?.people ?? [], accountable };
}

/** Whoever took an action over took somebody's place among its leads. */
function inPlaceBefore(people: readonly Lead[], { from, to }: Change, known: Known): readonly Lead[] {
  const gone = from === null ? undefined : known(from);
  if (!gone) return people;
  return people.map((lead) => ({ ...lead, people: lead.people.map((one) => (one.name === to ? gone : one)) }));
}

/** Leads with the people whom an entry names behind one of them; as they are where it names somebody whom nobody knows. */
export function matchedBefore(
  people: readonly Lead[],
  { printed, names, known }: { readonly printed: string; readonly names: string | null; readonly known: Known },
): readonly Lead[] {
  const persons = names?.split('; ').map(known) ?? [];
  const found = persons.filter((person) => person !== undefined);
  if (found.length < persons.length) return people;
  return people.map((lead) => (sameLead(lead.printed, printed) ? { ...lead, people: found } : lead));
}

/** Whoever leads something or has said something, by their name. */
export function peopleIn(actions: readonly Action[], entries: readonly Entry[]): Known {
  const led = actions.flatMap(({ people, requests, lastAnswer }) => [
    ...people.flatMap((lead) => lead.people),
    ...requests.map(({ by }) => by),
    ...(lastAnswer ? [lastAnswer.by] : []),
  ]);
  const people = new Map([...led, ...entries.map(({ by }) => by)].map((person) => [person.name, person]));
  return (name) => people.get(name);
}
