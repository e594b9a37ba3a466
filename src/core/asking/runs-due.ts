import { type Day, isBefore } from '../calendar/day.ts';
import { type Calendar, commonWorkingDay, isWorkingDay } from '../calendar/working-days.ts';

/** Nobody is written to outside these hours of the plans' time zone. */
const HOURS = { from: 8, until: 18 } as const;

/** The moment in the plans' time zone, and the day that a run last ran for. */
export interface RunMoment {
  readonly today: Day;
  /** 0 to 23 */
  readonly hour: number;
  readonly lastRun: Day | null;
}

/**
 * Whether the daily run of asks is due: once on each weekday, within hours. Whose nation has a bank holiday is for the
 * rules of asking to see, since nations differ.
 */
export function isAskRunDue({ today, hour, lastRun }: RunMoment): boolean {
  return isWithinHours(hour) && today.dayOfWeek <= 5 && (lastRun === null || isBefore(lastRun, today));
}

/**
 * Whether the digests are due: on the week's first working day of all plans, or the first moment after it when that was
 * missed. A week in which nobody works has none.
 */
export function isDigestRunDue({ today, hour, lastRun }: RunMoment, calendars: readonly Calendar[]): boolean {
  if (!isWithinHours(hour) || !calendars.some((calendar) => isWorkingDay(today, calendar))) return false;
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const week = Array.from({ length: 5 }, (_none, days) => monday.add({ days }));
  const weekly = commonWorkingDay(week, calendars);
  return weekly !== null && !isBefore(today, weekly) && (lastRun === null || isBefore(lastRun, weekly));
}

/** Whether an hour of the day, 0 to 23, is before those in which people are written to. */
export function isBeforeHours(hour: number): boolean {
  return hour < HOURS.from;
}

/** Whether people are written to at an hour of the day, 0 to 23. */
export function isWithinHours(hour: number): boolean {
  return hour >= HOURS.from && hour < HOURS.until;
}
