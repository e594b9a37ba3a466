import { type Day, dayNumber } from './day.ts';

/** An hour of a day in the plans' time zone. */
export interface DayHour {
  readonly day: Day;
  /** 0 to 23 */
  readonly hour: number;
}

/** Whether one hour comes before another. */
export function isEarlier(one: DayHour, other: DayHour): boolean {
  return hourNumber(one) < hourNumber(other);
}

function hourNumber({ day, hour }: DayHour): number {
  return dayNumber(day) * 100 + hour;
}
