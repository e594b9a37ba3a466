import { z } from 'zod';

/** Reply of `GET /api/bring-in`: the sites on which the caller may bring a plan in; none for whoever may not. */
export const BringInReply = z.object({
  /** Id of the caller: what somebody has begun is theirs, also in a browser that others use. */
  person: z.string(),
  sites: z.array(z.string()),
});
export type BringInReply = z.infer<typeof BringInReply>;
