import { z } from 'zod';
import { type Day, toDay } from '../../core/calendar/day.ts';
import { fromDateOnly } from './days.ts';
import { shorten } from './fitting-entry.ts';

/** A text column. An empty column is absent: it reads as null. */
export const Text = z
  .string()
  .nullish()
  .transform((text) => (text ? withPlainLines(text) : null));
/** A number column, which is never empty. */
export const Count = z.coerce.number();
/** A yes-or-no column, where one that was never ticked may come back empty. */
export const YesNo = z
  .boolean()
  .nullish()
  .transform((isTicked) => isTicked ?? false);
/** A dateOnly column as the day it stands for, or null. */
export const DayField = z
  .string()
  .nullish()
  .transform((value): Day | null => (value ? fromDateOnly(value) : null));

/** A multi-line column that holds JSON of a known shape. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .nullish()
    .transform((text, context): unknown => {
      if (!text) return null;
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('is not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** A day inside JSON. */
export const IsoDay = z.iso.date().transform(toDay);

/** A list of texts as JSON: each may itself have several lines. */
export const Texts = json(
  z
    .array(z.string())
    .nullable()
    .transform((texts): readonly string[] => texts ?? []),
);

/** A text as a single line takes it: no more than 255 characters, and none that breaks it. */
export function cut(text: string): string {
  return shorten(text.replaceAll(/\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g, ' '), 255);
}

/** JSON for a column, or null for an empty list. */
export function toJson(value: unknown): string | null {
  return value === null || (Array.isArray(value) && value.length === 0) ? null : JSON.stringify(value);
}

/** Whether a column holds anything: an empty one is absent, null or an empty text, whichever way it is given back. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** A text whose lines end as we write them, whichever way the list gives them back. */
export function withPlainLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
