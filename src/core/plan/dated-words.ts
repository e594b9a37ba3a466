import { type Day, dayOf, lastDayOfMonth } from '../calendar/day.ts';

/** A day, a month or a stretch of time found in a text, with the place where it stands. */
export interface DatedWords {
  readonly kind: 'day' | 'month' | 'range';
  /** First day of a range; null otherwise. */
  readonly from: Day | null;
  /** The last day that the words cover. */
  readonly by: Day;
  readonly start: number;
  readonly end: number;
}

type Reading = Omit<DatedWords, 'start' | 'end'>;
interface Spelling {
  readonly pattern: RegExp;
  readonly read: (words: readonly string[]) => Reading | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})\\s*(?:st|nd|rd|th)?';
const YEAR = "((?:19|20)\\d{2}|['’]\\d{2})";
const TO = '\\s*(?:[-–—]|to|until|and)\\s*';
const BETWEEN = /^[^\S\n]*(?:[-–—/]|to|until)[^\S\n]*$/iu;
const FINANCIAL = '((?:19|20)\\d{2})\\s*[/–-]\\s*((?:20)?\\d{2})';

/** The month (1 to 12) that a month's name or its first three letters stand for; undefined when none. */
export function monthNamed(name: string): number | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** Longer spellings first: "July to September 2015" must not be read as "September 2015". */
const SPELLINGS: readonly Spelling[] = [
  spelling(`${DAY}(?:\\s+of)?\\s+${MONTH},?\\s+${YEAR}${TO}${DAY}(?:\\s+of)?\\s+${MONTH},?\\s+${YEAR}`, (w) =>
    range(day(w[2], w[1], w[0]), day(w[5], w[4], w[3])),
  ),
  spelling(`${DAY}\\s+${MONTH}${TO}${DAY}\\s+${MONTH},?\\s+${YEAR}`, (w) =>
    range(day(w[4], w[1], w[0]), day(w[4], w[3], w[2])),
  ),
  spelling(`${DAY}${TO}${DAY}\\s+${MONTH},?\\s+${YEAR}`, (w) => range(day(w[3], w[2], w[0]), day(w[3], w[2], w[1]))),
  spelling(`${MONTH}\\s*${YEAR}${TO}${MONTH}\\s*${YEAR}`, (w) =>
    range(firstOf(w[1], w[0]), month(w[3], w[2])?.by ?? null),
  ),
  spelling(`${MONTH}${TO}${MONTH}[\\s-]*${YEAR}`, (w) => monthsOfOneYear(w[0], w[1], w[2])),
  spelling(`(?:q|quarter)\\s*([1-4])[\\s,(]*(?:of\\s+)?${FINANCIAL}`, (w) => quarter(w[0], w[1], w[2])),
  spelling(`${FINANCIAL}(?![/–.-]?\\d)`, (w) => financialYear(w[0], w[1])),
  spelling('((?:19|20)\\d{2})-(\\d{2})-(\\d{2})', (w) => single(numericDay(w[0], w[1], w[2]))),
  spelling('(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*((?:19|20)\\d{2}|\\d{2})', (w) =>
    single(numericDay(w[2], w[1], w[0])),
  ),
  spelling(`${DAY}(?:\\s+of)?[\\s-]*${MONTH}[\\s,-]*(?:${YEAR}|(?<=[-\\s])(\\d{2}))`, (w) =>
    single(day(w[2] ?? w[3], w[1], w[0])),
  ),
  spelling(`${MONTH}\\s+${DAY},?\\s+${YEAR}`, (w) => single(day(w[2], w[0], w[1]))),
  spelling(`${MONTH}[\\s,-]*(?:of\\s+)?${YEAR}`, (w) => month(w[1], w[0])),
  spelling(`${MONTH}\\s*[-–/]\\s*(\\d{2})`, (w) => month(w[1], w[0])),
  spelling('(?:the\\s+)?(?:financial\\s+)?year[\\s-]*end\\s+((?:19|20)\\d{2})', (w) => yearEnd(w[0])),
];

/** Every day, month and stretch of time that a text names, in the order of the text. British order; years 1990 to 2099. */
export function datedWordsIn(text: string): readonly DatedWords[] {
  const found: DatedWords[] = [];
  let rest = text;
  for (const { pattern, read } of SPELLINGS) {
    for (const match of rest.matchAll(pattern)) {
      const reading = read(match.slice(1));
      if (reading === null) continue;
      const end = match.index + match[0].length;
      found.push({ ...reading, start: match.index, end });
      rest = rest.slice(0, match.index) + '\u0000'.repeat(match[0].length) + rest.slice(end);
    }
  }
  return stretched(
    found.sort((a, b) => a.start - b.start),
    text,
  );
}

/** Two dates with nothing but a dash or "to" between them are one stretch: "01/04/2015 – 31/03/2016". */
function stretched(dates: readonly DatedWords[], text: string): readonly DatedWords[] {
  const joined: DatedWords[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    const between = before ? text.slice(before.end, date.start) : '';
    const stretch = before && BETWEEN.test(between) ? range(firstDayOf(before), date.by) : null;
    if (before && stretch) joined[joined.length - 1] = { ...stretch, start: before.start, end: date.end };
    else joined.push(date);
  }
  return joined;
}

function firstDayOf({ kind, from, by }: DatedWords): Day {
  return from ?? (kind === 'month' ? by.with({ day: 1 }) : by);
}

function spelling(source: string, read: Spelling['read']): Spelling {
  return { pattern: new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'giu'), read };
}

function yearOf(printed: string | undefined): number | null {
  const digits = (printed ?? '').replace(/\D/g, '');
  if (digits === '') return null;
  const year = digits.length <= 2 ? 2000 + Number(digits) : Number(digits);
  return year >= 1990 && year <= 2099 ? year : null;
}

function numericDay(year: string | undefined, monthNumber: string | undefined, dayNumber: string | undefined) {
  const readYear = yearOf(year);
  const m = Number(monthNumber);
  const d = Number(dayNumber);
  if (readYear === null || !(m >= 1 && m <= 12) || !(d >= 1) || d > lastDayOfMonth(readYear, m).day) return null;
  return dayOf(readYear, m, d);
}

function day(year: string | undefined, monthName: string | undefined, dayNumber: string | undefined): Day | null {
  return numericDay(year, String(monthNamed(monthName ?? '')), dayNumber);
}

function firstOf(year: string | undefined, monthName: string | undefined): Day | null {
  return day(year, monthName, '1');
}

function single(by: Day | null): Reading | null {
  return by && { kind: 'day', from: null, by };
}

function month(year: string | undefined, monthName: string | undefined): Reading | null {
  const first = firstOf(year, monthName);
  return first && { kind: 'month', from: null, by: lastDayOfMonth(first.year, first.month) };
}

function range(from: Day | null, by: Day | null): Reading | null {
  return from && by && from.until(by).days >= 0 ? { kind: 'range', from, by } : null;
}

/** "December – January 2014" begins in the December before. */
function monthsOfOneYear(fromName: string | undefined, toName: string | undefined, year: string | undefined) {
  const by = month(year, toName)?.by ?? null;
  const from = firstOf(year, fromName);
  if (by === null || from === null) return null;
  return range(from.month > by.month ? from.subtract({ years: 1 }) : from, by);
}

/** The financial year of local government: April to March. "2016/18" is not one. */
function financialYear(first: string | undefined, second: string | undefined): Reading | null {
  const year = yearOf(first);
  if (year === null || (year + 1) % 100 !== Number(second) % 100) return null;
  return range(dayOf(year, 4, 1), dayOf(year + 1, 3, 31));
}

function quarter(which: string | undefined, first: string | undefined, second: string | undefined): Reading | null {
  const from = financialYear(first, second)?.from?.add({ months: 3 * (Number(which) - 1) });
  return from ? range(from, from.add({ months: 3 }).subtract({ days: 1 })) : null;
}

function yearEnd(printed: string | undefined): Reading | null {
  const year = yearOf(printed);
  return year === null ? null : range(dayOf(year - 1, 4, 1), dayOf(year, 3, 31));
}
