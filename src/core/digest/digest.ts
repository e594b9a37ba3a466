import type { Day } from '../calendar/day.ts';
import type { OverdueArea } from '../plan/overdue-list.ts';
import type { Person } from '../plan/person.ts';
import type { Action, Plan } from '../plan/plan.ts';

/** What one manager is told in one mail: their areas over all plans. */
export interface Digest {
  readonly on: Day;
  readonly to: Person;
  readonly areas: readonly DigestArea[];
  readonly decide: readonly Decision[];
  readonly unanswered: readonly Unanswered[];
}

/** One area of the mail, with the plan that it belongs to. */
export interface DigestArea extends OverdueArea {
  readonly plan: Plan;
}

/** Something that waits for the manager's decision. */
export type Decision =
  | {
      readonly action: Action;
      /** A later day was asked for. */
      readonly what: 'revised-date';
      /** The day asked for. */
      readonly by: Day;
      readonly reason: string | null;
      /** Null where the document asks for it. */
      readonly since: Day | null;
    }
  | {
      readonly action: Action;
      /** A lead needs help, or says that somebody else has it. */
      readonly what: 'help' | 'not-mine';
      readonly by: null;
      /** What help, or whose it is. */
      readonly reason: string;
      readonly since: Day;
      readonly asker: Person;
    }
  | {
      readonly action: Action;
      /** A check found it not done: it is open again, and no date is agreed. */
      readonly what: 'reopened';
      readonly by: null;
      /** What was looked at. */
      readonly reason: string | null;
      readonly since: Day;
    };

/** An action whose lead did not answer, with the number of asks that lapsed. */
export interface Unanswered {
  readonly action: Action;
  readonly lead: string;
  readonly asks: number;
}
