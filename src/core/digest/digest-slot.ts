import type { Day } from '../calendar/day.ts';
import type { DayHour } from '../calendar/day-hour.ts';
import { commonWorkingDay } from '../calendar/working-days.ts';
import { calendarOf, type Plan } from '../plan/plan.ts';

/** When the digest of a week goes. */
export interface DigestSlot extends DayHour {
  /** The Monday of the week that it belongs to. The day may be one of the next week's, after a Friday's bank holiday. */
  readonly week: Day;
}

/**
 * When the digest of a week goes to somebody who is told of these plans: one mail, so one hour, the earliest that any of
 * them has set. When not all of their people work that day, the next on which they do; where there is none before the next
 * digest, the first on which anybody does. Null for a week without one, and without plans.
 */
export function digestSlotIn(week: Day, plans: readonly Plan[]): DigestSlot | null {
  const [first, ...others] = plans.map(({ asking }) => asking.digest);
  if (!first) return null;
  const { weekday, hour } = others.reduce((earliest, one) => (isSooner(one, earliest) ? one : earliest), first);
  const usual = week.add({ days: weekday - 1 });
  const days = Array.from({ length: 7 }, (_none, more) => usual.add({ days: more }));
  const day = commonWorkingDay(days, plans.map(calendarOf));
  return day && { week, day, hour };
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

interface DigestTime {
  readonly weekday: number;
  readonly hour: number;
}

function isSooner(one: DigestTime, other: DigestTime): boolean {
  return one.weekday === other.weekday ? one.hour < other.hour : one.weekday < other.weekday;
}
