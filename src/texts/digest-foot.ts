import type { Rag } from '../core/plan/rags.ts';
import { timeOf } from './time-zones.ts';

/** Fixed sentences at the end of a digest. */
export const FOOT_TEXTS = {
  opens: 'Links open in Teams or, where Teams is not at hand, in the browser.',
  buttons:
    'Choices open a page in the browser on which you decide after signing in: whoever this mail is forwarded to can decide nothing with it.',
  rhythm: 'Change when this mail comes, or stop it',
} as const;

/** What each standing means, said so that nobody has to know the rules. */
export const RAG_MEANINGS: Readonly<Record<Rag, string>> = {
  overdue: 'its date has passed',
  'will-be-missed': 'its lead expects to miss the date',
  'at-risk': 'its lead says so, asks for a later date, or something that it needs is late',
  'on-track': 'its date is to come, and nothing speaks against it',
  'no-date': 'it has no date that could pass',
  done: 'said to be done, not checked yet',
  checked: 'somebody else looked, and it is done',
  closed: 'nobody works on it any more',
};

/** What the reader is to what they are told of. */
export interface ReaderOf {
  /** What the areas that they manage are called. */
  readonly managed: readonly string[];
  /** In whose place they are told. */
  readonly inPlaceOf: readonly string[];
  /** The plans that they coordinate. */
  readonly coordinated: readonly string[];
  /** The plans that they direct. */
  readonly directed: readonly string[];
}

/** Why the reader gets this, and who can change it. */
export function whyYou({ managed, inPlaceOf, coordinated, directed }: ReaderOf): string {
  const reasons = [
    ...(managed.length === 0 ? [] : [`you are the accountable manager of ${named(managed, 'areas')}`]),
    ...(inPlaceOf.length === 0 ? [] : [`you stand in for ${listed(inPlaceOf)}`]),
    ...(coordinated.length === 0 ? [] : [`you coordinate ${named(coordinated, 'plans')}`]),
    ...(directed.length === 0 ? [] : [`you direct ${named(directed, 'plans')}`]),
  ];
  const why = reasons.length === 0 ? 'something waits for your decision' : listed(reasons);
  const mending = coordinated.length === 0 ? 'tell the plan’s coordinator' : 'change it under People of the plan';
  return `Followthrough sends you this because ${why}. If that is not right, ${mending}.`;
}

/** By whose clock the mail comes, for who chose their own. @param timeZone IANA name */
export function byOwnClock(timeZone: string): string {
  return `You chose to have this mail by ${timeOf(timeZone)}. The days and times in it are the plans’.`;
}

/** Why nothing but refs is told of some plans. @param kept what they are called @param isAll whether the mail tells of no other */
export function wordsKeptOut(kept: readonly string[], isAll: boolean): string {
  const isOne = kept.length === 1;
  const which = isOne && isAll ? 'This plan' : listed(kept);
  return `${which} ${isOne ? 'keeps its' : 'keep their'} words out of mails: open an action to read what it is about.`;
}

/** "In place of Dana Price, who is away". */
export function inPlaceOfAway(name: string): string {
  return `In place of ${name}, who is away`;
}

/** "A, B and C". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function named(names: readonly string[], several: string): string {
  return names.length === 1 ? `${names[0]}` : `${names.length} ${several}`;
}
