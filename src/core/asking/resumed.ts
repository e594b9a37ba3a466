import type { Day } from '../calendar/day.ts';
import { resumesAsking } from '../plan/asking-resumed.ts';
import { actionsOf, type Plan } from '../plan/plan.ts';
import type { LeadAnswersFrom } from './heard-from.ts';

/** The day on which somebody last had it asked again about an action, by its key. Nobody's silence until then counts. */
export type Resumed = ReadonlyMap<string, Day>;

/** Reads from the history which actions somebody had asked about again, and when. */
export function resumedIn(plans: readonly Plan[], from: Omit<LeadAnswersFrom, 'availability'>): Resumed {
  const resumed = new Map<string, Day>();
  for (const { key } of plans.flatMap(actionsOf)) {
    const last = from.history(key).findLast(resumesAsking);
    if (last !== undefined) resumed.set(key, from.dayOf(last.at));
  }
  return resumed;
}
