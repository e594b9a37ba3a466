import { type Day, isBefore } from '../calendar/day.ts';
import type { PlanMeeting } from './meetings-until.ts';

/** A day that is laid beside others, and the meeting that was held on it. */
export interface DayToCompare {
  readonly on: Day;
  readonly meeting: string | null;
}

/** As many as a small chart can show. */
const MOST = 12;

/**
 * The days at whose ends a plan is compared, oldest first, the given one last: its last meetings where there were several,
 * else week by week.
 *
 * @param past the plan's meetings until that day, newest first, and the first day that can be told of
 */
export function daysToCompare(
  on: Day,
  past: { readonly meetings: readonly PlanMeeting[]; readonly from: Day },
): readonly DayToCompare[] {
  const { from } = past;
  const meetings = past.meetings.map(({ name, on: day }) => ({ on: day, meeting: name }));
  const itself = { on, meeting: meetings.find((one) => one.on.equals(on))?.meeting ?? null };
  const held = meetings.filter((one) => isBefore(one.on, on));
  const weeks = Array.from({ length: MOST - 1 }, (_, index) => weekBefore(on, index + 1));
  const earlier = held.length > 1 ? held.slice(0, MOST - 1) : weeks;
  return [...earlier.filter((one) => !isBefore(one.on, from)).toReversed(), itself];
}

function weekBefore(on: Day, weeks: number): DayToCompare {
  return { on: on.subtract({ weeks }), meeting: null };
}
