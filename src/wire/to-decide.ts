import { z } from 'zod';
import { AWAITING_KINDS } from '../core/asking/telling/awaiting-kinds.ts';
import { CAME_UP } from '../core/plan/came-up-why.ts';
import { COMMANDS, RevisionLine } from './action-view.ts';
import { ActionRow } from './tab.ts';

const IsoDay = z.iso.date();
const Count = z.number().int().nonnegative();

/** Something that waits for the caller's decision, with what it takes to decide. Days are ISO dates. */
export const ToDecideItem = z.object({
  kind: z.enum(AWAITING_KINDS),
  /** Names it by what is asked, about which action and by which id: the same for as long as it waits, however it is put. */
  key: z.string(),
  action: ActionRow.extend({ planTitle: z.string(), areaHeading: z.string(), doneOn: IsoDay.nullable() }),
  /** Null where only the plan document tells of it. */
  since: IsoDay.nullable(),
  /** Working days since then. */
  waited: Count.nullable(),
  /** Who asked, or said that it is done. */
  by: z.string().nullable(),
  /** The id of the lead who asked, as the commands that decide it name it; null for what no lead asked for. */
  of: z.string().nullable(),
  words: z.string().nullable(),
  /** The day that is asked for; null for all but a revised date. */
  day: IsoDay.nullable(),
  /** Every later day that was asked for before, and what became of it. */
  revisions: z.array(RevisionLine),
  /** Who does not answer; empty for all else. */
  silent: z.array(z.object({ name: z.string(), asks: Count, since: IsoDay })),
  /** What the caller may do about it here. */
  commands: z.array(z.enum(COMMANDS)),
  /** Why it came to the caller; null where they are the first to decide. */
  cameUp: z.enum(CAME_UP).nullable(),
  /** Who else may decide about it now. */
  others: z.array(z.string()),
});
export type ToDecideItem = z.infer<typeof ToDecideItem>;

/** Reply of `GET /api/to-decide`: all that waits for the caller's decision over all plans, oldest first. */
export const ToDecideReply = z.object({
  on: IsoDay,
  asAt: z.iso.datetime(),
  /** Whether anything can ever wait for the caller. */
  mayDecide: z.boolean(),
  items: z.array(ToDecideItem),
  /** Whether it could be told who does not answer; if not, such items are not among these. */
  isUnansweredKnown: z.boolean(),
  /** What nobody has, in the plans that the caller coordinates. */
  vacancies: z.array(
    z.object({ plan: z.string(), planTitle: z.string(), areas: z.array(z.string()), nextLevel: z.boolean() }),
  ),
});
export type ToDecideReply = z.infer<typeof ToDecideReply>;

/** Reply of `GET /api/to-decide/count`: how many such items there are. */
export const ToDecideCount = ToDecideReply.pick({ mayDecide: true, isUnansweredKnown: true }).extend({
  waiting: Count,
});
export type ToDecideCount = z.infer<typeof ToDecideCount>;
