const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const MS_A_DAY = 86_400_000;

/** Beyond two weeks nobody counts days: the day itself says more. */
const DAYS_STILL_COUNTED = 14;

/** A day in British order, "30 June 2015". @param iso `2015-06-30` */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** A day without its year when that is the year of `today`, "30 June". Both are ISO dates. */
export function dayNear(iso: string, today: string): string {
  const words = dayInWords(iso);
  return iso.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words;
}

/** "1 day", "20 days". */
export function daysCounted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** A day as precisely as it is known: "30 June 2015", "June 2015", "2015". @param iso `2015-06-30`, `2015-06` or `2015` */
export function dayAsKnown(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (day !== undefined) return dayInWords(iso);
  return month === undefined ? String(year) : `${MONTHS[month - 1]} ${year}`;
}

/**
 * How long ago something was: "today", "yesterday", "3 days ago", then the day itself, as precisely as it is known.
 *
 * @param iso `2015-06-30`, `2015-06` or `2015` @param today an ISO date
 */
export function daysAgo(iso: string, today: string): string {
  if (iso.length < today.length) return dayAsKnown(iso);
  const days = (Date.parse(today) - Date.parse(iso)) / MS_A_DAY;
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days > 1 && days <= DAYS_STILL_COUNTED ? `${daysCounted(days)} ago` : dayNear(iso, today);
}

/** How old something is: "less than a minute", "3 minutes", "2 hours", "1 day". */
export function ageInWords(ageMs: number): string {
  const minutes = Math.floor(ageMs / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return hours === 1 ? '1 hour' : `${hours} hours`;
  return daysCounted(Math.floor(hours / 24));
}

/** Swedish is how Intl says ISO dates. */
const DAY_IN_LONDON = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const CLOCK_IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** The day of an instant as calendars in London have it, an ISO date. @param at ISO 8601 instant */
export function dayOf(at: string): string {
  return DAY_IN_LONDON.format(new Date(at));
}

/** An instant as clocks in London show it, "30 June 2015 at 14:05". @param at ISO 8601 instant */
export function instantInWords(at: string): string {
  return CLOCK_IN_LONDON.format(new Date(at));
}

/** "08:00": a full hour of a day. */
export function hourInWords(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
