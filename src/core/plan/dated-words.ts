import type { Day } from '../calendar/day.ts';
import { type NamedTime, stretch } from './calendar-words.ts';
import { DATE_SPELLINGS } from './date-spellings.ts';

/** A day, a month or a stretch of time found in a text, with the place where it stands. */
export interface DatedWords extends NamedTime {
  readonly start: number;
  readonly end: number;
}

const BETWEEN = /^[^\S\n]*(?:[-–—/]|to|until)[^\S\n]*$/iu;
const WEEK_OF = /\b(?:w\s*\/\s*c|wc|week\s+(?:commencing|beginning|starting))[\s:.]*$/iu;
/** Looked for no farther back: a cell of a thousand dates would be read a thousand times. */
const LONGEST_WEEK_OF = 40;

interface Found {
  readonly dates: readonly DatedWords[];
  readonly impossible: readonly string[];
}

/** Every day, month and stretch of time that a text names, in the order of the text. British order; years 1990 to 2099. */
export function datedWordsIn(text: string): readonly DatedWords[] {
  return stretched(search(text).dates, text).map((date) => weekFrom(date, text));
}

/** What looks like a day and is none: "31 June 2015", "13/14/2015". */
export function impossibleDaysIn(text: string): readonly string[] {
  return search(text).impossible;
}

function search(text: string): Found {
  // Every spelling has a figure, and most words of a plan have none: this is where reading spends its time.
  if (!/\d/u.test(text)) return { dates: [], impossible: [] };
  const dates: DatedWords[] = [];
  const impossible: string[] = [];
  let rest = text;
  for (const { pattern, read } of DATE_SPELLINGS) {
    let left = '';
    let done = 0;
    for (const match of rest.matchAll(pattern)) {
      const reading = read(match.slice(1));
      if (reading === null) continue;
      const end = match.index + match[0].length;
      if (reading === 'impossible') impossible.push(match[0]);
      else dates.push({ ...reading, start: match.index, end });
      left += rest.slice(done, match.index) + '\u0000'.repeat(match[0].length);
      done = end;
    }
    rest = left + rest.slice(done);
  }
  return { dates: dates.sort((a, b) => a.start - b.start), impossible };
}

/** Two dates with nothing but a dash or "to" between them are one stretch: "01/04/2015 – 31/03/2016". */
function stretched(dates: readonly DatedWords[], text: string): readonly DatedWords[] {
  const joined: DatedWords[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    const between = before ? text.slice(before.end, date.start) : '';
    const whole = before && BETWEEN.test(between) ? stretch(firstDayOf(before), date.by, date.doubt) : null;
    if (before && whole) joined[joined.length - 1] = { ...whole, start: before.start, end: date.end };
    else joined.push(date);
  }
  return joined;
}

function firstDayOf({ kind, from, by }: DatedWords): Day {
  return from ?? (kind === 'month' ? by.with({ day: 1 }) : by);
}

/** "w/c 4 May 2015" is the week that begins on that day. */
function weekFrom(date: DatedWords, text: string): DatedWords {
  const near = Math.max(0, date.start - LONGEST_WEEK_OF);
  const before = date.kind === 'day' ? WEEK_OF.exec(text.slice(near, date.start)) : null;
  if (before === null) return date;
  return { ...date, kind: 'range', from: date.by, by: date.by.add({ days: 6 }), start: near + before.index };
}
