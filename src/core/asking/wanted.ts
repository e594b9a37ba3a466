import { type AskedNow, lastAskedNow } from '../plan/asked-now.ts';
import { actionsOf, type Plan } from '../plan/plan.ts';
import type { LeadAnswersFrom } from './heard-from.ts';

/** When somebody last had the lead of an action asked out of turn, by the action's key. */
export type Wanted = ReadonlyMap<string, AskedNow>;

/** Reads from the history of which actions somebody had the lead asked out of turn, and when. */
export function wantedIn(plans: readonly Plan[], from: Omit<LeadAnswersFrom, 'availability'>): Wanted {
  const wanted = new Map<string, AskedNow>();
  for (const { key } of plans.flatMap(actionsOf)) {
    const last = lastAskedNow(from.history(key), from.dayOf);
    if (last !== null) wanted.set(key, last);
  }
  return wanted;
}
