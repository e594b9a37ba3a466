import { type Day, isBefore } from '../calendar/day.ts';
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

/** A meeting of a plan. */
export interface PlanMeeting {
  readonly name: string;
  readonly on: Day;
}

const USUAL_DAYS_BETWEEN_MEETINGS = 28;

/**
 * The whole picture of a plan as it stood on a day.
 *
 * @param cameIn tells when an action came into the plan
 */
export function planPicture(plan: Plan, on: Day, cameIn: CameIn): PlanPicture {
  const actions = actionsOf(plan);
  const rags = ragCounts(actions, on);
  const noUpdateSince = noUpdateOn(on);
  const silent = actions.filter((action) => noUpdateSince(action, cameIn(action)) !== null);
  return {
    atRisk: rags['at-risk'],
    willBeMissed: rags['will-be-missed'],
    done: doneSince(plan, on),
    noUpdate: { count: silent.length, days: NO_UPDATE_DAYS },
  };
}

/** The day on which an action came into its plan. */
export type CameIn = (action: Action) => Day;

/** The meetings of a plan until a day, newest first. */
export function meetingsUntil({ asking }: Pick<Plan, 'asking'>, on: Day): readonly PlanMeeting[] {
  const meetings = asking.rounds.map(({ meeting }) => meeting).filter((meeting) => !isBefore(on, meeting.on));
  return meetings.toSorted((a, b) => (isBefore(a.on, b.on) ? 1 : -1));
}

/** In a meeting the one before it counts; what is recorded on the day of a meeting was told there. */
function doneSince(plan: Plan, on: Day): DoneSince {
  const meeting = meetingsUntil(plan, on).find((one) => isBefore(one.on, on));
  const since = meeting?.on ?? on.subtract({ days: USUAL_DAYS_BETWEEN_MEETINGS });
  const done = actionsOf(plan).filter(
    ({ status, recordedOn }) => status === 'done' && recordedOn !== null && isBefore(since, recordedOn),
  );
  return { count: done.length, since, meeting: meeting?.name ?? null };
}
