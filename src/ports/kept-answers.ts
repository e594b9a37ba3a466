import type { Answer } from '../core/plan/answer.ts';
import type { Person } from '../core/plan/person.ts';

/** An answer that the record could not take in time. The one thing of record that waits outside of it. */
export interface KeptAnswer {
  /** Key of the entry that it will be: `<ask>|<action>|<revision>`. */
  readonly key: string;
  readonly by: Person;
  readonly ask: string;
  readonly action: string;
  readonly revision: number;
  readonly answer: Answer;
  /** When it was said, ISO 8601 in UTC: it is recorded with that instant and that day. */
  readonly at: string;
}

/** Keeps answers in the order in which they came. All of it @throws Refusal `unreachable` or `busy`. */
export interface KeptAnswers {
  /** Keeps an answer; nothing changes when its key is there already. */
  add(kept: KeptAnswer): Promise<void>;
  /** Every kept answer, oldest first. */
  all(): Promise<readonly KeptAnswer[]>;
  /** The kept answers of one action, oldest first. */
  of(action: string): Promise<readonly KeptAnswer[]>;
  /** Nothing happens when it is not there. */
  remove(key: string): Promise<void>;
}
