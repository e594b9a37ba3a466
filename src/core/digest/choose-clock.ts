import { type Day, isBefore } from '../calendar/day.ts';
import { type DayHour, isEarlier } from '../calendar/day-hour.ts';
import { WEEKS_LATE } from './digest-due.ts';
import { digestSlotIn, mondayOf, type PlansOf } from './digest-slot.ts';
import { chosenClock, clocksFrom } from './own-clock.ts';
import type { OwnDigest } from './own-digest.ts';

/** A change of clock. */
export interface ClockChoice {
  /** IANA name; null for the plans' own. */
  readonly timeZone: string | null;
  /** When it is made, in the plans' time zone. */
  readonly now: DayHour;
}

/**
 * The same by another clock, from the first week on whose digest is still to come by both clocks: until then it goes as it
 * would have gone. So each week has one digest, wherever they go: neither two when their new Monday is still to come, nor
 * none when it is over already.
 */
export function withClock(own: OwnDigest, told: PlansOf, { timeZone, now }: ClockChoice): OwnDigest {
  if (timeZone === chosenClock(own)) return own;
  const oldest = mondayOf(now.day).subtract({ weeks: WEEKS_LATE });
  const weeks = Array.from({ length: MOST_WEEKS }, (_none, later) => oldest.add({ weeks: later }));
  const isToCome = (week: Day, clocks: OwnDigest['clocks']) => {
    const slot = digestSlotIn(week, told, clocks);
    return slot !== null && isEarlier(now, slot.at);
  };
  const next = weeks.find((week) => isToCome(week, own.clocks) && isToCome(week, [{ from: oldest, timeZone }]));
  const from = next ?? mondayOf(now.day);
  const before = own.clocks.filter((clock) => isBefore(clock.from, from));
  return { ...own, clocks: clocksFrom(oldest, [{ from, timeZone }, ...before]) };
}

/** A closure may leave several weeks without a digest. */
const MOST_WEEKS = 12;
