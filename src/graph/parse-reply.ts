import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';

/** Parses a reply of Microsoft's, which may carry more than we know. @throws Refusal `reply-unreadable` */
export function parseReply<Schema extends z.ZodType>(schema: Schema, reply: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(reply);
  if (!parsed.success) throw new Refusal('reply-unreadable', { why: z.prettifyError(parsed.error) });
  return parsed.data;
}
