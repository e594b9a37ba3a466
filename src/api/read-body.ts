import type { z } from 'zod';
import { Refusal } from '../core/refusal.ts';

/** A body in its shape. @throws Refusal `request-invalid` with the fields at fault */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  return readAs(schema, body, 'the body');
}

/** What stands behind the question mark of an address, in its shape. @throws as `readBody` */
export function readQuery<Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> {
  return readAs(schema, query, 'the query');
}

function readAs<Schema extends z.ZodType>(schema: Schema, sent: unknown, whole: string): z.output<Schema> {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || whole);
  throw new Refusal('request-invalid', { fields: [...new Set(fields)] });
}
