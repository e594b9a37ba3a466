import { dayAt, startOf, timeAt } from './core/calendar/day.ts';
import type { Clock } from './ports/clock.ts';

/** The machine's clock, its days in one time zone. @param timeZone IANA name */
export function systemClock(timeZone: string): Clock {
  const now = () => new Date().toISOString();
  const dayOf = (instant: string) => dayAt(instant, timeZone);
  return {
    now,
    today: () => dayOf(now()),
    dayOf,
    timeOf: (instant) => timeAt(instant, timeZone),
    startOf: (day) => startOf(day, timeZone),
  };
}
