import { daysBetween, isBefore } from '../calendar/day.ts';
import { type DayHour, isEarlier } from '../calendar/day-hour.ts';
import type { Plan } from '../plan/plan.ts';
import { type DigestSlot, digestSlotIn, mondayOf } from './digest-slot.ts';
import type { OwnDigest } from './own-digest.ts';

/** The time that has passed since the service last looked whose digest is due. */
export interface Lapse {
  readonly after: DayHour;
  readonly until: DayHour;
}

/**
 * The digest of somebody that has come due since the service last looked; of several the last, so that after weeks without
 * the service one goes, and not one for each. What had come due before is none of whoever is told of a plan since.
 *
 * @param plans the live plans that they are told of
 */
export function digestDue(own: OwnDigest, plans: readonly Plan[], { after, until }: Lapse): DigestSlot | null {
  const oldest = mondayOf(after.day).subtract({ weeks: WEEKS_LATE });
  for (let week = mondayOf(until.day); !isBefore(week, oldest); week = week.subtract({ weeks: 1 })) {
    const slot = digestSlotIn(week, plans);
    if (slot === null || isEarlier(until, slot)) continue;
    if (!isEarlier(after, slot)) return null;
    if (isInRhythm(slot, own, plans)) return slot;
  }
  return null;
}

/** When somebody's next digest goes as things stand; null for whoever wants none. @param plans as in `digestDue` */
export function nextDigest(own: OwnDigest, plans: readonly Plan[], now: DayHour): DigestSlot | null {
  const first = mondayOf(now.day).subtract({ weeks: WEEKS_LATE });
  for (let weeks = 0; weeks <= WEEKS_AHEAD; weeks++) {
    const slot = digestSlotIn(first.add({ weeks }), plans);
    if (slot !== null && isEarlier(now, slot) && isInRhythm(slot, own, plans)) return slot;
  }
  return null;
}

/** A digest that gives way to holidays may go in the week after its own. */
const WEEKS_LATE = 1;
const WEEKS_AHEAD = 60;
const FORTNIGHT_DAYS = 14;

function isInRhythm(slot: DigestSlot, own: OwnDigest, plans: readonly Plan[]): boolean {
  switch (own.rhythm) {
    case 'weekly':
      return true;
    case 'fortnightly':
      return isFortnightOn(slot, own);
    case 'monthly':
      return isMonthsFirst(slot, plans);
    case 'never':
      return false;
  }
}

/** Counted from the last one that they had: who had no mail because all was quiet waits no longer for the next. */
function isFortnightOn({ week }: DigestSlot, { had: [last] }: OwnDigest): boolean {
  return last === undefined || daysBetween(mondayOf(last), week) >= FORTNIGHT_DAYS;
}

function isMonthsFirst({ week, day }: DigestSlot, plans: readonly Plan[]): boolean {
  for (let weeks = 1; weeks <= WEEKS_AHEAD; weeks++) {
    const before = digestSlotIn(week.subtract({ weeks }), plans);
    if (before !== null) return !before.day.toPlainYearMonth().equals(day.toPlainYearMonth());
  }
  return true;
}
