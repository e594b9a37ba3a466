import type { Receipt } from '../core/asking/ask-view.ts';
import type { Day } from '../core/calendar/day.ts';
import type { Reply } from '../core/plan/answer.ts';
import type { Door } from '../core/plan/entry.ts';
import type { Person } from '../core/plan/person.ts';

/** Every door through which an ask is answered: its card, the same questions in the tab, or behind the link of a mail. */
export const ANSWER_DOORS = ['chat', 'tab', 'mail'] as const satisfies readonly Door[];
/** Through which door an ask was answered. */
export type AnswerDoor = (typeof ANSWER_DOORS)[number];

/** What somebody said on a card. */
export interface SaidAnswer {
  /** Key of the entry that it will be: `<ask>|<action>|<revision>`. */
  readonly key: string;
  readonly by: Person;
  /** The lead in whose place they were asked; null when they were asked themselves. */
  readonly insteadOf: Person | null;
  readonly ask: string;
  readonly action: string;
  readonly revision: number;
  readonly answer: Reply;
  readonly door: AnswerDoor;
  /** When it was said, ISO 8601 in UTC, and the day that it was: it is recorded with these. */
  readonly at: string;
  readonly on: Day;
}

/** An answer that the record could not take in time. The one thing of record that waits outside of it. */
export interface KeptAnswer extends SaidAnswer {
  /** What the person was told that they said. */
  readonly receipt: Receipt;
}

/** Keeps answers in the order in which they came. All of it @throws Refusal `unreachable`, `busy` or `denied`. */
export interface KeptAnswers {
  /** Keeps an answer. @returns what is kept under its key: an earlier one stays */
  add(kept: KeptAnswer): Promise<KeptAnswer>;
  /** Every kept answer, oldest first. */
  all(): Promise<readonly KeptAnswer[]>;
  /** The kept answers of one action, oldest first. */
  of(action: string): Promise<readonly KeptAnswer[]>;
  /** Nothing happens when it is not there. */
  remove(kept: Pick<KeptAnswer, 'key' | 'action'>): Promise<void>;
}
