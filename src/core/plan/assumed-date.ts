import { type Day, dayOf, isBefore, lastDayOfMonth } from '../calendar/day.ts';
import {
  dayNumbered,
  financialYear,
  monthNamed,
  type NamedTime,
  type SchoolYear,
  seasonOf,
  single,
  stretch,
  termOf,
  thirdNamed,
  thirdOfMonth,
  wholeMonth,
  yearOf,
} from './calendar-words.ts';
import { DAY, MONTH, ORDINAL, SEASON, THIRD } from './date-spellings.ts';

/** The words that may stand before and behind a date which is all that a cell holds. */
const BEFORE =
  '(?:(?:to be )?(?:complete|completed|completion|delivered|implemented|achieved|due|done|target)\\s+)?(?:(?:by|before|in|during|until|on|for|no later than|the|at|from|end of|end|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\\s+)*';
const AFTER = '[\\s.,]*';
/** The half terms' ends, as nearly as anybody can say who does not know the school. */
const HALF_TERMS = [
  [10, 31],
  [2, 28],
  [5, 31],
] as const;
/** The first day of Excel's count, which takes 1900 for a leap year. */
const EXCEL_START = dayOf(1899, 12, 30);
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const COUNT = `(\\d{1,2}|${NUMBERS.join('|')})`;
/** What the plan's own date stands for: counting from anything else waits on that. */
const START =
  '(?:the\\s+|this\\s+|date\\s+of\\s+|final\\s+|audit\\s+|inspection\\s+|publication\\s+of\\s+|receipt\\s+of\\s+)*(?:report|audit|plan|inspection|publication|now|today|start)';

interface Assumption {
  readonly pattern: RegExp;
  readonly read: (words: readonly string[], planDay: Day) => NamedTime | null;
}

const ASSUMPTIONS: readonly Assumption[] = [
  whole(`${DAY}(?:\\s+of)?\\s+${MONTH}`, (w, plan) => nextDay(Number(w[0]), monthNamed(w[1] ?? ''), plan)),
  whole(`(?:w/c|week\\s+(?:commencing|beginning))\\s+(?:the\\s+)?${DAY}\\s+${MONTH}`, (w, plan) =>
    weekFrom(nextDay(Number(w[0]), monthNamed(w[1] ?? ''), plan)),
  ),
  whole(`${MONTH}\\s+${ORDINAL}`, (w, plan) => nextDay(Number(w[1]), monthNamed(w[0] ?? ''), plan)),
  whole('(\\d{1,2})/(\\d{1,2})', (w, plan) => nextDay(Number(w[0]), Number(w[1]), plan) ?? shortYear(w[0], w[1])),
  whole(`${MONTH}\\s+(\\d{2})`, (w, plan) => monthOrDay(w[0], w[1], plan)),
  whole(MONTH, (w, plan) => next(plan, (year) => wholeMonth(year, monthNamed(w[0] ?? '')))),
  whole(`${THIRD}${MONTH}`, (w, plan) =>
    next(plan, (year) => thirdOfMonth(year, monthNamed(w[1] ?? ''), thirdNamed(w[0]) ?? 0)),
  ),
  whole(`${SEASON}\\s+(half[\\s-]*term|term)`, (w, plan) =>
    nextOfSchool(plan, (year) => termOf(year, w[0], /half/iu.test(w[1] ?? ''))),
  ),
  whole(`(?:${THIRD})?${SEASON}`, (w, plan) => nextOfSchool(plan, (year) => seasonOf(year, w[1], thirdNamed(w[0])))),
  whole('(?:next\\s+)?half[\\s-]*term', (_w, plan) => nextHalfTerm(plan)),
  whole('(\\d{2})[/-](\\d{2})', (w) => shortYear(w[0], w[1])),
  // A week, a month and a span are counted; what they are counted from is an assumption.
  whole(`(?:with)?in\\s+${COUNT}\\s+(day|week|month|year)s?(?:\\s+(?:of|from|after)\\s+${START})?`, counted),
  whole(`${COUNT}\\s+(day|week|month|year)s?(?:\\s+(?:of|from|after|following)\\s+${START})?`, counted),
  whole('(week|month)\\s+(\\d{1,2})', (w, plan) => endOfCount(w[0], Number(w[1]), plan)),
];

/** A date that a cell names without its year, by a count, or as a bare year: with what was assumed as its doubt. */
export function assumedDate(phrase: string, planDay: Day | null): NamedTime | null {
  const certain = excelDay(phrase) ?? bareYear(phrase);
  if (certain !== null || planDay === null) return certain;
  for (const { pattern, read } of ASSUMPTIONS) {
    const match = pattern.exec(phrase);
    const time = match && read(match.slice(1), planDay);
    if (time) return time;
  }
  return null;
}

function whole(source: string, read: Assumption['read']): Assumption {
  return { pattern: new RegExp(`^${BEFORE}${source}${AFTER}$`, 'iu'), read };
}

/** 42156 is what is left of 1 June 2015 when its cell was pasted as text. */
function excelDay(phrase: string): NamedTime | null {
  if (!/^\d{5}(?:\.0+)?$/.test(phrase)) return null;
  const day = EXCEL_START.add({ days: Math.trunc(Number(phrase)) });
  return day.year >= 2000 && day.year <= 2099 ? single(day, 'due-serial-number') : null;
}

function bareYear(phrase: string): NamedTime | null {
  const year = yearOf(new RegExp(`^${BEFORE}((?:19|20)\\d{2})${AFTER}$`, 'iu').exec(phrase)?.[1]);
  return stretch(dayNumbered(year, 1, 1), dayNumbered(year, 12, 31), 'due-approximate');
}

/** The first of a time's years in which it does not end before the plan's own day. */
function next(planDay: Day, inYear: (year: number) => NamedTime | null): NamedTime | null {
  const years = [planDay.year - 1, planDay.year, planDay.year + 1];
  const time = years.map(inYear).find((each) => each && !isBefore(each.by, planDay)) ?? null;
  return time && { ...time, doubt: 'due-year-assumed' };
}

function nextOfSchool(planDay: Day, inYear: (year: SchoolYear) => NamedTime | null): NamedTime | null {
  return next(planDay, (year) => inYear({ year, isAcademic: false }));
}

function nextDay(day: number, month: number | undefined, planDay: Day): NamedTime | null {
  return next(planDay, (year) => single(dayNumbered(year, month ?? 0, day)));
}

function weekFrom(monday: NamedTime | null): NamedTime | null {
  return monday && stretch(monday.by, monday.by.add({ days: 6 }), monday.doubt);
}

function nextHalfTerm(planDay: Day): NamedTime | null {
  const halfTerms = HALF_TERMS.map(([month, day]) => nextDay(day, month, planDay)).filter((each) => each !== null);
  return halfTerms.sort((a, b) => (isBefore(a.by, b.by) ? -1 : 1))[0] ?? null;
}

/** "June 15" is a month where its year is about the plan's own, and else a day. */
function monthOrDay(monthName: string | undefined, digits: string | undefined, planDay: Day): NamedTime | null {
  const year = yearOf(digits);
  const isNear = year !== null && Math.abs(year - planDay.year) <= 5;
  const time = isNear ? wholeMonth(year, monthNamed(monthName ?? '')) : null;
  if (time) return { ...time, doubt: 'due-year-assumed' };
  return nextDay(Number(digits), monthNamed(monthName ?? ''), planDay);
}

/** "24/25" is no day, and a financial year. */
function shortYear(first: string | undefined, second: string | undefined): NamedTime | null {
  const year = financialYear(first, second);
  return year && { ...year, doubt: 'due-approximate' };
}

function counted(words: readonly string[], planDay: Day): NamedTime | null {
  const [count = '', unit = ''] = words;
  const written = NUMBERS.indexOf(count.toLowerCase()) + 1;
  const by = planDay.add({ [`${unit.toLowerCase()}s`]: written || Number(count) });
  return single(by, 'due-counted');
}

/** "End of month 6": the sixth month after the plan's own has ended. */
function endOfCount(unit: string | undefined, count: number, planDay: Day): NamedTime | null {
  if (/week/iu.test(unit ?? '')) return single(planDay.add({ weeks: count }), 'due-counted');
  const { year, month } = planDay.add({ months: count });
  return single(lastDayOfMonth(year, month), 'due-counted');
}
