import { leadKind } from '../lead-kind.ts';
import { leadKey } from '../lead-phrase.ts';
import type { Group, Person } from '../person.ts';
import { actionsOf, type Plan } from '../plan.ts';

/** Why somebody is suggested for a lead. */
export type Why =
  /** Another plan has this lead matched so. */
  | 'remembered'
  /** The directory has somebody of this name. */
  | 'same-name'
  /** The directory has somebody in this post. */
  | 'same-post'
  /** The directory has a group of this name: each of its people is asked. */
  | 'group';

/** Whom a lead may stand for. Nobody is matched by a suggestion: somebody says so. */
export type Suggestion =
  | { readonly why: Exclude<Why, 'group'>; readonly people: readonly Person[] }
  | { readonly why: 'group'; readonly group: Group };

/** What the directory knows about the words of some leads. */
export interface Known {
  readonly people: readonly (Person & { readonly post: string | null })[];
  readonly groups: readonly Group[];
}

/** The name and the post that a printed lead holds: "Ann Lee, Head of Care" has both. */
export function partsOfLead(printed: string): { readonly name: string | null; readonly post: string | null } {
  const { name, post } = leadKind(printed);
  return name === null ? { name, post: printed.trim() || null } : { name, post };
}

/** Every text to look for in the directory, each once, for these leads. */
export function wordsToLookFor(leads: readonly string[]): readonly string[] {
  const words = leads.flatMap((printed) => {
    const { name, post } = partsOfLead(printed);
    return [name, post].filter((text) => text !== null);
  });
  return [...new Set(words)];
}

/** How leads are matched in plans, by their key, each way once: what was decided once need not be decided again. */
export function rememberedLeads(plans: readonly Plan[]): ReadonlyMap<string, readonly (readonly Person[])[]> {
  const remembered = new Map<string, readonly (readonly Person[])[]>();
  for (const { printed, people } of plans.flatMap(actionsOf).flatMap((action) => action.people)) {
    const known = remembered.get(leadKey(printed)) ?? [];
    const isNew = people.length > 0 && !known.some((others) => idsOf(others) === idsOf(people));
    if (isNew) remembered.set(leadKey(printed), [...known, people]);
  }
  return remembered;
}

function idsOf(people: readonly Person[]): string {
  return people
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

/** Whom a lead may stand for, the likeliest first. A name comes before the post beside it: the post may have another holder by now. */
export function suggestionsFor(
  printed: string,
  known: Known,
  remembered: ReadonlyMap<string, readonly (readonly Person[])[]>,
): readonly Suggestion[] {
  const { name, post } = partsOfLead(printed);
  const before = remembered.get(leadKey(printed)) ?? [];
  const namesakes = name === null ? [] : known.people.filter((person) => isSame(person.name, name));
  const holders = post === null ? [] : known.people.filter((person) => isSame(person.post, post));
  const groups = post === null ? [] : known.groups.filter((group) => isSame(group.name, post));
  return eachOnce([
    ...before.flatMap((people) => some('remembered', people)),
    ...some('same-name', namesakes),
    ...groups.map((group): Suggestion => ({ why: 'group', group })),
    ...some('same-post', holders),
  ]);
}

/** The same people are suggested once, for the first reason. */
function eachOnce(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const first = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const who = suggestion.why === 'group' ? [suggestion.group] : suggestion.people;
    const ids = idsOf(who);
    if (!first.has(ids)) first.set(ids, suggestion);
  }
  return [...first.values()];
}

/** The person whom most of an area's leads report to; several where as many report to each. */
export function likelyManagers(
  leads: readonly Person[],
  managers: ReadonlyMap<string, Person>,
): readonly { readonly person: Person; readonly reports: number }[] {
  const counts = new Map<string, { readonly person: Person; readonly reports: number }>();
  for (const id of new Set(leads.map((lead) => lead.id))) {
    const person = managers.get(id);
    if (person) counts.set(person.id, { person, reports: (counts.get(person.id)?.reports ?? 0) + 1 });
  }
  const most = Math.max(0, ...[...counts.values()].map(({ reports }) => reports));
  return [...counts.values()].filter(({ reports }) => reports === most);
}

function some(why: Exclude<Why, 'group'>, people: readonly Person[]): readonly Suggestion[] {
  return people.length === 0 ? [] : [{ why, people: people.map(({ id, name }) => ({ id, name })) }];
}

function isSame(found: string | null, wanted: string): boolean {
  return found !== null && plain(found) === plain(wanted);
}

function plain(text: string): string {
  return text.toLocaleLowerCase('en-GB').replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
}
