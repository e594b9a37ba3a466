import { type Day, lastDayOfMonth, toDay } from '../calendar/day.ts';
import { datedWordsIn } from './dated-words.ts';
import type { PrintedDay } from './printed.ts';

/** The last day or month that a text names for certain, as precisely as it is printed ("2015-06"); null for none. */
export function printedDayIn(text: string): PrintedDay | null {
  const last = datedWordsIn(text).findLast(({ doubt }) => doubt === null);
  if (!last) return null;
  return last.kind === 'day' ? last.by.toString() : last.by.toString().slice(0, 7);
}

/** The last calendar day that a printed day covers: 30 June 2015 for "2015-06". Null when it is none. */
export function lastDayOf(printed: PrintedDay): Day | null {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(printed) ?? [];
  if (year === undefined) return null;
  try {
    return day === undefined ? lastDayOfMonth(Number(year), Number(month ?? 12)) : toDay(printed);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
