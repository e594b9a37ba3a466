import type { Day } from '../calendar/day.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { ActionInPlan } from './find-action.ts';
import { calendarOf } from './plan.ts';
import type { RequestKind } from './request.ts';
import { waitingRevision } from './revision.ts';
import { waitingRequests } from './waiting-requests.ts';

/** After so many working days without a decision the level above may take it, too. */
export const UNDECIDED_DAYS = 10;

/** Whether something that somebody asked for stood so long that the level above may decide. A day that the document printed never does. */
export function isMovedUp({ plan, action }: ActionInPlan, kind: RequestKind | 'revision', on: Day): boolean {
  const since =
    kind === 'revision'
      ? waitingRevision(action)?.asked?.on
      : waitingRequests(action).find((request) => request.kind === kind)?.on;
  return since !== undefined && workingDaysBetween(since, on, calendarOf(plan)) >= UNDECIDED_DAYS;
}
