import type { Day } from '../calendar/day.ts';
import {
  academicYear,
  dayNumbered,
  financialYear,
  monthNamed,
  monthsOfOneYear,
  type NamedTime,
  quarterOf,
  seasonOf,
  single,
  stretch,
  termOf,
  thirdNamed,
  thirdOfMonth,
  thirdOfYear,
  wholeMonth,
  yearOf,
} from './calendar-words.ts';

/** One way to print a date. `read` is given what the brackets of the pattern hold. */
export interface DateSpelling {
  readonly pattern: RegExp;
  /** `impossible` for a day that no month has: nothing is made of its month either. */
  readonly read: (words: readonly string[]) => NamedTime | 'impossible' | null;
}

/** A month's name, long or short, in brackets. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** The day of a month, in brackets. */
export const DAY = '(\\d{1,2})\\s*(?:st|nd|rd|th)?';
/** The day of a month, in brackets, that can be nothing but a day. */
export const ORDINAL = '(\\d{1,2})\\s*(?:st|nd|rd|th)';
/** "early", "the beginning of", "mid", "late", in brackets. */
export const THIRD = '(early|beginning\\s+of|start\\s+of|mid(?:dle\\s+of)?|late)(?:\\s+in)?[\\s-]+';
/** A season's name, in brackets. */
export const SEASON = '(spring|summer|autumn|winter)';
const FULL_YEAR = '((?:19|20)\\d{2})';
const YEAR = "((?:19|20)\\d{2}|['’]\\d{2})";
const TO = '\\s*(?:[-–—]|to|until|and)\\s*';
const BESIDE = '\\s*(?:[-–—/&]|to|until|and)\\s*';
const FINANCIAL = '((?:19|20)\\d{2})\\s*[/–-]\\s*((?:20)?\\d{2})';
const SHORT_FINANCIAL = '(\\d{2})\\s*[/–-]\\s*(\\d{2})';
const ACADEMIC = '((?:19|20)\\d{2})(\\s*[/–-]\\s*(?:20)?\\d{2})?';
const QUARTER = '(?:q|qtr|quarter)\\s*([1-4])[\\s,(]*(?:of\\s+)?(?:fy\\s*)?';

/** Longer spellings first: "July to September 2015" must not be read as "September 2015". */
export const DATE_SPELLINGS: readonly DateSpelling[] = [
  spelling(`${DAY}(?:\\s+of)?\\s+${MONTH},?\\s+${YEAR}${TO}${DAY}(?:\\s+of)?\\s+${MONTH},?\\s+${YEAR}`, (w) =>
    stretch(day(w[2], w[1], w[0]), day(w[5], w[4], w[3])),
  ),
  spelling(`${DAY}\\s+${MONTH}${TO}${DAY}\\s+${MONTH},?\\s+${YEAR}`, (w) =>
    stretch(day(w[4], w[1], w[0]), day(w[4], w[3], w[2])),
  ),
  spelling(`${DAY}${TO}${DAY}\\s+${MONTH},?\\s+${YEAR}`, (w) => stretch(day(w[3], w[2], w[0]), day(w[3], w[2], w[1]))),
  spelling(`${MONTH}\\s*${YEAR}${TO}${MONTH}\\s*${YEAR}`, (w) =>
    stretch(day(w[1], w[0], '1'), month(w[3], w[2])?.by ?? null),
  ),
  spelling(`${MONTH}(?:${BESIDE})${MONTH}[\\s-]*${YEAR}`, (w) =>
    monthsOfOneYear(monthNamed(w[0] ?? ''), monthNamed(w[1] ?? ''), yearOf(w[2])),
  ),
  spelling(`${QUARTER}${FINANCIAL}`, (w) => quarterOfFinancial(w[0], w[1], w[2])),
  spelling(`${QUARTER}${SHORT_FINANCIAL}`, (w) => quarterOfFinancial(w[0], w[1], w[2])),
  spelling(`${FINANCIAL}\\s*,?\\s*(?:q|quarter)\\s*([1-4])`, (w) => quarterOfFinancial(w[2], w[0], w[1])),
  // A single year may be the calendar's or the council's.
  spelling(`${QUARTER}${FULL_YEAR}`, (w) => quarterOf(yearOf(w[1]), Number(w[0]), 'due-approximate')),
  spelling(`${SEASON}\\s+(half[\\s-]*term|term)[\\s,(]*(?:of\\s+)?${ACADEMIC}`, (w) =>
    termOf({ year: yearOf(w[2]), isAcademic: Boolean(w[3]) }, w[0], /half/iu.test(w[1] ?? '')),
  ),
  spelling(`(?:${THIRD})?${SEASON}[\\s,]+(?:of\\s+)?${ACADEMIC}`, (w) =>
    seasonOf({ year: yearOf(w[2]), isAcademic: Boolean(w[3]) }, w[1], thirdNamed(w[0])),
  ),
  spelling(`(?:academic|school)\\s+year\\s+${FINANCIAL}`, (w) => academicYear(yearOf(w[0]))),
  spelling(`${MONTH}\\s+half[\\s-]*term,?\\s+${YEAR}`, (w) => approximately(month(w[1], w[0]))),
  spelling(`(?:fy\\s*)?${FINANCIAL}(?![/–.-]?\\d)`, (w) => financialYear(w[0], w[1])),
  spelling(`${FULL_YEAR}-(\\d{2})-(\\d{2})`, (w) => singleNumbered(w[0], w[1], w[2])),
  spelling('(?<!\\d\\.)(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*((?:19|20)\\d{2}|\\d{2})', (w) =>
    singleNumbered(w[2], w[1], w[0]),
  ),
  // "Jun 15 - Sep 15" are months as Excel shows them, or days of a year that nobody wrote.
  spelling(`${MONTH}\\s+(\\d{2})${TO}${MONTH}\\s+(\\d{2})`, (w) =>
    stretch(day(w[1], w[0], '1'), month(w[3], w[2])?.by ?? null, 'due-unclear'),
  ),
  spelling(
    `(?<!\\b(?:phase|stage|part|tranche|wave|step)\\s)${DAY}(?:\\s+of)?[\\s-]*${MONTH}[\\s,-]*(?:${YEAR}|(?<=[-\\s])(\\d{2}))`,
    (w) => singleNamed(w[2] ?? w[3], w[1], w[0]),
  ),
  spelling(`${MONTH}\\s+${DAY},?\\s+${YEAR}`, (w) => singleNamed(w[2], w[0], w[1])),
  spelling(`${THIRD}${MONTH}[\\s,-]*${YEAR}`, (w) =>
    thirdOfMonth(yearOf(w[2]), monthNamed(w[1] ?? ''), thirdNamed(w[0]) ?? 0),
  ),
  spelling(`${MONTH}[\\s,-]*(?:of\\s+)?${YEAR}`, (w) => month(w[1], w[0])),
  spelling(`${MONTH}\\s*[-–/]\\s*(\\d{2})`, (w) => month(w[1], w[0])),
  spelling(`(0?[1-9]|1[0-2])\\s*/\\s*${FULL_YEAR}`, (w) => wholeMonth(yearOf(w[1]), Number(w[0]))),
  spelling(`${FULL_YEAR}-(0[1-9]|1[0-2])(?!-)`, (w) => wholeMonth(yearOf(w[0]), Number(w[1]))),
  spelling(`christmas\\s+${YEAR}`, (w) => approximately(single(dayNumbered(yearOf(w[0]), 12, 25)))),
  spelling(`(?:the\\s+)?(?:financial\\s+)?year[\\s-]*end\\s+${FULL_YEAR}`, (w) => yearToMarch(w[0])),
  spelling(`${THIRD}${FULL_YEAR}(?!\\s+(?:financial|academic|school))`, (w) =>
    thirdOfYear(yearOf(w[1]), thirdNamed(w[0]) ?? 0),
  ),
  spelling(
    `(?:the\\s+)?end\\s+(?:of\\s+)?(?:calendar\\s+year\\s+)?${FULL_YEAR}(?!\\s+(?:financial|academic|school))`,
    (w) => stretch(dayNumbered(yearOf(w[0]), 1, 1), dayNumbered(yearOf(w[0]), 12, 31)),
  ),
];

function spelling(source: string, read: DateSpelling['read']): DateSpelling {
  return { pattern: new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'giu'), read };
}

function day(year: string | undefined, monthName: string | undefined, dayNumber: string | undefined): Day | null {
  return dayNumbered(yearOf(year), monthNamed(monthName ?? '') ?? 0, Number(dayNumber));
}

function month(year: string | undefined, monthName: string | undefined): NamedTime | null {
  return wholeMonth(yearOf(year), monthNamed(monthName ?? ''));
}

function singleNamed(year: string | undefined, monthName: string | undefined, dayNumber: string | undefined) {
  if (yearOf(year) === null) return null;
  return single(day(year, monthName, dayNumber)) ?? 'impossible';
}

/** British order: "13/14/2015" is no day, and neither is what an American may have meant by "06/25/2015". */
function singleNumbered(year: string | undefined, monthNumber: string | undefined, dayNumber: string | undefined) {
  if (yearOf(year) === null) return null;
  return single(dayNumbered(yearOf(year), Number(monthNumber), Number(dayNumber))) ?? 'impossible';
}

function approximately(time: NamedTime | null): NamedTime | null {
  return time && { ...time, doubt: 'due-approximate' };
}

function quarterOfFinancial(which: string | undefined, first: string | undefined, second: string | undefined) {
  const year = financialYear(first, second);
  return year && quarterOf(year.from?.year ?? null, Number(which));
}

function yearToMarch(printed: string | undefined): NamedTime | null {
  const year = yearOf(printed);
  return year === null ? null : financialYear(String(year - 1), String(year));
}
