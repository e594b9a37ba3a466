import { type Day, daysBetween } from '../calendar/day.ts';
import { daysSilent } from './days-silent.ts';
import type { Action } from './plan.ts';
import { isOpen } from './status.ts';

/** Everything open is asked for review once a month: of what nobody spoke for four weeks, an answer is missing. */
export const NO_UPDATE_DAYS = 28;

/**
 * Since when nobody said anything about an open action; null while the last word is younger than four weeks, and for what
 * is closed. What was never spoken of is silent since it came in.
 *
 * @param cameIn the day on which the action came into its plan
 */
export function noUpdateSince(action: Action, on: Day, cameIn: Day): Day | null {
  if (!isOpen(action.status)) return null;
  const days = daysSilent(action, on) ?? daysBetween(cameIn, on);
  return days < NO_UPDATE_DAYS ? null : on.subtract({ days });
}
