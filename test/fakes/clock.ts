import { dayAt, startOf, timeAt } from '../../src/core/calendar/day.ts';
import type { Clock } from '../../src/ports/clock.ts';

/** A clock that stands still until it is set, with British days. */
export interface FakeClock extends Clock {
  /** @param moment a day (then it is ten in the morning, UTC) or an instant */
  set(moment: string): void;
}

/** A clock that shows this moment. */
export function fakeClock(moment: string): FakeClock {
  let now = instantOf(moment);
  return {
    now: () => now,
    today: () => dayAt(now, 'Europe/London'),
    dayOf: (instant) => dayAt(instant, 'Europe/London'),
    timeOf: (instant) => timeAt(instant, 'Europe/London'),
    startOf: (day) => startOf(day, 'Europe/London'),
    set(next) {
      now = instantOf(next);
    },
  };
}

function instantOf(moment: string): string {
  return new Date(moment.includes('T') ? moment : `${moment}T10:00:00Z`).toISOString();
}
