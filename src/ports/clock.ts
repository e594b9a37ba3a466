import type { Day } from '../core/calendar/day.ts';

/** What time it is. */
export interface Clock {
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** Today in the time zone of the plans. */
  today(): Day;
}
