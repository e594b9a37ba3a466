import { z } from 'zod';
import { STATUSES } from '../core/plan/status.ts';

const IsoDay = z.iso.date();

/** What an action's row shows wherever the tab lists actions. Days are ISO dates, already counted by the server. */
export const ActionRow = z.object({
  key: z.string(),
  id: z.string(),
  ref: z.string().nullable(),
  text: z.string(),
  leads: z.array(z.string()),
  duePhrase: z.string().nullable(),
  by: IsoDay.nullable(),
  firstBy: IsoDay.nullable(),
  /** Calendar days; 0 when not overdue. */
  daysOverdue: z.number().int().nonnegative(),
  status: z.enum(STATUSES),
  rag: z.enum(['closed', 'checked', 'done', 'overdue', 'will-be-missed', 'at-risk', 'no-date', 'on-track']),
  /** What was said last. `on` is as precise as known (`2015-06`, `2015-06-30`); undated and unsigned where the document is. */
  lastAnswer: z
    .object({ on: z.string().nullable(), by: z.string().nullable(), words: z.string().nullable() })
    .nullable(),
});
export type ActionRow = z.infer<typeof ActionRow>;

/** An area with the actions that the reply is about. `overdue` are sorted, longest overdue first. */
export const AreaRows = z.object({
  id: z.string(),
  label: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  manager: z.string().nullable(),
  open: z.number().int().nonnegative(),
  overdue: z.array(ActionRow),
});
export type AreaRows = z.infer<typeof AreaRows>;

/** Reply of `GET /api/overdue`: every plan that the caller may read, areas in plan order. */
export const OverdueReply = z.object({
  /** Today in the plans' time zone. */
  on: IsoDay,
  /** The instant of the copy that the reply was made from. */
  asAt: z.iso.datetime(),
  plans: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      open: z.number().int().nonnegative(),
      overdue: z.number().int().nonnegative(),
      lateByFirstPromise: z.number().int().nonnegative(),
      areas: z.array(AreaRows),
    }),
  ),
});
export type OverdueReply = z.infer<typeof OverdueReply>;

/** Reply of `GET /api/my-actions`: the caller's own open actions over all plans, most overdue first. */
export const MyActionsReply = z.object({
  on: IsoDay,
  asAt: z.iso.datetime(),
  actions: z.array(ActionRow.extend({ planTitle: z.string(), areaHeading: z.string() })),
});
export type MyActionsReply = z.infer<typeof MyActionsReply>;

/** Body of every reply that is not a success: a stable code and one sentence for the reader. */
export const RefusalReply = z.object({ code: z.string(), message: z.string() });
export type RefusalReply = z.infer<typeof RefusalReply>;

/** Reply of `GET /tab/settings.json`, open to everybody: which extra hosts may frame the tab (none in production). */
export const TabSettings = z.object({ hostOrigins: z.array(z.string()) });
export type TabSettings = z.infer<typeof TabSettings>;
