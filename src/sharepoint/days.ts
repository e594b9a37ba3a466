import { type Day, dayAt } from '../core/calendar/day.ts';

/**
 * A day as a dateOnly column takes it: noon UTC, which is the same calendar day in every zone that a site can have.
 * SharePoint keeps midnight of the site's own zone.
 */
export function toDateOnly(day: Day | null): string | null {
  return day === null ? null : `${day.toString()}T12:00:00Z`;
}

/**
 * The day that a dateOnly column holds: the UTC date of (value + 12 hours). In British summer the value reads as
 * 23:00 UTC of the day before, so the first ten characters would be wrong.
 */
export function fromDateOnly(value: string): Day {
  const noonOrSo = new Date(Date.parse(value) + 12 * 3_600_000);
  return dayAt(noonOrSo.toISOString(), 'UTC');
}
