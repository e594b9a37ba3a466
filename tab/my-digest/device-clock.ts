import { isSameClock, isTimeZone, placeOf } from '../../src/core/time-zone.ts';

/** An hour by the clock of a time zone. */
interface Shown {
  /** ISO 8601 instant */
  readonly at: string;
  /** IANA name */
  readonly timeZone: string;
}

/**
 * The device's time zone, an IANA name, where its clock shows another time than one does, or cannot tell that one's; null
 * where both show the same, and where the device's zone names no place: such a device may hide where it is.
 */
export function deviceZoneUnlike({ timeZone, at }: Shown): string | null {
  const { timeZone: here } = Intl.DateTimeFormat().resolvedOptions();
  if (!isTimeZone(here) || placeOf(here) === null) return null;
  return isTimeZone(timeZone) && isSameClock(here, timeZone, Date.parse(at)) ? null : here;
}

/** What a clock shows then: the day, an ISO date, and the time. */
export function shownThere({ timeZone, at }: Shown): { readonly day: string; readonly time: string } {
  // Swedish is how Intl says ISO dates.
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const [day = '', time = ''] = clock.format(new Date(at)).split(' ');
  return { day, time };
}
