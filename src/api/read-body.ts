import type { z } from 'zod';
import { Refusal } from '../core/refusal.ts';

/** A body in its shape. @throws Refusal `request-invalid` with the fields at fault */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Refusal('request-invalid', { fields: parsed.error.issues.map(({ path }) => path.join('.') || 'the body') });
}
