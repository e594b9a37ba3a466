import { type Day, isBefore } from '../../core/calendar/day.ts';
import type { Entry } from '../../core/plan/entry.ts';
import {
  isOpenedAs,
  type Meeting,
  meetingsIn,
  nextMeetingId,
  openingFacts,
  openOf,
} from '../../core/plan/meeting/meeting.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { closeMeeting } from './close-meeting.ts';
import { ensureRunsMeetings, loadPlanWithMeetings, type MeetingPorts } from './meeting-ports.ts';
import { canMeet } from './view-meeting.ts';

/** Whose meeting is opened. */
export interface OpenMeetingRequest {
  readonly by: Person;
  /** Id of the plan. */
  readonly plan: string;
  /** A board, a panel, a committee. */
  readonly body: string;
  /** The day on which it meets: today, or an earlier one that is written up. */
  readonly on: Day;
  /** The id of the meeting that was left open, to be closed by this. */
  readonly instead: string | null;
  /** Made by the door for each form: the same form sent twice is one meeting. */
  readonly submit: string;
}

/**
 * Opens a meeting about a plan. Of two people who do at the same moment the second finds the first one's, since both
 * write under the same key.
 *
 * @throws Refusal `plan-unknown`, `meeting-not-run`, `plan-not-live`, `day-in-the-future`, `meeting-open` while another one is
 */
export async function openMeeting(ports: MeetingPorts, request: OpenMeetingRequest): Promise<void> {
  const { by, plan: id, on, instead, submit } = request;
  const { part: plan, meetings } = await loadPlanWithMeetings(ports, by, id);
  ensureRunsMeetings(by, plan);
  if (meetings.some((meeting) => isOpenedAs(meeting, submit))) return;
  const open = openOf(meetings);
  if (open && isSameMeeting(open, request)) return;
  if (!canMeet(plan)) throw new Refusal('plan-not-live', { plan: id });
  if (isBefore(ports.clock.today(), on)) throw new Refusal('day-in-the-future', { day: on.toString() });
  if (open && open.id !== instead) throw new Refusal('meeting-open', { meeting: open.id });
  if (open) await closeMeeting(ports, { by, plan: id, meeting: open.id, submit });
  const meeting = { id: nextMeetingId(meetings), body: request.body, on };
  await ports.plans.note([openingEntry(ports, request, meeting)]);
  const opened = openOf(meetingsIn(ports.plans.entries(id)));
  if (!opened || !isSameMeeting(opened, request)) throw new Refusal('meeting-open', { meeting: meeting.id });
}

function openingEntry(
  { clock }: MeetingPorts,
  { by, plan, submit }: OpenMeetingRequest,
  meeting: Pick<Meeting, 'id' | 'body' | 'on'>,
): Entry {
  return {
    key: ['meeting', plan, meeting.id, 'opened'].join('|'),
    plan,
    action: null,
    at: clock.now(),
    by,
    onBehalf: false,
    door: 'tab',
    kind: 'meeting-opened',
    words: null,
    changes: openingFacts(meeting, submit),
  };
}

function isSameMeeting(meeting: Meeting, { body, on }: OpenMeetingRequest): boolean {
  return meeting.body === body && meeting.on.equals(on);
}
