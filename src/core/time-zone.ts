/** Whether there is a time zone of this IANA name; a bare offset is none, since it knows no summer. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[a-z]/i.test(name) && clockOf(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const DAYS_AHEAD = 366;
const DAY_MS = 86_400_000;

/**
 * Whether two time zones' clocks show the same on every day of the year to come: those are one clock to whoever reads it,
 * whatever they are called. @param from an instant, in milliseconds
 */
export function isSameClock(one: string, other: string, from: number): boolean {
  if (one === other) return true;
  const [here, there] = [clockOf(one), clockOf(other)];
  return Array.from({ length: DAYS_AHEAD }, (_none, days) => from + days * DAY_MS).every(
    (at) => here.format(at) === there.format(at),
  );
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}

/** Places that browsers still call by a name of the past. */
const CALLED_NOW: Readonly<Partial<Record<string, string>>> = {
  Calcutta: 'Kolkata',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
};

/** "New York": the place that a time zone is named after; null where its name says none. */
export function placeOf(timeZone: string): string | null {
  if (!timeZone.includes('/') || timeZone.startsWith('Etc/')) return null;
  const place = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return CALLED_NOW[place] ?? place;
}
