import { z } from 'zod';
import { PLAN_STATES } from '../core/plan/plan.ts';
import { planFileShape } from './plan-file-shape.ts';

/** The largest document that is taken, in bytes. */
export const MOST_DOCUMENT_BYTES = 25 * 1024 * 1024;

/** Reply of `POST /api/documents`: what a document says. Nothing of it is kept. */
export const DocumentReply = z.object({
  /** Null where the document is no plan and nothing of it was picked. */
  plan: planFileShape.nullable(),
  /** Why it is no plan by itself, in a sentence; null where it is one. */
  noPlan: z.string().nullable(),
  /** What its text recommends, beside a plan too: for somebody to pick, never made into actions by itself. */
  candidates: z.array(z.object({ text: z.string(), heading: z.string().nullable() })),
  /** The plans that the caller coordinates. */
  plans: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.enum(PLAN_STATES),
      /** What tells that the document is likely a newer version of it: its title, or the words of its actions. */
      likeness: z.enum(['title', 'actions']).nullable(),
    }),
  ),
  /** Where the plan may be kept. */
  sites: z.array(z.string()),
});
export type DocumentReply = z.infer<typeof DocumentReply>;

/** Body of `POST /api/plans`: a plan as somebody put it right, and where it is to be kept. */
export const NewPlanBody = z.strictObject({ plan: planFileShape, site: z.string().optional() });
export type NewPlanBody = z.infer<typeof NewPlanBody>;

/** Reply of `POST /api/plans`: the id of the draft. */
export const NewPlanReply = z.object({ plan: z.string() });
export type NewPlanReply = z.infer<typeof NewPlanReply>;
