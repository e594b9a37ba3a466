import type { Day } from '../calendar/day.ts';
import type { DayHour } from '../calendar/day-hour.ts';
import { fullHourIn } from '../calendar/hour-in-zone.ts';
import { commonWorkingDay } from '../calendar/working-days.ts';
import { calendarOf, type Plan } from '../plan/plan.ts';
import { clockIn, type OwnClock } from './own-clock.ts';

/** When the digest of a week goes: the day and the hour by the clock of who reads it. */
export interface DigestSlot extends DayHour {
  /** The Monday of the week that it belongs to. The day may be one of the next week's, after a Friday's bank holiday. */
  readonly week: Day;
  /** The clock of its day and hour, an IANA name. */
  readonly timeZone: string;
  /** The same in the plans' time zone; the next full hour, where clocks are not whole hours apart. */
  readonly at: DayHour;
}

/** The plans that somebody is told of, all of them live, and the time zone of all plans. */
export interface PlansOf {
  readonly plans: readonly Plan[];
  /** IANA name */
  readonly timeZone: string;
}

/**
 * When the digest of a week goes to somebody who is told of these plans: one mail, so one hour, the earliest that any of
 * them has set, by the reader's clock. When not all of their people work that day, the next on which they do; where there is
 * none before the next digest, the first on which anybody does. Null for a week without one, and without plans.
 *
 * @param clocks the reader's own
 */
export function digestSlotIn(
  week: Day,
  { plans, timeZone: usual }: PlansOf,
  clocks: readonly OwnClock[],
): DigestSlot | null {
  const [first, ...others] = plans.map(({ asking }) => asking.digest);
  if (!first) return null;
  const { weekday, hour } = others.reduce((earliest, one) => (isSooner(one, earliest) ? one : earliest), first);
  const from = week.add({ days: weekday - 1 });
  const days = Array.from({ length: 7 }, (_none, more) => from.add({ days: more }));
  const day = commonWorkingDay(days, plans.map(calendarOf));
  if (day === null) return null;
  const timeZone = clockIn(week, clocks) ?? usual;
  return { week, day, hour, timeZone, at: fullHourIn({ day, hour }, { from: timeZone, to: usual }) };
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
