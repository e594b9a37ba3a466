import { BANK_HOLIDAYS, type Nation } from './bank-holidays.ts';
import { type Day, dayAfter, dayBefore, dayNumber, dayOf, daysBetween, isBefore, toDay } from './day.ts';

/** The days on which people of a plan work: the bank holidays of a nation, and further days on which nobody does. */
export interface Calendar {
  readonly nation: Nation;
  /** Holidays proclaimed late, closures of the house. They may be days on which nobody works in any case. */
  readonly daysOff: readonly Day[];
}

/** Whose calendar holds where no plan says otherwise. */
export const USUAL_NATION: Nation = 'england-and-wales';

/** The calendar that holds where no plan says otherwise. */
export const USUAL_CALENDAR: Calendar = { nation: USUAL_NATION, daysOff: [] };

const OFF: Readonly<Record<Nation, ReadonlySet<number>>> = {
  'england-and-wales': numbersOf(BANK_HOLIDAYS['england-and-wales']),
  scotland: numbersOf(BANK_HOLIDAYS.scotland),
  'northern-ireland': numbersOf(BANK_HOLIDAYS['northern-ireland']),
};

/** Whether people work that day: neither weekend nor bank holiday of the nation, nor a day off of the calendar's own. */
export function isWorkingDay(day: Day, { nation, daysOff }: Calendar): boolean {
  if (day.dayOfWeek > 5) return false;
  const number = dayNumber(day);
  return !OFF[nation].has(number) && !daysOff.some((off) => dayNumber(off) === number);
}

/** The last working day before `day`. */
export function workingDayBefore(day: Day, calendar: Calendar): Day {
  let before = dayBefore(day);
  while (!isWorkingDay(before, calendar)) before = dayBefore(before);
  return before;
}

/** `day` itself when it is a working day, else the next one. */
export function workingDayFrom(day: Day, calendar: Calendar): Day {
  let from = day;
  while (!isWorkingDay(from, calendar)) from = dayAfter(from);
  return from;
}

/**
 * Working days after `from`, up to and with `to`. Counted without walking from day to day: dates far away are asked
 * about for every open action.
 *
 * @returns whole days: 0 on the same day; when `to` comes first, what the other way round gives, negative
 */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (isBefore(to, from)) return 0 - workingDaysBetween(to, from, calendar);
  const [after, until] = [from.toString(), to.toString()];
  const holidays = weekdaysOff(calendar).filter((iso) => after < iso && iso <= until).length;
  return weekdaysUntil(to) - weekdaysUntil(from) - holidays;
}

function numbersOf(days: readonly string[]): ReadonlySet<number> {
  return new Set(days.map((iso) => dayNumber(toDay(iso))));
}

/** The weekdays on which nobody works, ISO dates, each once. */
function weekdaysOff({ nation, daysOff }: Calendar): readonly string[] {
  const own = daysOff.filter((day) => day.dayOfWeek <= 5).map((day) => day.toString());
  return own.length === 0 ? BANK_HOLIDAYS[nation] : [...new Set([...BANK_HOLIDAYS[nation], ...own])];
}

const SOME_MONDAY = dayOf(2013, 1, 7);

/** Mondays to Fridays since some Monday, up to and with `day`. The table holds only holidays that fall on one. */
function weekdaysUntil(day: Day): number {
  const weeks = Math.floor(daysBetween(SOME_MONDAY, day) / 7);
  return weeks * 5 + Math.min(day.dayOfWeek, 5);
}

/**
 * The first of some days on which everybody of several calendars works, else the first on which anybody does: whoever is
 * closed throughout keeps nobody else waiting. Null when nobody works on any.
 */
export function commonWorkingDay(days: readonly Day[], calendars: readonly Calendar[]): Day | null {
  const works = (day: Day) => (calendar: Calendar) => isWorkingDay(day, calendar);
  return days.find((day) => calendars.every(works(day))) ?? days.find((day) => calendars.some(works(day))) ?? null;
}

/** `today` when anybody of several calendars works that day, else the last day on which somebody did. */
export function lastWorkingDay(today: Day, calendars: readonly Calendar[]): Day {
  if (calendars.some((calendar) => isWorkingDay(today, calendar))) return today;
  const [first = USUAL_CALENDAR, ...others] = calendars;
  return others.reduce(
    (last, calendar) => later(last, workingDayBefore(today, calendar)),
    workingDayBefore(today, first),
  );
}

function later(day: Day, other: Day): Day {
  return isBefore(day, other) ? other : day;
}
