import { z } from 'zod';
import { DIFFERENCE_KINDS } from '../core/plan/versions/difference.ts';
import { planFileShape } from './plan-file-shape.ts';

const as = z.enum(['newer', 'part']);

/** Body of `POST /api/plans/{id}/differences`: a newer version of the plan's own document, or another plan to take in. */
export const DifferencesBody = z.strictObject({ plan: planFileShape, as });
export type DifferencesBody = z.infer<typeof DifferencesBody>;

/** Reply of it: what the document says otherwise than the record. */
export const DifferencesReply = z.object({
  plan: z.string(),
  differences: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(DIFFERENCE_KINDS),
      area: z.string(),
      action: z.string().nullable(),
      printed: z.string().nullable(),
      ref: z.string().nullable(),
      text: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      held: z.literal('answered-since').nullable(),
      /** Who answered, and when: an instant or a day. */
      answered: z.object({ by: z.string(), at: z.string() }).nullable(),
      doubt: z.enum(['ref-reused', 'lead-unmatched']).nullable(),
    }),
  ),
  /** How many actions it says nothing new about. */
  unchanged: z.number().int().nonnegative(),
});
export type DifferencesReply = z.infer<typeof DifferencesReply>;

/** Body of `POST /api/plans/{id}/versions`: the same document, and the ids of the differences that become the record. */
export const VersionBody = DifferencesBody.extend({
  take: z.array(z.string()),
  /** Of those that tell that an action is gone: where it is to be closed as superseded. */
  close: z.array(z.string()).default([]),
});
export type VersionBody = z.input<typeof VersionBody>;

const named = z.object({
  key: z.string(),
  ref: z.string().nullable(),
  text: z.string(),
  planTitle: z.string(),
  /** The title of the plan that it was taken in from; null for one of the plan's own. */
  source: z.string().nullable(),
});

/** Reply of it: what was taken over, and actions that may be the same in two places. */
export const VersionReply = z.object({
  taken: z.array(z.string()),
  same: z.array(z.object({ action: named, other: named })),
});
export type VersionReply = z.infer<typeof VersionReply>;

/** Body of `POST /api/same-actions`: pairs of keys that are one promise. */
export const SameBody = z.strictObject({
  pairs: z.array(z.strictObject({ action: z.string(), other: z.string() })).max(1_000),
});
export type SameBody = z.infer<typeof SameBody>;

/** Reply of it: how many pairs are linked. */
export const SameReply = z.object({ linked: z.number().int() });
