import { z } from 'zod';
import { ASK_REASONS } from '../core/asking/ask.ts';
import { PLAN_STATES } from '../core/plan/plan.ts';
import { MAIL_WORDS } from '../core/plan/plan-asking.ts';
import { HistoryLine } from './action-view.ts';

const IsoDay = z.iso.date();
const Named = z.object({ id: z.string(), name: z.string() });
const Meeting = z.object({ name: z.string(), on: IsoDay });

/** How far a round is: how many of the leads who were to answer did, and who did not. */
const Progress = z.object({
  answered: z.number().int().nonnegative(),
  of: z.number().int().nonnegative(),
  /** Most actions first. */
  waiting: z.array(z.object({ person: Named, actions: z.number().int().positive() })),
});

/** One round as its coordinator sees it, a manager for the areas that they manage. */
export const RoundLine = z.object({
  id: z.string(),
  meeting: Meeting,
  opens: IsoDay,
  cutOffs: z.array(IsoDay),
  paper: IsoDay,
  state: z.enum(['to-come', 'open', 'closed']),
  /** Null before it opens, and once it has closed: what came in later is no part of it. */
  progress: Progress.nullable(),
});
export type RoundLine = z.infer<typeof RoundLine>;

/** What only who may change the plan sees of how it asks. */
const Settings = z.object({
  weekday: z.number().int().min(1).max(5),
  board: z.string().nullable(),
  /** When its digest goes out, by weekday and full hour. */
  digest: z.object({ weekday: z.number().int().min(1).max(5), hour: z.number().int() }),
  /** How much of its words goes by e-mail. */
  mailWords: z.enum(MAIL_WORDS),
  nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
  /** The day of the next weekly cards; null while the plan asks nobody. */
  nextCards: IsoDay.nullable(),
  daysOff: z.array(z.object({ day: IsoDay, name: z.string() })),
  held: z.array(z.object({ person: Named, until: IsoDay.nullable() })),
  /** Everybody who leads something open in the plan, by name. */
  people: z.array(Named.extend({ actions: z.number().int().positive() })),
  /** What was changed about asking, newest first. */
  changes: z.array(HistoryLine),
});
export type AskingSettings = z.infer<typeof Settings>;

/** Reply of `GET /api/plans/{id}/asking`, and of everything that changes it. */
export const AskingReply = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(PLAN_STATES),
  on: IsoDay,
  /** Null for managers. */
  settings: Settings.nullable(),
  /** By the day on which they open, the newest first. */
  rounds: z.array(RoundLine),
});
export type AskingReply = z.infer<typeof AskingReply>;

/** Reply of `GET /api/plans/{id}/asking/ahead`: what the plan asks on each of the next days. */
export const AheadReply = z.object({
  days: z.array(
    z.object({
      day: IsoDay,
      /** ISO: 1 Monday to 7 Sunday. */
      weekday: z.number().int().min(1).max(7),
      /** Why nobody is asked that day; null on a day on which people work. */
      off: z.enum(['weekend', 'bank-holiday', 'day-off']).nullable(),
      cards: z.number().int().nonnegative(),
      actions: z.number().int().nonnegative(),
    }),
  ),
});
export type AheadReply = z.infer<typeof AheadReply>;

/** Why something is asked, as in `asks --json`. */
const Reason = z.enum(ASK_REASONS);

/** Reply of `GET /api/plans/{id}/asking/ahead/{day}`: who is asked what. */
export const AheadDayReply = z.object({
  day: IsoDay,
  people: z.array(
    z.object({
      person: Named,
      actions: z.array(
        z.object({
          key: z.string(),
          ref: z.string().nullable(),
          /** Its first words. */
          text: z.string(),
          area: z.string(),
          reason: Reason,
          time: z.number().int().positive(),
          insteadOf: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type AheadDayReply = z.infer<typeof AheadDayReply>;

/** Reply of `GET /api/rounds`: how far the running rounds are, of the plans that the caller may read. */
export const RoundsReply = z.object({
  on: IsoDay,
  rounds: z.array(
    z.object({
      plan: z.string(),
      meeting: Meeting,
      closes: IsoDay,
      answered: z.number().int().nonnegative(),
      of: z.number().int().nonnegative(),
      /** Whether the caller may see who has not answered, of all or of their own areas. */
      mayAskWho: z.boolean(),
    }),
  ),
});
export type RoundsReply = z.infer<typeof RoundsReply>;

/** Reply of `GET /api/plans/{id}/asking/paper-day?meeting=`: the usual day of the paper for a meeting. */
export const PaperDayReply = z.object({ paper: IsoDay });
