import type { Day } from '../calendar/day.ts';
import type { Person } from '../plan/person.ts';
import type { Action } from '../plan/plan.ts';

/** Every reason for which an action can be on a card. */
export const ASK_REASONS = ['overdue', 'date-passed', 'due-soon', 'review', 'opening', 'asked-now'] as const;
/** One of them: `asked-now` since somebody who oversees it wants to know now. */
export type AskReason = (typeof ASK_REASONS)[number];

/** Why an action that could be asked about is not asked about that day: the first that fits. */
export type HeldReason =
  | 'no-person'
  /** The same promise stands in another plan, and is asked about there. */
  | 'same-as'
  | 'not-a-working-day'
  | 'not-until'
  | 'waiting-on-decision'
  | 'answered-lately'
  | 'ask-open'
  | 'not-this-week';

/** One update request: one person, one day, everything of theirs that needs an answer. */
export interface Ask {
  readonly person: Person;
  readonly items: readonly AskItem[];
}

/** One action on a card. */
export interface AskItem {
  readonly action: Action;
  readonly reason: AskReason;
  /** 1 the first time, 2 when an earlier ask about it stood 5 working days unanswered, and so on. */
  readonly time: number;
  /** The meeting for which a round collects answers; null outside of a round. */
  readonly meeting: Meeting | null;
  /** The lead in whose place a deputy is asked; null when the lead is asked themselves. */
  readonly insteadOf: Person | null;
}

/** A meeting, as a card names it. */
export interface Meeting {
  readonly name: string;
  readonly on: Day;
}

/** An action that is overdue, due soon or up for review and is not asked about that day. */
export interface Held {
  readonly lead: string;
  readonly action: Action;
  readonly why: HeldReason;
}

/** An ask that went out, or is on its way. The key is (person, day): one card a day at the most. */
export interface PastAsk {
  readonly person: string;
  readonly day: Day;
  readonly items: readonly PastItem[];
  /** Whether the card is in the person's chat. Nobody is silent about a card that never came. */
  readonly arrived: boolean;
}

/** What a past ask was about. */
export interface PastItem {
  readonly action: string;
  readonly reason: AskReason;
}
