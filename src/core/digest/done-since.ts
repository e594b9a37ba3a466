import { type Day, isBefore } from '../calendar/day.ts';
import type { Area } from '../plan/plan.ts';
import type { DoneSince } from './digest.ts';

/** So far back a first digest looks. */
const FIRST_DAYS = 7;

/**
 * The actions of an area that were recorded as done since a digest, or in the last week where there was none. Those of its
 * own day are among them, since it went in the morning: rather told twice than never.
 */
export function doneSinceIn({ actions }: Area, since: Day | null, on: Day): readonly DoneSince[] {
  const from = since ?? on.subtract({ days: FIRST_DAYS });
  return actions.flatMap((action) => {
    const { status, recordedOn } = action;
    if (status !== 'done' || recordedOn === null || isBefore(recordedOn, from) || isBefore(on, recordedOn)) return [];
    return [{ action, recordedOn }];
  });
}
