import { loadMeeting, meetingFact } from '../../core/plan/meeting/meeting.ts';
import { ensureRunsMeetings, loadPlanWithMeetings, type MeetingPorts, type MeetingRequest } from './meeting-ports.ts';

/**
 * Closes a meeting, whoever opened it; one that is closed stays as it is.
 *
 * @throws Refusal `plan-unknown`, `meeting-not-run`, `meeting-unknown`, and what writing can meet
 */
export async function closeMeeting(ports: MeetingPorts, { by, plan, meeting }: MeetingRequest): Promise<void> {
  const { part, meetings } = await loadPlanWithMeetings(ports, by, plan);
  ensureRunsMeetings(by, part);
  if (loadMeeting(meetings, meeting).closed) return;
  await ports.plans.note([
    {
      key: ['meeting', plan, meeting, 'closed'].join('|'),
      plan,
      action: null,
      at: ports.clock.now(),
      by,
      onBehalf: false,
      door: 'tab',
      kind: 'meeting-closed',
      words: null,
      changes: [meetingFact(meeting)],
    },
  ]);
}
