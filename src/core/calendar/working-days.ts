import { BANK_HOLIDAYS, type Nation } from './bank-holidays.ts';
import { type Day, dayOf, daysBetween, isBefore } from './day.ts';

/** Whose calendar holds where no plan says otherwise. */
export const USUAL_NATION: Nation = 'england-and-wales';

const OFF: Readonly<Record<Nation, ReadonlySet<string>>> = {
  'england-and-wales': new Set(BANK_HOLIDAYS['england-and-wales']),
  scotland: new Set(BANK_HOLIDAYS.scotland),
  'northern-ireland': new Set(BANK_HOLIDAYS['northern-ireland']),
};

/** Whether people work that day: neither weekend nor bank holiday of the nation. */
export function isWorkingDay(day: Day, nation: Nation): boolean {
  return day.dayOfWeek <= 5 && !OFF[nation].has(day.toString());
}

/** The last working day before `day`. */
export function workingDayBefore(day: Day, nation: Nation): Day {
  let before = day.subtract({ days: 1 });
  while (!isWorkingDay(before, nation)) before = before.subtract({ days: 1 });
  return before;
}

/** `day` itself when it is a working day, else the next one. */
export function workingDayFrom(day: Day, nation: Nation): Day {
  let from = day;
  while (!isWorkingDay(from, nation)) from = from.add({ days: 1 });
  return from;
}

/**
 * Working days after `from`, up to and with `to`. Counted without walking from day to day: dates far away are asked
 * about for every open action.
 *
 * @returns whole days: 0 on the same day; when `to` comes first, what the other way round gives, negative
 */
export function workingDaysBetween(from: Day, to: Day, nation: Nation): number {
  if (isBefore(to, from)) return 0 - workingDaysBetween(to, from, nation);
  const [after, until] = [from.toString(), to.toString()];
  const holidays = BANK_HOLIDAYS[nation].filter((iso) => after < iso && iso <= until).length;
  return weekdaysUntil(to) - weekdaysUntil(from) - holidays;
}

const SOME_MONDAY = dayOf(2013, 1, 7);

/** Mondays to Fridays since some Monday, up to and with `day`. The table holds only holidays that fall on one. */
function weekdaysUntil(day: Day): number {
  const weeks = Math.floor(daysBetween(SOME_MONDAY, day) / 7);
  return weeks * 5 + Math.min(day.dayOfWeek, 5);
}

/** The day of the weekly card in the week of `day`: its Monday, or the next working day. */
export function weeklyDay(day: Day, nation: Nation): Day {
  return workingDayFrom(day.subtract({ days: day.dayOfWeek - 1 }), nation);
}

/** `today` when people work that day, else the last day on which they did. */
export function lastWorkingDay(today: Day, nation: Nation): Day {
  return isWorkingDay(today, nation) ? today : workingDayBefore(today, nation);
}
