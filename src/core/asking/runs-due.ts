import { type Day, isBefore } from '../calendar/day.ts';
import { type DayHour, isEarlier } from '../calendar/day-hour.ts';

/** Nobody is written to outside these hours of the plans' time zone; whose digest goes by a clock of their own, by that one. */
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
 * Whether to look whose digest is due: once in each hour of the plans' time zone, at night too, since readers have clocks of
 * their own. Within hours, and on whose working day, is for the rules of each digest to see.
 */
export function isDigestRunDue(now: DayHour, looked: DayHour | null): boolean {
  return looked === null || isEarlier(looked, now);
}

/** Whether an hour of the day, 0 to 23, is before those in which people are written to. */
export function isBeforeHours(hour: number): boolean {
  return hour < HOURS.from;
}

/** Whether people are written to at an hour of the day, 0 to 23. */
export function isWithinHours(hour: number): boolean {
  return hour >= HOURS.from && hour < HOURS.until;
}
