import { type Day, isBefore } from '../calendar/day.ts';
import type { PlanMeeting } from './meetings-until.ts';
import { NO_UPDATE_DAYS, noUpdateOn } from './no-update.ts';
import { type Action, actionsOf, type Plan } from './plan.ts';
import { ragCounts } from './rag-counts.ts';

/** How a plan stands on a day, beside what is open, overdue and late by its first promise. */
export interface PlanPicture {
  readonly atRisk: number;
  readonly willBeMissed: number;
  readonly done: DoneSince;
  /** Open actions that nobody spoke of for so many days. */
  readonly noUpdate: { readonly count: number; readonly days: number };
}

/** What was recorded as done after a day: that of the last meeting, or four weeks ago where none is known. */
export interface DoneSince {
  readonly count: number;
  readonly since: Day;
  readonly meeting: string | null;
}

const USUAL_DAYS_BETWEEN_MEETINGS = 28;

/**
 * The whole picture of a plan as it stood on a day.
 *
 * @param past.meetings those until that day, newest first
 */
export function planPicture(plan: Plan, on: Day, { cameIn, meetings }: PastOfPlan): PlanPicture {
  const actions = actionsOf(plan);
  const rags = ragCounts(actions, on);
  const noUpdateSince = noUpdateOn(on);
  const silent = actions.filter((action) => noUpdateSince(action, cameIn(action)) !== null);
  return {
    atRisk: rags['at-risk'],
    willBeMissed: rags['will-be-missed'],
    done: doneSince(plan, on, meetings),
    noUpdate: { count: silent.length, days: NO_UPDATE_DAYS },
  };
}

/** What the picture takes from the history of its plan. */
export interface PastOfPlan {
  readonly cameIn: CameIn;
  readonly meetings: readonly PlanMeeting[];
}

/** The day on which an action came into its plan. */
export type CameIn = (action: Action) => Day;

/** In a meeting the one before it counts; what is recorded on the day of a meeting was told there. */
function doneSince(plan: Plan, on: Day, meetings: readonly PlanMeeting[]): DoneSince {
  const meeting = meetings.find((one) => isBefore(one.on, on));
  const since = meeting?.on ?? on.subtract({ days: USUAL_DAYS_BETWEEN_MEETINGS });
  const done = actionsOf(plan).filter(
    ({ status, recordedOn }) => status === 'done' && recordedOn !== null && isBefore(since, recordedOn),
  );
  return { count: done.length, since, meeting: meeting?.name ?? null };
}
