import { isWithinHours } from '../asking/runs-due.ts';
import { type Day, isBefore } from '../calendar/day.ts';
import { type DayHour, isEarlier } from '../calendar/day-hour.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { calendarOf } from '../plan/plan.ts';
import { type DigestSlot, digestSlotIn, mondayOf, type PlansOf } from './digest-slot.ts';
import type { OwnDigest } from './own-digest.ts';

/** The time that has passed since the service last looked whose digest is due, in the plans' time zone. */
export interface Lapse {
  readonly after: DayHour;
  readonly until: DayHour;
}

/**
 * The digest of somebody that has come due since the service last looked; of several the last, so that after weeks without
 * the service one goes, and not one for each. What had come due before is none of whoever is told of a plan since.
 */
export function digestDue(own: OwnDigest, told: PlansOf, { after, until }: Lapse): DigestSlot | null {
  const oldest = mondayOf(after.day).subtract({ weeks: WEEKS_LATE });
  const newest = mondayOf(until.day).add({ weeks: WEEKS_EARLY });
  for (let week = newest; !isBefore(week, oldest); week = week.subtract({ weeks: 1 })) {
    const slot = digestSlotIn(week, told, own.clocks);
    if (slot === null || isEarlier(until, slot.at) || !isEarlier(after, slot.at)) continue;
    if (isInRhythm(slot, own, told)) return slot;
  }
  return null;
}

/** When somebody's next digest goes as things stand; null for whoever wants none. @param now in the plans' time zone */
export function nextDigest(own: OwnDigest, told: PlansOf, now: DayHour): DigestSlot | null {
  const first = mondayOf(now.day).subtract({ weeks: WEEKS_LATE });
  for (let weeks = 0; weeks <= WEEKS_AHEAD; weeks++) {
    const slot = digestSlotIn(first.add({ weeks }), told, own.clocks);
    if (slot !== null && isEarlier(now, slot.at) && isInRhythm(slot, own, told)) return slot;
  }
  return null;
}

/**
 * Whether a digest that could not go at its hour may go now: nobody is written to at night, and not on a day on which
 * none of their plans' people work. @param now by the reader's clock
 */
export function mayGoLate(now: DayHour, { plans }: Pick<PlansOf, 'plans'>): boolean {
  return isWithinHours(now.hour) && plans.some((plan) => isWorkingDay(now.day, calendarOf(plan)));
}

/** A digest that gives way to holidays may go in the week after its own. */
export const WEEKS_LATE = 1;
/** Far in the east Monday morning is the plans' Sunday. */
const WEEKS_EARLY = 1;
const WEEKS_AHEAD = 60;

function isInRhythm(slot: DigestSlot, own: OwnDigest, told: PlansOf): boolean {
  switch (own.rhythm) {
    case 'weekly':
      return true;
    case 'fortnightly':
      return isFortnightOn(slot, own, told);
    case 'monthly':
      return isMonthsFirst(slot, own, told);
    case 'never':
      return false;
  }
}

/** Not when they had one since the week before's: who had no mail because all was quiet waits no longer for the next. */
function isFortnightOn({ week }: DigestSlot, { had: [last], clocks }: OwnDigest, told: PlansOf): boolean {
  const weekBefore = week.subtract({ weeks: 1 });
  return last === undefined || isBefore(last, digestSlotIn(weekBefore, told, clocks)?.at.day ?? weekBefore);
}

function isMonthsFirst({ week, day }: DigestSlot, { clocks }: OwnDigest, told: PlansOf): boolean {
  for (let weeks = 1; weeks <= WEEKS_AHEAD; weeks++) {
    const before: Day | undefined = digestSlotIn(week.subtract({ weeks }), told, clocks)?.day;
    if (before !== undefined) return !before.toPlainYearMonth().equals(day.toPlainYearMonth());
  }
  return true;
}
