import { z } from 'zod';
import { PLAN_STATES } from '../core/plan/plan.ts';
import { ActionRow } from './tab.ts';

const IsoDay = z.iso.date();
const Instant = z.iso.datetime();
const Count = z.number().int().nonnegative();

/** One thing that was noted, about an action or about the meeting as a whole. */
export const MeetingNote = z.object({
  /** The `id` of the submit that wrote it. */
  id: z.string(),
  at: Instant,
  by: z.string(),
  words: z.string(),
  /** Whether the caller may take it back: its writer may, until the meeting is closed. */
  mayTakeBack: z.boolean(),
});
export type MeetingNote = z.infer<typeof MeetingNote>;

/** What the body decided about a later day for an action. */
export const MeetingDecision = z.object({
  at: Instant,
  decided: z.enum(['agreed', 'refused']),
  /** The day that was agreed to, or refused. */
  day: IsoDay,
  reason: z.string(),
});
export type MeetingDecision = z.infer<typeof MeetingDecision>;

/** An action that the meeting goes through, as it stands now. */
export const MeetingItem = ActionRow.extend({
  /** Why it is on the agenda, fixed from the meeting's opening on: an item that is settled in the meeting stays where it was. */
  why: z.enum(['overdue', 'to-decide', 'added-since', 'done-since', 'raised']),
  /** A later day that waits for somebody to decide; null where none does. */
  waiting: z
    .object({
      by: IsoDay,
      /** Who asked for it; null where the plan document does. */
      asker: z.string().nullable(),
      reason: z.string().nullable(),
      /** How many later days were agreed to before. */
      movedBefore: Count,
    })
    .nullable(),
  /** Oldest first, as all that follows. */
  notes: z.array(MeetingNote),
  decisions: z.array(MeetingDecision),
  /** What the caller may do about it in the meeting now. */
  may: z.array(z.enum(['note', 'decide'])),
});
export type MeetingItem = z.infer<typeof MeetingItem>;

/** What of one area the meeting goes through. */
export const MeetingArea = z.object({
  id: z.string(),
  label: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  manager: z.string().nullable(),
  /** The longest overdue first, else in plan order. */
  items: z.array(MeetingItem),
});
export type MeetingArea = z.infer<typeof MeetingArea>;

/**
 * A part of the agenda, its areas in plan order: what is overdue; what else waits for the body's decision; what was added
 * or done since the last meeting; and what else was raised in the meeting.
 */
export const MeetingSection = z.object({
  section: z.enum(['overdue', 'to-decide', 'new', 'raised']),
  areas: z.array(MeetingArea),
});
export type MeetingSection = z.infer<typeof MeetingSection>;

/** An action that was added in the meeting. */
const MeetingAddition = z.object({
  key: z.string(),
  id: z.string(),
  text: z.string(),
  leads: z.array(z.string()),
  by: IsoDay.nullable(),
  areaHeading: z.string(),
});

const MeetingName = z.object({ id: z.string(), body: z.string(), on: IsoDay });

/** A meeting as its record tells it. */
export const MeetingRecord = MeetingName.extend({
  opened: z.object({ at: Instant, by: z.string() }),
  closed: z.object({ at: Instant, by: z.string() }).nullable(),
  /** Open since an earlier day: nobody closed it, and any coordinator may. */
  leftOpen: z.boolean(),
  /** The action that the room looks at, as the person who runs it shows; null where they show none. */
  shown: z.string().nullable(),
  /** About the meeting as a whole. */
  notes: z.array(MeetingNote),
  added: z.array(MeetingAddition),
  /** The conversations into which the notes went. */
  sent: z.array(z.object({ at: Instant, by: z.string(), to: z.enum(['channel', 'chat']) })),
});
export type MeetingRecord = z.infer<typeof MeetingRecord>;

/** What the caller may do with the meetings of a plan. */
export const MEETING_COMMANDS = ['open', 'note', 'take-back', 'decide', 'add', 'show', 'close', 'send'] as const;
export type MeetingCommand = (typeof MEETING_COMMANDS)[number];

/**
 * Reply of `GET /api/plans/{id}/meeting` and of each command below it. It tells of the open meeting; of the one that was
 * closed today; or of the one that the query names. Where there is none it tells what the next one would go through.
 */
export const MeetingReply = z.object({
  on: IsoDay,
  asAt: Instant,
  plan: z.object({ id: z.string(), title: z.string(), state: z.enum(PLAN_STATES) }),
  /** `posts`: people's names are replaced in all of the reply, for a screen that guests see. */
  names: z.enum(['people', 'posts']),
  meeting: MeetingRecord.nullable(),
  /** In the order in which the meeting goes through it; sections and areas without items are left out. */
  agenda: z.array(MeetingSection),
  /** The areas to which an action can be added; empty for who may not. */
  addTo: z.array(z.object({ id: z.string(), heading: z.string(), title: z.string() })),
  /**
   * What opening a meeting offers: the meeting of a round, with the day for which it is planned; else the body in whose
   * name the plan asks. Its day is `on`, unless somebody writes up an earlier one.
   */
  next: z.object({ body: z.string().nullable(), planned: IsoDay.nullable() }),
  /** Meetings that were closed, newest first. */
  earlier: z.array(MeetingName),
  /** `note` here is about the meeting as a whole; about an action, its item says. */
  may: z.array(z.enum(MEETING_COMMANDS)),
});
export type MeetingReply = z.infer<typeof MeetingReply>;
