import { dayNear, hourInWords } from './days.ts';

/** One field's change as history keeps it. */
interface AskingChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Working weekdays by their ISO number less one. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** What nations are called, by the bank holidays that they keep. */
export const NATION_WORDS = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
} as const;

/** What a plan's mails carry, by how much that is. */
export const MAIL_WORDS_WORDS = {
  all: 'what the plan and its people say',
  refs: 'refs and links, and no words',
} as const;

type Told = (from: string | null, to: string | null) => string;

/** Fields that are told in sentences of their own; all others are a round's, named after its meeting. */
const FIELDS: Readonly<Record<string, Told>> = {
  weekday: (from, to) => `the weekly card goes out on ${weekday(to)}, no longer on ${weekday(from)}`,
  board: (from, to) => (to === null ? `no longer asks in the name of ${from}` : `asks in the name of ${to}`),
  digest: (from, to) => `its digest goes out on ${dayAndHour(to)}, no longer on ${dayAndHour(from)}`,
  mails: (_from, to) =>
    to === 'refs' ? 'its mails carry refs and links, and none of its words' : 'its mails carry its words again',
  nation: (_from, to) => `keeps the bank holidays of ${nation(to)}`,
  'day off': (from, to) => (to === null ? `no day off any more: ${dayOff(from)}` : `day off: ${dayOff(to)}`),
  round: (from, to) => (to === null ? `cancelled the round for ${from}` : `opened a round for ${to}`),
  meeting: (from, to) => `the meeting is called ${to}, no longer ${from}`,
};

/** What one change of how a plan asks means, in words. @param today an ISO date; days of its year are said without the year */
export function askingChangeInWords({ field, from, to }: AskingChange, today: string): string {
  const sentence = FIELDS[field]?.(from, to) ?? `${field} moved from ${from} to ${to}`;
  return sentence.replace(ISO_DAY, (iso) => dayNear(iso, today));
}

const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

function weekday(number: string | null): string {
  return WEEKDAYS[Number(number) - 1] ?? String(number);
}

/** "1 8" */
function dayAndHour(text: string | null): string {
  const [number = null, hour] = String(text).split(' ');
  return `${weekday(number)} at ${hourInWords(Number(hour))}`;
}

function nation(code: string | null): string {
  return Object.entries(NATION_WORDS).find(([known]) => known === code)?.[1] ?? String(code);
}

/** "2015-08-03 Jubilee" */
function dayOff(text: string | null): string {
  return String(text).replace(/^(\S+) (.+)$/, '$1 ($2)');
}
