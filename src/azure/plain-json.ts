import { z } from 'zod';
import { toDay } from '../core/calendar/day.ts';

/** A calendar day as it stands in JSON. */
export const IsoDay = z.iso.date().transform(toDay);

/** Somebody of the directory. */
export const Person = z.object({ id: z.string(), name: z.string() });

/** What was said about an action. */
export const Receipt = z.object({
  outcome: z.enum(['done', 'not-done', 'revision', 'help', 'not-mine']),
  doneOn: IsoDay.nullable(),
  expected: IsoDay.nullable(),
  words: z.string().nullable(),
  closer: z.string().nullable().default(null),
  /** Receipts that were kept before they told when are of long ago. */
  at: z.string().default('1970-01-01T00:00:00.000Z'),
  by: Person,
  state: z.enum(['recorded', 'kept']).default('recorded'),
});

/** Reads JSON text. */
export const PlainJson = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('no JSON');
    return z.NEVER;
  }
});

/**
 * JSON in plain letters: a piece of it may end between the two halves of an emoji, and Azurite (3.35) loses what stands
 * where its own reading of a long body breaks off.
 */
export function toPlainJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
