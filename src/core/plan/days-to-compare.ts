import { type Day, isBefore } from '../calendar/day.ts';
import { meetingsUntil } from './picture.ts';
import type { Plan } from './plan.ts';

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
 * @param from the first day that can be told of
 */
export function daysToCompare(plan: Plan, on: Day, from: Day): readonly DayToCompare[] {
  const meetings = meetingsUntil(plan, on).map(({ name, on: day }) => ({ on: day, meeting: name }));
  const itself = { on, meeting: meetings.find((one) => one.on.equals(on))?.meeting ?? null };
  const held = meetings.filter((one) => isBefore(one.on, on));
  const weeks = Array.from({ length: MOST - 1 }, (_, index) => weekBefore(on, index + 1));
  const earlier = held.length > 1 ? held.slice(0, MOST - 1) : weeks;
  return [...earlier.filter((one) => !isBefore(one.on, from)).toReversed(), itself];
}

function weekBefore(on: Day, weeks: number): DayToCompare {
  return { on: on.subtract({ weeks }), meeting: null };
}
