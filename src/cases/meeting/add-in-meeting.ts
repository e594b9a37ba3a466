import type { Day } from '../../core/calendar/day.ts';
import { ensureMeetingOpen } from '../../core/plan/meeting/meeting.ts';
import { addAction } from '../actions/add-action.ts';
import { ensureRunsMeetings, loadPlanWithMeetings, type MeetingPorts, type MeetingRequest } from './meeting-ports.ts';

/** A new action that a body wants. */
export interface AddInMeetingRequest extends MeetingRequest {
  /** Id of the area. */
  readonly area: string;
  readonly text: string;
  readonly lead: string;
  readonly due: Day;
}

/**
 * Adds an action in a meeting.
 *
 * @throws Refusal `plan-unknown`, `meeting-not-run`, `meeting-unknown`, `meeting-closed`, and as `addAction`
 */
export async function addInMeeting(ports: MeetingPorts, request: AddInMeetingRequest): Promise<void> {
  const { by, plan, area, text, lead, due, submit } = request;
  const { part, meetings } = await loadPlanWithMeetings(ports, by, plan);
  ensureRunsMeetings(by, part);
  const { id } = ensureMeetingOpen(meetings, request.meeting);
  await addAction(ports, { by, plan, area, text, lead, due, door: 'tab', meeting: id, from: null, submit });
}
