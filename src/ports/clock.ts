import type { Day } from '../core/calendar/day.ts';

/** What time it is. */
export interface Clock {
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** Today in the time zone of the plans. */
  today(): Day;
  /** The day of an instant in the time zone of the plans. @param instant ISO 8601 with offset or Z */
  dayOf(instant: string): Day;
  /** The time of an instant in the time zone of the plans: `08:04`. @param instant ISO 8601 with offset or Z */
  timeOf(instant: string): string;
  /** The instant at which a day begins in the time zone of the plans, ISO 8601 in UTC. */
  startOf(day: Day): string;
}
