import { type Day, dayOf, lastDayOfMonth } from '../calendar/day.ts';
import type { ProblemCode } from './problem.ts';

/** A day, a month or a stretch of time that words name. */
export interface NamedTime {
  readonly kind: 'day' | 'month' | 'range';
  /** First day of a range; null otherwise. */
  readonly from: Day | null;
  /** The last day that the words cover. */
  readonly by: Day;
  /** Why the last day is not certain; null where the words leave no doubt. */
  readonly doubt: ProblemCode | null;
}

/** The year beside a season or a term: one, or the first of two. */
export interface SchoolYear {
  readonly year: number | null;
  readonly isAcademic: boolean;
}

/** The third of a month, a season or a year that "early", "mid" and "late" mean. */
export type Third = 0 | 1 | 2;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** The month in which each season begins, as the Met Office counts. */
const SEASONS = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['winter', 12],
]);
/** First and last month of each term; schools set their own days. */
const TERMS = new Map([
  ['autumn', [9, 12]],
  ['spring', [1, 3]],
  ['summer', [4, 7]],
]);

/** The month (1 to 12) that a month's name or at least its first three letters stand for; undefined when none. */
export function monthNamed(name: string): number | undefined {
  const letters = name.toLowerCase();
  const index = letters.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(letters));
  return index < 0 ? undefined : index + 1;
}

/** The year that digits stand for, two of them in this century; null outside 1990 to 2099. */
export function yearOf(printed: string | undefined): number | null {
  const digits = (printed ?? '').replace(/\D/g, '');
  if (digits === '') return null;
  const year = digits.length <= 2 ? 2000 + Number(digits) : Number(digits);
  return year >= 1990 && year <= 2099 ? year : null;
}

/** A calendar day; null when there is no such day or no such year. */
export function dayNumbered(year: number | null, month: number, day: number): Day | null {
  if (year === null || !(month >= 1 && month <= 12)) return null;
  return day >= 1 && day <= lastDayOfMonth(year, month).day ? dayOf(year, month, day) : null;
}

/** One day, where there is one. */
export function single(by: Day | null, doubt: ProblemCode | null = null): NamedTime | null {
  return by && { kind: 'day', from: null, by, doubt };
}

/** A whole month, which lasts to its last day. */
export function wholeMonth(year: number | null, month: number | undefined): NamedTime | null {
  const first = dayNumbered(year, month ?? 0, 1);
  return first && { kind: 'month', from: null, by: lastDayOfMonth(first.year, first.month), doubt: null };
}

/** A stretch of time; null when it would end before it begins. */
export function stretch(from: Day | null, by: Day | null, doubt: ProblemCode | null = null): NamedTime | null {
  return from && by && from.until(by).days >= 0 ? { kind: 'range', from, by, doubt } : null;
}

/** Months from the first to the last; "December – January 2014" begins in the December before. */
export function monthsOfOneYear(first: number | undefined, last: number | undefined, year: number | null) {
  const by = wholeMonth(year, last)?.by ?? null;
  const from = dayNumbered(year, first ?? 0, 1);
  if (by === null || from === null) return null;
  return stretch(from.month > by.month ? from.subtract({ years: 1 }) : from, by);
}

/** The financial year of local government, April to March. "2016/18" is none. */
export function financialYear(first: string | undefined, second: string | undefined): NamedTime | null {
  const year = yearOf(first);
  if (year === null || (year + 1) % 100 !== Number(second) % 100) return null;
  return stretch(dayOf(year, 4, 1), dayOf(year + 1, 3, 31));
}

/** The quarter (1 to 4) of a financial year that begins in April of `year`. */
export function quarterOf(year: number | null, which: number, doubt: ProblemCode | null = null): NamedTime | null {
  const from = dayNumbered(year, 4, 1)?.add({ months: 3 * (which - 1) }) ?? null;
  return stretch(from, from?.add({ months: 3 }).subtract({ days: 1 }) ?? null, doubt);
}

/** The third that "early", "the middle of" or "late" names. */
export function thirdNamed(words: string | undefined): Third | null {
  const word = (words ?? '').toLowerCase();
  if (word === '') return null;
  if (word.startsWith('mid')) return 1;
  return word.startsWith('late') ? 2 : 0;
}

/** A third of a month: to the 10th, to the 20th, to its end. */
export function thirdOfMonth(year: number | null, month: number | undefined, third: Third): NamedTime | null {
  const whole = wholeMonth(year, month);
  if (whole === null) return null;
  const by = third === 2 ? whole.by : whole.by.with({ day: (third + 1) * 10 });
  return stretch(whole.by.with({ day: third * 10 + 1 }), by, 'due-approximate');
}

/** Four months of a year. */
export function thirdOfYear(year: number | null, third: Third): NamedTime | null {
  return months(dayNumbered(year, third * 4 + 1, 1), 4);
}

/** A season, or a month of it. A winter belongs to the year in which it begins; the spring of 2023/24 is that of 2024. */
export function seasonOf(
  { year, isAcademic }: SchoolYear,
  name: string | undefined,
  third: Third | null,
): NamedTime | null {
  const month = SEASONS.get((name ?? '').toLowerCase()) ?? 0;
  const begins = dayNumbered(year !== null && isAcademic && month < 9 ? year + 1 : year, month, 1);
  return third === null ? months(begins, 3) : months(begins?.add({ months: third }) ?? null, 1);
}

/** A school term; the half of it where `isHalf`. "Spring term 2024/25" is that of 2025. */
export function termOf({ year, isAcademic }: SchoolYear, name: string | undefined, isHalf: boolean): NamedTime | null {
  const [first, last] = TERMS.get((name ?? '').toLowerCase()) ?? [];
  if (year === null || first === undefined || last === undefined) return null;
  const from = dayNumbered(isAcademic && first < 9 ? year + 1 : year, first, 1);
  return months(from, isHalf ? 2 : last - first + 1);
}

/** The school year that begins in September of `year`. */
export function academicYear(year: number | null): NamedTime | null {
  return months(dayNumbered(year, 9, 1), 12);
}

function months(from: Day | null, count: number): NamedTime | null {
  return stretch(from, from?.add({ months: count }).subtract({ days: 1 }) ?? null, 'due-approximate');
}
