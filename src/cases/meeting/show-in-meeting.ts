import { findAction } from '../../core/plan/find-action.ts';
import { ensureMeetingOpen } from '../../core/plan/meeting/meeting.ts';
import { Refusal } from '../../core/refusal.ts';
import { ensureRunsMeetings, loadPlanWithMeetings, type MeetingPorts, type MeetingRequest } from './meeting-ports.ts';

/** What the room is to look at. */
export interface ShowInMeetingRequest extends MeetingRequest {
  /** Key of the action; null for none. */
  readonly action: string | null;
}

/**
 * Shows an action to the room: every open panel goes along. Nothing of it is recorded.
 *
 * @throws Refusal `plan-unknown`, `meeting-not-run`, `meeting-unknown`, `meeting-closed`, `action-unknown`
 */
export async function showInMeeting(ports: MeetingPorts, request: ShowInMeetingRequest): Promise<void> {
  const { by, plan, meeting, action } = request;
  const { part, meetings } = await loadPlanWithMeetings(ports, by, plan);
  ensureRunsMeetings(by, part);
  ensureMeetingOpen(meetings, meeting);
  if (action !== null && !findAction([part], action)) throw new Refusal('action-unknown', { action });
  await ports.shown.show({ plan, meeting, action });
}
