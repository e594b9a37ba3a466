import { type Day, isBefore, lastDayOfMonth } from '../calendar/day.ts';
import { monthNamed } from './calendar-words.ts';

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const COUNT = `(\\d{1,2}|${NUMBERS.join('|')}|other)`;
const MONTH_EACH_YEAR =
  /\b(?:(?:each|every)\s+([a-z]{3,9})|(?:annually|yearly|each year|every year)[\s,]+(?:in|by|each)\s+([a-z]{3,9})|([a-z]{3,9})\s+(?:each|every)\s+year|([a-z]{3,9})\s+annually)\b/giu;
const EVERY = new RegExp(
  `\\b(?:every|each)\\s+(?:${COUNT}\\s+)?(day|week|fortnight|month|quarter|term|year|(?:mon|tues|wednes|thurs|fri)day)s?\\b`,
  'iu',
);
const N_LY = new RegExp(`\\b${COUNT}[\\s-]*(daily|weekly|monthly|yearly)\\b`, 'iu');
const LY: readonly (readonly [RegExp, Rhythm])[] = [
  [/\b(?:bi-?annual(?:ly)?|half[\s-]yearly|six[\s-]monthly|twice (?:a|each|per) year)\b/iu, { months: 6 }],
  [/\bbi-?monthly\b/iu, { months: 2 }],
  [/\bhalf[\s-]?termly\b/iu, { months: 2 }],
  [/\bquarterly\b/iu, { months: 3 }],
  [/\btermly\b/iu, { months: 4 }],
  [/\bmonthly\b/iu, { months: 1 }],
  [/\bfortnightly\b/iu, { days: 14 }],
  [/\bweekly\b/iu, { days: 7 }],
  [/\bdaily\b/iu, { days: 1 }],
  [/\b(?:annual(?:ly)?|yearly)\b/iu, { months: 12 }],
];
const UNITS: Readonly<Record<string, Rhythm>> = {
  day: { days: 1 },
  week: { days: 7 },
  fortnight: { days: 14 },
  month: { months: 1 },
  quarter: { months: 3 },
  term: { months: 4 },
  year: { months: 12 },
};

/** How often something comes round. */
interface Rhythm {
  readonly days?: number;
  readonly months?: number;
}

/** What a recurring phrase says: its next day, counted from the plan's own; null when the plan has no date. */
export interface Recurrence {
  readonly next: Day | null;
}

/** Reads "every 6 months", "6 monthly", "quarterly", "April each year". Null when the phrase does not recur. */
export function readRecurrence(phrase: string, planDay: Day | null): Recurrence | null {
  const month = monthEachYear(phrase);
  if (month !== undefined) return { next: planDay && nextEndOf(month, planDay) };
  const rhythm = rhythmOf(phrase);
  if (rhythm === null) return null;
  return { next: planDay?.add({ days: rhythm.days ?? 0, months: rhythm.months ?? 0 }) ?? null };
}

/**
 * The next day, from another one, of a phrase that names its month: "April each year". Null for every other phrase: when
 * "quarterly" comes round, only what it is counted from can tell.
 */
export function nextDayEachYear(phrase: string, from: Day): Day | null {
  const month = monthEachYear(phrase);
  return month === undefined ? null : nextEndOf(month, from);
}

function monthEachYear(phrase: string): number | undefined {
  for (const match of phrase.matchAll(MONTH_EACH_YEAR)) {
    const month = monthNamed(match.slice(1).find((name) => name !== undefined) ?? '');
    if (month !== undefined) return month;
  }
  return undefined;
}

function nextEndOf(month: number, planDay: Day): Day {
  const thisYear = lastDayOfMonth(planDay.year, month);
  return isBefore(thisYear, planDay) ? lastDayOfMonth(planDay.year + 1, month) : thisYear;
}

function rhythmOf(phrase: string): Rhythm | null {
  const every = EVERY.exec(phrase);
  if (every) return times(numberOf(every[1]), unitOf(every[2] ?? ''));
  const nLy = N_LY.exec(phrase);
  if (nLy)
    return times(numberOf(nLy[1]), UNITS[(nLy[2] ?? '').toLowerCase().replace(/i?ly$/, '').replace('da', 'day')]);
  return LY.find(([pattern]) => pattern.test(phrase))?.[1] ?? null;
}

function unitOf(name: string): Rhythm | undefined {
  const unit = name.toLowerCase();
  return UNITS[unit] ?? (unit.endsWith('day') ? UNITS.week : undefined);
}

function numberOf(word: string | undefined): number {
  if (word === undefined) return 1;
  if (word.toLowerCase() === 'other') return 2;
  const index = NUMBERS.indexOf(word.toLowerCase());
  return index < 0 ? Math.max(1, Number(word)) : index + 1;
}

function times(count: number, rhythm: Rhythm | undefined): Rhythm | null {
  return rhythm ? { days: count * (rhythm.days ?? 0), months: count * (rhythm.months ?? 0) } : null;
}
