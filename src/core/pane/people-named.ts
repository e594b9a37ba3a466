import type { ActionInPlan } from '../plan/find-action.ts';
import type { Person } from '../plan/person.ts';
import { leadsOf } from '../plan/plan.ts';
import { type MailWords, phraseIn, wordsOf } from './mail-words.ts';

/** Everybody who leads one of these actions or manages the area of one, each once. */
export function peopleIn(places: readonly ActionInPlan[]): readonly Person[] {
  const people = new Map<string, Person>();
  for (const { area, action } of places) {
    for (const person of [...leadsOf(action), ...(area.manager ? [area.manager] : [])]) people.set(person.id, person);
  }
  return [...people.values()];
}

/** Whether a mail names somebody in full, "Ann Lee" or "Lee, Ann". One word alone is nobody's full name. */
export function isNamedIn(mail: MailWords, { name }: Person): boolean {
  const words = wordsOf(name);
  if (words.length < 2) return false;
  return phraseIn(mail, words).length > 0 || phraseIn(mail, [...words.slice(-1), ...words.slice(0, -1)]).length > 0;
}
