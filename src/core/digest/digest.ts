import type { Day } from '../calendar/day.ts';
import type { ActionInPlan } from '../plan/find-action.ts';
import type { OverdueArea } from '../plan/overdue-list.ts';
import type { Person } from '../plan/person.ts';
import type { Action, Area, Plan } from '../plan/plan.ts';

/** What one person is told in one mail, in whatever capacities they have; nothing in it stands twice. */
export interface Digest {
  readonly on: Day;
  /** The time of that day at which it was made, `08:04`; null where it tells of a day gone by. */
  readonly at: string | null;
  readonly to: Person;
  /** The clock that they chose to have it by, an IANA name; null for the plans'. What it tells goes by the plans' all the same. */
  readonly ownClock: string | null;
  /** The day of the digest that they had before; null for the first. What is new is new since then. */
  readonly since: Day | null;
  /** The areas that they manage or that stand in for somebody's, then those of plans that they coordinate. */
  readonly areas: readonly DigestArea[];
  /** Plans of which they are told areas and counts, and nobody's name. */
  readonly summaries: readonly PlanSummary[];
  readonly decide: readonly Decision[];
  /** What the reader may decide as well, though others are asked first. */
  readonly mayDecide: readonly AskedDecision[];
  /** What about the actions of their areas others are asked to decide; what they may decide as well is among it. */
  readonly elsewhere: readonly AskedDecision[];
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
  /** How many were overdue when the digest before was sent; null where there was none, or it told nothing of the plan. */
  readonly overdueThen: number | null;
  /** Keys of those that are overdue now and were not then. */
  readonly newlyOverdue: ReadonlySet<string>;
}

/** A plan in counts, for a director. Nobody's name is in it, since there is no room for one. */
export interface PlanSummary {
  readonly plan: Pick<Plan, 'id' | 'title' | 'asking'>;
  /** Those of which they are not told as manager or coordinator. */
  readonly areas: readonly AreaCounts[];
}

/** One area of a summary. */
export interface AreaCounts {
  readonly area: Pick<Area, 'id' | 'label' | 'number' | 'title'>;
  readonly open: number;
  readonly overdue: number;
  readonly lateByFirstPromise: number;
  /** As in `DigestArea`. */
  readonly overdueThen: number | null;
}

/** An open action of their areas that is due within fourteen days and of which nobody has spoken for as long. */
export interface DueSoon {
  readonly action: Action;
  readonly by: Day;
  /** Calendar days until then, 0 for the day itself. */
  readonly daysLeft: number;
}

/**
 * An action of their areas that was recorded as done since the digest before, or in the last seven days where there was
 * none. One that they are to check is among the decisions instead.
 */
export interface DoneSince {
  readonly action: Action;
  readonly recordedOn: Day;
}

/** Something that waits for the reader's decision. They may be told nothing else of its area. */
export type Decision = ActionInPlan & DecisionAbout;

/** A decision with those who are asked to take it, any of whom may; nobody, where only a body can. */
export interface AskedDecision {
  readonly decision: Decision;
  readonly takers: readonly Person[];
  /** Who may take it as well. */
  readonly others: readonly Person[];
}

type DecisionAbout =
  | {
      /** A later day was asked for. */
      readonly what: 'revised-date';
      /** The day asked for. */
      readonly by: Day;
      readonly reason: string | null;
      /** Null where the document asks for it. */
      readonly since: Day | null;
    }
  | {
      /** A lead needs help, or says that somebody else has it. */
      readonly what: 'help' | 'not-mine';
      readonly by: null;
      /** What help, or whose it is. */
      readonly reason: string;
      readonly since: Day;
      readonly asker: Person;
    }
  | {
      /** A check found it not done: it is open again, and no date is agreed. */
      readonly what: 'reopened';
      readonly by: null;
      /** What was looked at. */
      readonly reason: string | null;
      readonly since: Day;
    }
  | {
      /** It is recorded as done, and the management has not looked yet. */
      readonly what: 'closure';
      readonly by: null;
      /** What was said of it last. */
      readonly reason: string | null;
      /** The day on which it was recorded. */
      readonly since: Day;
    }
  | {
      /** Its leads let so many requests pass that nobody asks them any more. */
      readonly what: 'unanswered';
      readonly by: null;
      readonly reason: null;
      /** The day of the first of those requests. */
      readonly since: Day;
    };

/** An action whose lead did not answer, with the number of asks that lapsed. */
export interface Unanswered {
  readonly action: Action;
  readonly lead: string;
  readonly asks: number;
}
