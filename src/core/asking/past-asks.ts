import { type Day, dayNumber } from '../calendar/day.ts';
import type { AskReason, PastAsk } from './ask.ts';

/**
 * Past asks by the person who was asked and by the action, so that no question looks through all of them. Days are
 * numbers beside it, to be compared.
 */
export interface PastIndex {
  readonly people: Map<string, PastOfPerson>;
}

/** What one person was asked before. */
interface PastOfPerson {
  readonly cards: PastCard[];
  readonly about: Map<string, AskedBefore[]>;
}

interface PastCard {
  readonly on: number;
  /** Whether it is the one card of its week, and not the one more on the day after a date. */
  readonly isWeekly: boolean;
}

interface AskedBefore {
  readonly day: Day;
  readonly on: number;
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
  // An ask of which nothing was left when its turn came was never sent.
  if (items.length === 0) return;
  const own: PastOfPerson = people.get(person) ?? { cards: [], about: new Map() };
  people.set(person, own);
  const on = dayNumber(day);
  own.cards.push({ on, isWeekly: isWeekly(items.map(({ reason }) => reason)) });
  for (const { action, reason } of items) {
    const about = own.about.get(action) ?? [];
    own.about.set(action, about);
    about.push({ day, on, reason, arrived });
  }
}

/** A card on the day after a date holds nothing but what is overdue; what somebody wants to know now comes on any card. */
function isWeekly(reasons: readonly AskReason[]): boolean {
  return (
    reasons.some((reason) => !ON_ANY_CARD.has(reason)) ||
    (reasons.includes('overdue') && !reasons.includes('date-passed'))
  );
}

const ON_ANY_CARD: ReadonlySet<AskReason> = new Set<AskReason>(['overdue', 'date-passed', 'asked-now']);

/** Whether the one card of a week went to somebody already. @param monday of that week @param on days before this one count */
export function hadWeeklyCard(index: PastIndex, person: string, week: { monday: Day; on: Day }): boolean {
  const cards = index.people.get(person)?.cards ?? [];
  const [monday, before] = [dayNumber(week.monday), dayNumber(week.on)];
  return cards.some((card) => card.isWeekly && card.on >= monday && card.on < before);
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
  /** The last day on which one was sent; 0 when never. */
  readonly lastAsked: number;
}

/** What the standing of asks is told by; every day is a number. */
export interface StandingOn {
  readonly on: number;
  /** Where the newest ask that nobody answered is older, all of them are forgotten. */
  readonly rememberedFrom: number;
  /** The first day whose asks are younger than the lapse. */
  readonly youngFrom: number;
  /** The day on which the lead was last heard of about it; 0 when never. */
  readonly heardOn: number;
  /** The day on which somebody last decided about its date, or had it asked again; 0 when nobody did. */
  readonly decidedOn: number;
}

const NEVER_ASKED: Standing = { askOpen: false, lapsed: [], chased: [], opened: false, lastAsked: 0 };
const CHASING: ReadonlySet<AskReason> = new Set<AskReason>(['overdue', 'date-passed', 'due-soon', 'asked-now']);

/** Reads the asks to a person about an action, as of a day. Asks of that day and of later ones do not count. */
export function standingOf(index: PastIndex, person: string, action: string, when: StandingOn): Standing {
  const asked = index.people.get(person)?.about.get(action);
  if (asked === undefined) return NEVER_ASKED;
  const before = asked.filter(({ on }) => on < when.on);
  const silent = before.filter(({ on }) => on > when.heardOn);
  const unanswered = silent.some(({ on }) => on >= when.rememberedFrom) ? silent : [];
  const lapsed = unanswered.filter(({ on, arrived }) => arrived && on < when.youngFrom);
  const chased = lapsed.filter(({ on, reason }) => CHASING.has(reason) && on > when.decidedOn);
  return {
    askOpen: unanswered.some(({ on }) => on >= when.youngFrom),
    lapsed: lapsed.map(({ day }) => day),
    chased: chased.map(({ day }) => day),
    opened: before.some(({ reason, arrived }) => arrived && reason === 'opening'),
    lastAsked: Math.max(0, ...before.map(({ on }) => on)),
  };
}
