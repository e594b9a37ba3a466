import { type Day, isBefore } from '../calendar/day.ts';
import { clocksFrom, type OwnClock } from './own-clock.ts';

/** Every rhythm in which somebody may have their digest. */
export const DIGEST_RHYTHMS = ['weekly', 'fortnightly', 'monthly', 'never'] as const;
/** How often somebody has their digest: each week, no more than every second week, with each month's first, or not. */
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

/** What may come while nothing is late and nothing waits. */
export const WHEN_QUIET = ['short', 'none'] as const;
/** What somebody gets while nothing is late and nothing waits for them: two lines, or no mail. */
export type WhenQuiet = (typeof WHEN_QUIET)[number];

/** What somebody chose about their digest. */
export interface DigestWishes {
  readonly rhythm: DigestRhythm;
  readonly whenQuiet: WhenQuiet;
}

/** What somebody chose about their digest, and those that they had. */
export interface OwnDigest extends DigestWishes {
  /** Entra object id. */
  readonly person: string;
  /** The days of the last digests that they had, newest first. */
  readonly had: readonly Day[];
  /** By whose clock they go, the newest choice first; none while it is the plans'. */
  readonly clocks: readonly OwnClock[];
  /** The day, in the plans' time zone, of one that came due too late for that day and waits for their next working hours. */
  readonly putOff: Day | null;
}

/** Somebody's digest while they chose nothing and had none. @param person Entra object id */
export function usualDigest(person: string): OwnDigest {
  return { person, rhythm: 'weekly', whenQuiet: 'short', had: [], clocks: [], putOff: null };
}

/** Whoever looks at the digests of a day gone by is told what was new then. */
const MOST_REMEMBERED = 6;

/** The rhythm of a fortnight asks when the digest of the week before went. */
const CLOCK_STILL_NEEDED_DAYS = 14;

/** The same, with one digest more that they had; a day counts once, in whatever order days are told. */
export function withDigestHad(own: OwnDigest, on: Day): OwnDigest {
  const others = own.had.filter((day) => !day.equals(on));
  const had = [...others, on].toSorted((one, other) => (isBefore(one, other) ? 1 : -1)).slice(0, MOST_REMEMBERED);
  return { ...own, had, clocks: clocksFrom(on.subtract({ days: CLOCK_STILL_NEEDED_DAYS }), own.clocks) };
}

/** The day of the digest that they had before one of a day: what is new in that one is new since then. Null for their first. */
export function digestBefore({ had }: OwnDigest, on: Day): Day | null {
  return had.find((day) => isBefore(day, on)) ?? null;
}
