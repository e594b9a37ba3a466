import type { Day } from '../calendar/day.ts';
import type { OverdueArea } from '../plan/overdue-list.ts';
import type { Person } from '../plan/person.ts';
import type { Action, Area, Plan } from '../plan/plan.ts';

/** What one person is told in one mail, in whatever capacities they have; nothing in it stands twice. */
export interface Digest {
  readonly on: Day;
  readonly to: Person;
  /** The day of the digest that they had before; null for the first. What is new is new since then. */
  readonly since: Day | null;
  /** The areas that they manage or that stand in for somebody's, then those of plans that they coordinate. */
  readonly areas: readonly DigestArea[];
  /** Plans of which they are told areas and counts, and nobody's name. */
  readonly summaries: readonly PlanSummary[];
  readonly decide: readonly Decision[];
  readonly unanswered: readonly Unanswered[];
  readonly soon: readonly DueSoon[];
  readonly doneSince: readonly DoneSince[];
}

/** Why somebody is told of an area. */
export type DigestRole = 'manager' | 'coordinator';

/** One area of the mail, with the plan that it belongs to. */
export interface DigestArea extends OverdueArea {
  readonly plan: Plan;
  readonly role: DigestRole;
  /** The manager who is away and in whose place they are told; null where it is their own. */
  readonly inPlaceOf: Person | null;
  /** How many were overdue when the digest before was sent; null where there was none. */
  readonly overdueThen: number | null;
  /** Keys of those that are overdue now and were not then. */
  readonly newlyOverdue: ReadonlySet<string>;
}

/** A plan in counts, for a director. */
export interface PlanSummary {
  readonly plan: Plan;
  readonly areas: readonly AreaCounts[];
}

/** One area of a summary. */
export interface AreaCounts {
  readonly area: Area;
  readonly open: number;
  readonly overdue: number;
  readonly lateByFirstPromise: number;
  /** As in `DigestArea`. */
  readonly overdueThen: number | null;
}

/** An open action that is due within fourteen days and of which nobody has spoken lately. */
export interface DueSoon {
  readonly action: Action;
  readonly by: Day;
  /** Calendar days until then, 0 for the day itself. */
  readonly daysLeft: number;
}

/** An action that was recorded as done since the digest before. */
export interface DoneSince {
  readonly action: Action;
  readonly recordedOn: Day;
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
