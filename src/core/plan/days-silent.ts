import { type Day, daysBetween } from '../calendar/day.ts';
import { lastSaid } from './last-said.ts';
import type { Action } from './plan.ts';
import { lastDayOf } from './printed-day.ts';

/**
 * Calendar days since something was last said about an action. Where the document names only a month or a year it counts
 * from its last day. Null when nothing was ever said, or nobody knows when.
 */
export function daysSilent(action: Action, today: Day): number | null {
  const on = lastSaid(action)?.on ?? null;
  const last = on === null ? null : lastDayOf(on);
  return last === null ? null : Math.max(0, daysBetween(last, today));
}
