import { Temporal } from 'temporal-polyfill';
import type { DayHour } from './day-hour.ts';

/** The hour that clocks of a time zone show at an instant. @param instant ISO 8601 with offset or Z @param timeZone IANA name */
export function hourIn(instant: string, timeZone: string): DayHour {
  return toHour(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone));
}

/** The instant, ISO 8601 in UTC, at which an hour of a time zone begins. */
export function instantOf(moment: DayHour, timeZone: string): string {
  return zoned(moment, timeZone).toInstant().toString();
}

/** The first full hour of a time zone that does not begin before an hour of another one does: not all are whole hours apart. */
export function fullHourIn(moment: DayHour, { from, to }: { readonly from: string; readonly to: string }): DayHour {
  if (from === to) return moment;
  return toHour(zoned(moment, from).withTimeZone(to).round({ smallestUnit: 'hour', roundingMode: 'ceil' }));
}

function zoned({ day, hour }: DayHour, timeZone: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone, plainTime: { hour } });
}

function toHour(at: Temporal.ZonedDateTime): DayHour {
  return { day: at.toPlainDate(), hour: at.hour };
}
