import type { Day } from '../../core/calendar/day.ts';
import { ensureMeetingOpen } from '../../core/plan/meeting/meeting.ts';
import { Refusal } from '../../core/refusal.ts';
import { findVisibleAction } from '../actions/find-visible-action.ts';
import { recordDecision } from '../deciding/record-decision.ts';
import { ensureRunsMeetings, loadPlanWithMeetings, type MeetingPorts, type MeetingRequest } from './meeting-ports.ts';

/** What a body decides about a later day in its meeting. */
export interface DecideInMeetingRequest extends MeetingRequest {
  /** Key of the action. */
  readonly action: string;
  readonly day: Day;
  readonly decided: 'agreed' | 'refused';
  readonly reason: string;
}

/**
 * Records on the spot what the body decides about a later day, asked for or not.
 *
 * @throws Refusal `plan-unknown`, `meeting-not-run`, `meeting-unknown`, `meeting-closed`, and as `recordDecision`
 */
export async function decideInMeeting(ports: MeetingPorts, request: DecideInMeetingRequest): Promise<void> {
  const { by, plan, action, day, decided, reason, submit } = request;
  const { part, meetings } = await loadPlanWithMeetings(ports, by, plan);
  ensureRunsMeetings(by, part);
  const { id, body, on } = ensureMeetingOpen(meetings, request.meeting);
  const place = await findVisibleAction(ports, by, action);
  if (place.plan.id !== plan) throw new Refusal('action-unknown', { action });
  const decision = { day, decided, body, on, minute: reason, meeting: id };
  await recordDecision(ports, { by, action, door: 'tab', submit, decision });
}
