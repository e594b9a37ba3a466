import { initialsOf, leadKind, nameKey } from './lead-kind.ts';
import { leadKey } from './lead-phrase.ts';
import { inOneOrder, inSingular, lettersAmong, spelledWords, withLetters, writtenOut } from './post-spelling.ts';

/** Why several printed leads are thought to be one, the surest reason first. */
export const ALIKE_REASONS = [
  /** Equal, or equal personal names. */
  'same',
  /** Case, punctuation, "&" for "and". */
  'spelling',
  /** "Mgr", "Asst", "Dir". */
  'abbreviation',
  /** One person's name, with other words beside it. */
  'same-name',
  /** "CIC" beside "Children in Care", "HoS", "AL" beside Ann Lee. */
  'initials',
  /** "Team Manager" and "Team Managers". */
  'number',
  /** "Manager, Fostering" and "Fostering Manager". */
  'word-order',
] as const;

/** Why several printed leads are thought to be one. */
export type AlikeReason = (typeof ALIKE_REASONS)[number];

/** Printed leads that may be one. */
export interface SpellingGroup {
  /** As printed, in the alphabet's order; at least two. */
  readonly leads: readonly string[];
  /** The weakest reason that it takes to hold all of them together. */
  readonly why: AlikeReason;
  /** Nobody need be asked. */
  readonly isSure: boolean;
}

/** A post, and the people whom the plan prints in it elsewhere: never merged, for a post may change hands. */
export interface HeldPost {
  readonly post: string;
  readonly holders: readonly string[];
}

/** One way of telling leads to be alike: those with equal keys. */
interface Level {
  readonly why: AlikeReason;
  readonly keyOf: (lead: string) => string;
}

const SURE: ReadonlySet<AlikeReason> = new Set(['same', 'spelling', 'abbreviation']);

/**
 * The leads that are likely one, each in at most one group; those without a likeness are in none. A person is never in
 * one group with a post or another person; "Interim", "Deputy" and "Assistant" posts never with the plain one.
 */
export function spellingGroups(leads: readonly string[]): readonly SpellingGroup[] {
  const printed = [...new Set(leads)].sort();
  const groups = new Groups(printed);
  for (const { why, keyOf } of levelsFor(printed)) groups.joinBy(keyOf, why);
  return groups.all();
}

/** Leads in groups that grow together, each with the last reason that was needed. */
class Groups {
  private groups: readonly { readonly leads: readonly string[]; readonly why: AlikeReason }[];

  constructor(leads: readonly string[]) {
    this.groups = leads.map((lead) => ({ leads: [lead], why: 'same' }));
  }

  joinBy(keyOf: (lead: string) => string, why: AlikeReason): void {
    const joined: { leads: readonly string[]; why: AlikeReason; keys: ReadonlySet<string> }[] = [];
    for (const group of this.groups) {
      const keys = new Set(group.leads.map(keyOf));
      const touching = joined.filter((other) => [...other.keys].some((key) => keys.has(key)));
      for (const other of touching) joined.splice(joined.indexOf(other), 1);
      joined.push({
        leads: [group, ...touching].flatMap((each) => each.leads),
        why: touching.length > 0 ? why : group.why,
        keys: new Set([...keys, ...touching.flatMap((each) => [...each.keys])]),
      });
    }
    this.groups = joined;
  }

  all(): readonly SpellingGroup[] {
    const several = this.groups.filter((group) => group.leads.length > 1);
    const sorted = several.map(({ leads, why }) => ({ leads: [...leads].sort(), why, isSure: SURE.has(why) }));
    return sorted.sort((a, b) => ((a.leads[0] ?? '') < (b.leads[0] ?? '') ? -1 : 1));
  }
}

/** Posts that the plan prints alone, and also with somebody's name: "may be held by". */
export function heldPosts(leads: readonly string[]): readonly HeldPost[] {
  const printed = [...new Set(leads)].sort();
  const kinds = printed.map((lead) => ({ lead, ...leadKind(lead) }));
  return kinds.flatMap(({ lead, kind, post }) => {
    if (kind !== 'post' && kind !== 'group') return [];
    const holders = kinds.filter((other) => other.kind === 'person-with-post' && isSamePost(post, other.post));
    return holders.length > 0 ? [{ post: lead, holders: holders.map((holder) => holder.lead) }] : [];
  });
}

function isSamePost(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && writtenOut(spelledWords(a)).join(' ') === writtenOut(spelledWords(b)).join(' ');
}

/** The ways in which leads may be alike, the surest first. */
function levelsFor(leads: readonly string[]): readonly Level[] {
  const kinds = leads.map((lead) => leadKind(lead));
  const names = new Map(kinds.flatMap(({ name }) => (name === null ? [] : [[nameKey(name), name] as const])));
  const letters = lettersAmong(leads.filter((_lead, index) => kinds[index]?.name === null));
  const post = (words: (lead: string) => readonly string[]) => (lead: string) =>
    personKey(lead, names) ?? words(lead).join(' ');
  const plain = (words: (lead: string) => readonly string[]) => (lead: string) =>
    leadKind(lead).name === null ? words(lead).join(' ') : leadKey(lead);
  const inFull = (lead: string): readonly string[] => writtenOut(spelledWords(lead));
  const byLetters = (lead: string): readonly string[] => withLetters(inFull(lead), letters);
  const singular = (lead: string): readonly string[] => inSingular(byLetters(lead));
  return [
    { why: 'same', keyOf: leadKey },
    { why: 'spelling', keyOf: plain(spelledWords) },
    { why: 'abbreviation', keyOf: plain(inFull) },
    { why: 'same-name', keyOf: (lead) => nameOnly(lead) ?? plain(inFull)(lead) },
    { why: 'initials', keyOf: post(byLetters) },
    { why: 'number', keyOf: post(singular) },
    { why: 'word-order', keyOf: post((lead) => inOneOrder(singular(lead))) },
  ];
}

function nameOnly(lead: string): string | null {
  const { name } = leadKind(lead);
  return name === null ? null : `@${nameKey(name)}`;
}

/** The person whom a lead names, in full or by initials that only one of the plan's people has. */
function personKey(lead: string, names: ReadonlyMap<string, string>): string | null {
  const { kind } = leadKind(lead);
  if (kind !== 'initials') return nameOnly(lead);
  const initials = lead.replace(/\s+/gu, '').toLocaleLowerCase('en-GB');
  const [only, ...others] = [...names].filter(([, name]) => initialsOf(name) === initials);
  return only && others.length === 0 ? `@${only[0]}` : null;
}
