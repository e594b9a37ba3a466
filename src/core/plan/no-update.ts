import { type Day, isBefore } from '../calendar/day.ts';
import type { Action } from './plan.ts';
import { lastDayOf } from './printed-day.ts';
import { isOpen } from './status.ts';

/** Everything open is asked for review once a month: of what nobody spoke for four weeks, an answer is missing. */
export const NO_UPDATE_DAYS = 28;

/**
 * Tells since when nobody said anything about an open action; null while the last word is younger than four weeks on the
 * day, and for what is closed. What was never spoken of is silent since it came into its plan.
 */
export function noUpdateOn(on: Day): (action: Action, cameIn: Day) => Day | null {
  const latest = on.subtract({ days: NO_UPDATE_DAYS });
  return (action, cameIn) => {
    if (!isOpen(action.status)) return null;
    const since = lastWordOn(action) ?? cameIn;
    return isBefore(latest, since) ? null : since;
  };
}

/** The day on which anybody last said something about an action; null where nobody did. Of a printed month, its last day. */
export function lastWordOn({ lastAnswer, progress }: Action): Day | null {
  const printed = progress.at(-1)?.on ?? null;
  return lastAnswer?.on ?? (printed === null ? null : lastDayOf(printed));
}
