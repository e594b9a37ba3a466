import { z } from 'zod';
import { PLAN_STATES } from '../core/plan/plan.ts';

/** Reply of `GET /api/coordinated`: the plans that the caller coordinates, drafts too. */
export const CoordinatedReply = z.object({
  plans: z.array(z.object({ id: z.string(), title: z.string(), state: z.enum(PLAN_STATES) })),
});
export type CoordinatedReply = z.infer<typeof CoordinatedReply>;
