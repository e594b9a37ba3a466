import type { Day } from '../calendar/day.ts';

/** How much of what a plan says its mails may carry. */
export const MAIL_WORDS = ['all', 'refs'] as const;
/** `refs` leaves refs, dates, counts and links: nothing that the plan or a person says in words of their own. */
export type MailWords = (typeof MAIL_WORDS)[number];

/** The full hours at which a digest may go out: within those in which people are written to. */
export const DIGEST_HOURS = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

/** When a plan's digest goes out each week, in the plans' time zone. */
export interface DigestTime {
  /** ISO: 1 is Monday, 5 Friday. */
  readonly weekday: number;
  /** One of `DIGEST_HOURS`. */
  readonly hour: number;
}

/** How a plan asks: what its coordinator set. */
export interface PlanAsking {
  /** The weekday of the weekly card, ISO: 1 is Monday, 5 Friday. */
  readonly weekday: number;
  /** In whose name it asks: the board or panel that reads the answers; null where nobody said. */
  readonly board: string | null;
  /** When its digest goes out; after a bank holiday, on the next working day. */
  readonly digest: DigestTime;
  /** How much of its words goes by e-mail. */
  readonly mailWords: MailWords;
  /** Days off beside the bank holidays of the plan's nation. */
  readonly daysOff: readonly DayOff[];
  /** By the day on which they open. */
  readonly rounds: readonly Round[];
}

/** A day on which nobody is asked: a holiday that was proclaimed late, or a closure. */
export interface DayOff {
  readonly day: Day;
  readonly name: string;
}

/** One collection of updates for a meeting. What is open when it opens is asked for review; it closes with its last cut-off. */
export interface Round {
  /** Unique in its plan, and stays: `r3`. */
  readonly id: string;
  readonly meeting: { readonly name: string; readonly on: Day };
  readonly opens: Day;
  /** The days until which answers count for the paper, first to last; at least one. */
  readonly cutOffs: readonly Day[];
  /** The day on which the paper has to be out: five clear days before the meeting, unless somebody said otherwise. */
  readonly paper: Day;
}

/** How a plan asks before anybody set anything. */
export const USUAL_ASKING: PlanAsking = {
  weekday: 1,
  board: null,
  digest: { weekday: 1, hour: 8 },
  mailWords: 'all',
  daysOff: [],
  rounds: [],
};
