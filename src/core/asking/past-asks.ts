import { type Day, isBefore } from '../calendar/day.ts';
import type { AskReason, PastAsk } from './ask.ts';

/** Past asks by the person who was asked and by the action, so that no question looks through all of them. */
export interface PastIndex {
  readonly people: Map<string, PastOfPerson>;
}

/** What one person was asked before. */
interface PastOfPerson {
  readonly cards: PastCard[];
  readonly about: Map<string, AskedBefore[]>;
}

interface PastCard {
  readonly day: Day;
  /** Whether it is the one card of its week, and not the one more on the day after a date. */
  readonly isWeekly: boolean;
}

interface AskedBefore {
  readonly day: Day;
  readonly reason: AskReason;
  readonly arrived: boolean;
}

/** Past asks, to be looked up. */
export function indexPast(past: readonly PastAsk[]): PastIndex {
  const index: PastIndex = { people: new Map() };
  for (const ask of past) addToPast(index, ask);
  return index;
}

/** Adds an ask to an index. */
export function addToPast({ people }: PastIndex, { person, day, items, arrived }: PastAsk): void {
  const own: PastOfPerson = people.get(person) ?? { cards: [], about: new Map() };
  people.set(person, own);
  own.cards.push({ day, isWeekly: isWeekly(items.map(({ reason }) => reason)) });
  for (const { action, reason } of items) {
    const about = own.about.get(action) ?? [];
    own.about.set(action, about);
    about.push({ day, reason, arrived });
  }
}

/** A card on the day after a date holds nothing but what is overdue. */
function isWeekly(reasons: readonly AskReason[]): boolean {
  return !reasons.includes('date-passed') || reasons.some((reason) => reason !== 'date-passed' && reason !== 'overdue');
}

/** Whether the one card of a week went to somebody already. @param monday of that week @param on days before this one count */
export function hadWeeklyCard(index: PastIndex, person: string, { monday, on }: { monday: Day; on: Day }): boolean {
  const cards = index.people.get(person)?.cards ?? [];
  return cards.some(({ day, isWeekly: weekly }) => weekly && !isBefore(day, monday) && isBefore(day, on));
}

/** How earlier asks of one action to one person stand. */
export interface Standing {
  /** Whether one is younger than the lapse and unanswered; one still on its way too, since it may yet arrive. */
  readonly askOpen: boolean;
  /** The days of those that arrived and stood unanswered until they lapsed, since the last answer. */
  readonly lapsed: readonly Day[];
  /** Those of them that count for escalation: sent when the action was late or nearly, and nothing was decided since. */
  readonly chased: readonly Day[];
  /** Whether the opening question arrived. */
  readonly opened: boolean;
}

/** What the standing of asks is told by. */
export interface StandingOn {
  readonly on: Day;
  /** The first day whose asks are younger than the lapse. */
  readonly youngFrom: Day;
  /** The day on which the lead was last heard of about it; null when never. */
  readonly heardOn: Day | null;
  /** The day on which somebody last decided about its date; null when nobody did. */
  readonly decidedOn: Day | null;
}

const NEVER_ASKED: Standing = { askOpen: false, lapsed: [], chased: [], opened: false };
const CHASING: ReadonlySet<AskReason> = new Set<AskReason>(['overdue', 'date-passed', 'due-soon']);

/** Reads the asks to a person about an action, as of a day. Asks of that day and of later ones do not count. */
export function standingOf(index: PastIndex, person: string, action: string, when: StandingOn): Standing {
  const asked = index.people.get(person)?.about.get(action);
  if (asked === undefined) return NEVER_ASKED;
  const { on, youngFrom, heardOn, decidedOn } = when;
  const before = asked.filter(({ day }) => isBefore(day, on));
  const unanswered = before.filter(({ day }) => heardOn === null || isBefore(heardOn, day));
  const lapsed = unanswered.filter(({ day, arrived }) => arrived && isBefore(day, youngFrom));
  const chased = lapsed.filter(
    ({ day, reason }) => CHASING.has(reason) && (decidedOn === null || isBefore(decidedOn, day)),
  );
  return {
    askOpen: unanswered.some(({ day }) => !isBefore(day, youngFrom)),
    lapsed: lapsed.map(({ day }) => day),
    chased: chased.map(({ day }) => day),
    opened: before.some(({ reason, arrived }) => arrived && reason === 'opening'),
  };
}
