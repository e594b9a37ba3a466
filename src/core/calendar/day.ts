import { Temporal } from 'temporal-polyfill';

/** A calendar day in the plan's time zone. Never an instant. */
export type Day = Temporal.PlainDate;

/** The day that an ISO date (`2015-06-30`) names. @throws RangeError when it names none */
export function toDay(iso: string): Day {
  return Temporal.PlainDate.from(iso, { overflow: 'reject' });
}

/** The day of a year, month (1 to 12) and day of the month. @throws RangeError when there is none */
export function dayOf(year: number, month: number, day: number): Day {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
}

/** The last day of a month (1 to 12). */
export function lastDayOfMonth(year: number, month: number): Day {
  return Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 });
}

/** Whether `day` comes before `other`. */
export function isBefore(day: Day, other: Day): boolean {
  // Temporal's own comparing takes ten times as long, and lists of thousands compare every day several times.
  return dayNumber(day) < dayNumber(other);
}

/** A day as a number to compare it by: 20150630. */
export function dayNumber({ year, month, day }: Day): number {
  return (year * 100 + month) * 100 + day;
}

/** Whether both name the same day; two missing days are the same. */
export function isSameDay(day: Day | null, other: Day | null): boolean {
  if (day === null || other === null) return day === other;
  return day.equals(other);
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return from.until(to, { largestUnit: 'day' }).days;
}

// Temporal reads `{ days: 1 }` anew each time, which takes as long as the step itself.
const ONE_ON = /* @__PURE__ */ Temporal.Duration.from({ days: 1 });
const ONE_BACK = /* @__PURE__ */ Temporal.Duration.from({ days: -1 });

/** The day after `day`. */
export function dayAfter(day: Day): Day {
  return day.add(ONE_ON);
}

/** The day before `day`. */
export function dayBefore(day: Day): Day {
  return day.add(ONE_BACK);
}

/** The earlier of two days. */
export function earlier(day: Day, other: Day): Day {
  return isBefore(other, day) ? other : day;
}

/** The calendar day of an instant in a time zone. @param instant ISO 8601 with offset or Z @param timeZone IANA name */
export function dayAt(instant: string, timeZone: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The instant, ISO 8601 in UTC, at which a calendar day begins in a time zone. @param timeZone IANA name */
export function startOf(day: Day, timeZone: string): string {
  return day.toZonedDateTime(timeZone).toInstant().toString();
}

/** The time of day of an instant in a time zone, `08:04`. @param instant ISO 8601 with offset or Z */
export function timeAt(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The hour of the day (0 to 23) of an instant in a time zone. @param instant ISO 8601 with offset or Z */
export function hourAt(instant: string, timeZone: string): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).hour;
}
