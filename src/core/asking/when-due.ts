import { type Day, isBefore } from '../calendar/day.ts';
import { agreedBy } from '../plan/due.ts';
import type { Action } from '../plan/plan.ts';
import { nextDayEachYear } from '../plan/recurring-phrase.ts';

/** The day for which an action is asked about: the agreed one, else the next one that its phrase tells by itself. */
export function dueOn(action: Action, on: Day): Day | null {
  const by = agreedBy(action);
  if (by !== null || action.due.kind !== 'recurring' || action.reopened !== null) return by;
  return action.due.phrase === null ? null : nextDayEachYear(action.due.phrase, on);
}

/** The day on which somebody last agreed to a later day; null when nobody did, or when nobody knows on which. */
export function lastAgreedOn({ revisions }: Action): Day | null {
  const days = revisions.flatMap(({ agreed }) => agreed?.on ?? []);
  return days.reduce<Day | null>((last, day) => (last === null || isBefore(last, day) ? day : last), null);
}
