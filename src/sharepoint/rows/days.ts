import { type Day, dayAt } from '../../core/calendar/day.ts';

/**
 * A day as a dateOnly column takes it: noon UTC, which is the same calendar day in every zone that a site can have.
 * SharePoint keeps midnight of the site's own zone.
 */
export function toDateOnly(day: Day | null): string | null {
  return day === null ? null : `${day.toString()}T12:00:00Z`;
}

const JUST_UNDER_HALF_A_DAY_MS = 12 * 3_600_000 - 1;

/**
 * The day that a dateOnly column holds: the UTC date of just under half a day later. In British summer the value reads as
 * 23:00 UTC of the day before, so the first ten characters would be wrong; where it comes back as the noon that was
 * written, a whole half day would be the next day.
 */
export function fromDateOnly(value: string): Day {
  return dayAt(new Date(Date.parse(value) + JUST_UNDER_HALF_A_DAY_MS).toISOString(), 'UTC');
}
