import { type Day, isBefore } from '../calendar/day.ts';
import type { Meeting } from './meeting/meeting.ts';
import type { Plan } from './plan.ts';

/** A meeting of a plan. */
export interface PlanMeeting {
  readonly name: string;
  readonly on: Day;
}

/**
 * The meetings of a plan until a day, newest first: those of its rounds, and those that were held without one.
 *
 * @param held every meeting that the plan's history tells of
 */
export function meetingsUntil(
  { asking }: Pick<Plan, 'asking'>,
  on: Day,
  held: readonly Pick<Meeting, 'body' | 'on'>[],
): readonly PlanMeeting[] {
  const planned = asking.rounds.map(({ meeting }) => meeting);
  const others = held.filter((one) => !planned.some((meeting) => meeting.on.equals(one.on)));
  return [...planned, ...others.map(({ body, on: day }) => ({ name: body, on: day }))]
    .filter((meeting) => !isBefore(on, meeting.on))
    .toSorted((a, b) => (isBefore(a.on, b.on) ? 1 : -1));
}
