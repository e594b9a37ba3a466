import { type Day, isBefore } from '../calendar/day.ts';

/** A clock by which somebody has their digest, since some week's. */
export interface OwnClock {
  /** The Monday of that week. */
  readonly from: Day;
  /** IANA name; null for the plans' own. */
  readonly timeZone: string | null;
}

/** The clock by which the digest of a week goes, an IANA name; null for the plans' own. @param clocks the newest first */
export function clockIn(week: Day, clocks: readonly OwnClock[]): string | null {
  return clocks.find(({ from }) => !isBefore(week, from))?.timeZone ?? null;
}

/** The clock that somebody chose last, an IANA name; null for the plans' own. It may hold from the next digest on. */
export function chosenClock({ clocks }: { readonly clocks: readonly OwnClock[] }): string | null {
  return clocks[0]?.timeZone ?? null;
}

/** Those that hold from a week on: nothing is kept of where somebody read their digests before. */
export function clocksFrom(week: Day, clocks: readonly OwnClock[]): readonly OwnClock[] {
  const before = clocks.findIndex(({ from }) => !isBefore(week, from));
  const needed = before === -1 ? clocks : clocks.slice(0, before + 1);
  return needed.every(({ timeZone }) => timeZone === null) ? [] : needed;
}
