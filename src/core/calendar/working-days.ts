import { BANK_HOLIDAYS, type Nation } from './bank-holidays.ts';
import { type Day, isBefore } from './day.ts';

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
 * Working days from `from` to `to`, not counting `from` itself.
 *
 * @returns whole days: 0 on the same day, negative when `to` comes first
 */
export function workingDaysBetween(from: Day, to: Day, nation: Nation): number {
  if (isBefore(to, from)) return -workingDaysBetween(to, from, nation);
  let days = 0;
  for (let day = from.add({ days: 1 }); !isBefore(to, day); day = day.add({ days: 1 })) {
    if (isWorkingDay(day, nation)) days += 1;
  }
  return days;
}

/** The day of the weekly card in the week of `day`: its Monday, or the next working day. */
export function weeklyDay(day: Day, nation: Nation): Day {
  return workingDayFrom(day.subtract({ days: day.dayOfWeek - 1 }), nation);
}
