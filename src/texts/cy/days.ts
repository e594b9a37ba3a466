/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../days.ts';
import { counted, DAY } from './counted.ts';

const MONTHS = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
];

const MS_A_DAY = 86_400_000;

/** Beyond two weeks nobody counts days: the day itself says more. */
const DAYS_STILL_COUNTED = 14;

export const dayInWords: typeof english.dayInWords = (iso) => {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
};

export const dayNear: typeof english.dayNear = (iso, today) => {
  const words = dayInWords(iso);
  return iso.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words;
};

export const daysCounted: typeof english.daysCounted = (days) => counted(days, DAY);

export const dayAsKnown: typeof english.dayAsKnown = (iso) => {
  const [year, month, day] = iso.split('-').map(Number);
  if (day !== undefined) return dayInWords(iso);
  return month === undefined ? String(year) : `${MONTHS[month - 1]} ${year}`;
};

export const daysAgo: typeof english.daysAgo = (iso, today) => {
  if (iso.length < today.length) return dayAsKnown(iso);
  const days = (Date.parse(today) - Date.parse(iso)) / MS_A_DAY;
  if (days === 0) return 'heddiw';
  if (days === 1) return 'ddoe';
  return days > 1 && days <= DAYS_STILL_COUNTED ? `${daysCounted(days)} yn ôl` : dayNear(iso, today);
};

export const ageInWords: typeof english.ageInWords = (ageMs) => {
  const minutes = Math.floor(ageMs / 60_000);
  if (minutes < 1) return 'llai na munud';
  if (minutes < 60) return counted(minutes, { word: 'munud', soft: 'funud' });
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? counted(hours, { word: 'awr' }) : daysCounted(Math.floor(hours / 24));
};

/** Swedish is how Intl says ISO dates; not every browser knows Welsh, so the clock's numbers are all that is asked of it. */
const DAY_IN_LONDON = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const CLOCK_IN_LONDON = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });

export const dayOf: typeof english.dayOf = (at) => DAY_IN_LONDON.format(new Date(at));

export const instantInWords: typeof english.instantInWords = (at) =>
  `${dayInWords(dayOf(at))} am ${CLOCK_IN_LONDON.format(new Date(at))}`;

export const hourInWords: typeof english.hourInWords = (hour) => `${String(hour).padStart(2, '0')}:00`;
