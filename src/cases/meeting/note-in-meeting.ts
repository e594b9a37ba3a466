import type { Change, EntryKind } from '../../core/plan/entry.ts';
import { ensureMeetingOpen, meetingFact } from '../../core/plan/meeting/meeting.ts';
import { takesBackFact } from '../../core/plan/meeting/notes.ts';
import { Refusal } from '../../core/refusal.ts';
import { findVisibleAction } from '../actions/find-visible-action.ts';
import { MAY, rolesAt } from '../permissions.ts';
import {
  ensureRunsMeetings,
  loadPlanWithMeetings,
  type MeetingPorts,
  type MeetingRequest,
  meetingEntryKey,
} from './meeting-ports.ts';

/** What is noted. */
export interface NoteInMeetingRequest extends MeetingRequest {
  /** Key of the action that it is about; null for the meeting as a whole. */
  readonly action: string | null;
  readonly words: string;
}

/** Which note is taken back. */
export interface TakeNoteBackRequest extends MeetingRequest {
  /** The `submit` that wrote it. */
  readonly note: string;
}

/**
 * Notes something in a meeting.
 *
 * @throws Refusal `plan-unknown`, `action-unknown`, `meeting-not-run`, `meeting-unknown`, `meeting-closed`
 */
export async function noteInMeeting(ports: MeetingPorts, request: NoteInMeetingRequest): Promise<void> {
  const { by, plan, action, words } = request;
  const key = meetingEntryKey('noted', request);
  const { part, meetings } = await loadPlanWithMeetings(ports, by, plan);
  if (action === null) ensureRunsMeetings(by, part);
  else await ensureMayNote(ports, request, action);
  if (ports.plans.entries(plan).some((entry) => entry.key === key)) return;
  ensureMeetingOpen(meetings, request.meeting);
  await write(ports, request, { key, kind: 'noted', action, words, facts: [] });
}

/**
 * Takes one's own note back, until the meeting is closed. History keeps both.
 *
 * @throws Refusal `plan-unknown`, `meeting-unknown`, `meeting-closed`, `note-gone` where it is nobody's or somebody else's
 */
export async function takeNoteBack(ports: MeetingPorts, request: TakeNoteBackRequest): Promise<void> {
  const { by, plan, meeting, note } = request;
  const { meetings } = await loadPlanWithMeetings(ports, by, plan);
  const wanted = meetingEntryKey('noted', { by, plan, meeting, submit: note });
  const key = `${wanted}|taken back`;
  const entries = ports.plans.entries(plan);
  if (entries.some((entry) => entry.key === key)) return;
  const open = ensureMeetingOpen(meetings, meeting);
  const noted = open.entries.find((entry) => entry.key === wanted);
  if (!noted) throw new Refusal('note-gone');
  const facts = [takesBackFact(wanted)];
  await write(ports, request, { key, kind: 'note-taken-back', action: noted.action, words: null, facts });
}

async function ensureMayNote(ports: MeetingPorts, { by, plan }: MeetingRequest, action: string): Promise<void> {
  const place = await findVisibleAction(ports, by, action);
  if (place.plan.id !== plan) throw new Refusal('action-unknown', { action });
  const may = rolesAt({ kind: 'person', person: by }, place).some((role) => MAY[role]['note-in-meeting'] !== 'no');
  if (!may) throw new Refusal('meeting-not-run', { plan });
}

interface Line {
  readonly key: string;
  readonly kind: EntryKind;
  readonly action: string | null;
  readonly words: string | null;
  readonly facts: readonly Change[];
}

async function write({ plans, clock }: MeetingPorts, { by, plan, meeting }: MeetingRequest, line: Line): Promise<void> {
  const { key, kind, action, words, facts } = line;
  const changes = [meetingFact(meeting), ...facts];
  await plans.note([{ key, plan, action, at: clock.now(), by, onBehalf: false, door: 'tab', kind, words, changes }]);
}
