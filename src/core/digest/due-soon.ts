import { mattersAt } from '../asking/telling/matter.ts';
import { type Day, daysBetween, isBefore } from '../calendar/day.ts';
import { agreedBy } from '../plan/due.ts';
import { lastWordOn } from '../plan/no-update.ts';
import type { Area, Plan } from '../plan/plan.ts';
import { isOpen } from '../plan/status.ts';
import type { DueSoon } from './digest.ts';

/** Calendar days, ahead and back: what is due before the digest after the next one, and what nobody spoke of for as long. */
export const SOON_DAYS = 14;

/**
 * The open actions of an area that are due soon and of which nobody spoke lately. Left out is what waits for somebody's
 * decision: its lead has spoken.
 */
export function dueSoonIn(plan: Plan, area: Area, on: Day): readonly DueSoon[] {
  const [until, silentSince] = [on.add({ days: SOON_DAYS }), on.subtract({ days: SOON_DAYS })];
  return area.actions.flatMap((action) => {
    const by = agreedBy(action);
    if (by === null || !isOpen(action.status) || isBefore(by, on) || isBefore(until, by)) return [];
    const spoken = lastWordOn(action);
    if (spoken !== null && isBefore(silentSince, spoken)) return [];
    if (mattersAt({ plan, area, action }).length > 0) return [];
    return [{ action, by, daysLeft: daysBetween(on, by) }];
  });
}
