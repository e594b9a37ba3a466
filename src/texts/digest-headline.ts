import { dayNear } from './days.ts';

/** What of a digest its first line tells. Days are ISO dates. */
export interface Headline {
  readonly on: string;
  readonly late: number;
  /** How many were late when the digest before was sent; null where that is not known. */
  readonly lateThen: number | null;
  /** The day of the digest before; null for the first. */
  readonly since: string | null;
  /** What each area with something late is called. */
  readonly lateAreas: readonly string[];
  /** Whose areas they are: the reader's own, with those in which they stand in, or those of these plans; of one area alone what it is called. Null for none. */
  readonly told: Told | null;
  /** What waits for the reader's decision, one for each. */
  readonly decisions: readonly Waiting[];
}

type Told = 'own' | 'stands-in' | readonly string[];

/** What can wait for a decision. */
export type Waiting = 'revised-date' | 'help' | 'not-mine' | 'reopened' | 'closure' | 'unanswered';

/** "4 actions are late in Priority Area 6, 2 more than last week; 1 revised date waits for you". */
export function digestHeadline(headline: Headline): string {
  const decisions = decisionsWait(headline.decisions);
  if (headline.told === null) return decisions ?? NOTHING;
  const late = headline.late === 0 ? nothingLate(headline.told) : lateSaid(headline, headline.told);
  return decisions === null ? late : `${late}; ${decisions}`;
}

/** How many are late, and how many were on the day of the digest before. */
export interface Change {
  readonly now: number;
  readonly before: number;
}

/** "2 more", "2 fewer", "as many". */
export function changeCounted({ now, before }: Change): string {
  if (now === before) return 'as many';
  return now > before ? `${now - before} more` : `${before - now} fewer`;
}

/** "2 more than last week", "as many as on 24 June". Days are ISO dates. */
export function comparedWith(change: Change, since: string, on: string): string {
  return `${changeCounted(change)} ${change.now === change.before ? 'as' : 'than'} ${atThatTime(since, on)}`;
}

/** "last week" where it is a week ago, else "on 24 June". Both are ISO dates. */
export function atThatTime(since: string, on: string): string {
  return isWeekAgo(since, on) ? 'last week' : `on ${dayNear(since, on)}`;
}

/** "since last week", "since 24 June". Both are ISO dates. */
export function sinceThen(since: string, on: string): string {
  return `since ${isWeekAgo(since, on) ? 'last week' : dayNear(since, on)}`;
}

const NOTHING = 'Nothing waits for you';

const MS_A_WEEK = 7 * 86_400_000;

function isWeekAgo(since: string, on: string): boolean {
  return Date.parse(on) - Date.parse(since) === MS_A_WEEK;
}

function nothingLate(told: Told): string {
  if (told === 'own') return 'Nothing is late in your areas';
  if (told === 'stands-in') return 'Nothing is late in the areas that you manage or stand in for';
  return told.length === 1 ? `Nothing is late in ${told[0]}` : 'Nothing is late in your plans';
}

function lateSaid({ late, lateThen, lateAreas, since, on }: Headline, told: Told): string {
  const said = `${late} ${late === 1 ? 'action is' : 'actions are'} late in ${whereLate(lateAreas, told)}`;
  if (lateThen === null || since === null) return said;
  return `${said}, ${comparedWith({ now: late, before: lateThen }, since, on)}`;
}

function whereLate(areas: readonly string[], told: Told): string {
  const [only, ...others] = areas;
  if (only !== undefined && others.length === 0) return only;
  if (told === 'own') return `${areas.length} of your areas`;
  if (told === 'stands-in') return `${areas.length} areas that you manage or stand in for`;
  return `${areas.length} areas of ${told.length === 1 ? told[0] : `${told.length} plans`}`;
}

/** One kind of decision by its name, several as decisions. */
function decisionsWait(decisions: readonly Waiting[]): string | null {
  const [kind, ...others] = [...new Set(decisions)];
  if (kind === undefined) return null;
  const many = others.length === 0 ? waitingCounted(kind, decisions.length) : `${decisions.length} decisions`;
  return `${many} ${decisions.length === 1 ? 'waits' : 'wait'} for you`;
}

/** "1 revised date", "2 requests for help". */
export function waitingCounted(what: Waiting, count: number): string {
  const [one, several] = WAITING_WORDS[what];
  return `${count} ${count === 1 ? one : several}`;
}

const WAITING_WORDS: Readonly<Record<Waiting, readonly [one: string, several: string]>> = {
  'revised-date': ['revised date', 'revised dates'],
  help: ['request for help', 'requests for help'],
  'not-mine': ['“not mine”', '“not mine”'],
  reopened: ['reopened action', 'reopened actions'],
  closure: ['check', 'checks'],
  unanswered: ['unanswered action', 'unanswered actions'],
};
