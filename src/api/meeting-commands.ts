import type { z } from 'zod';
import type { MeetingCases } from '../cases/meeting/meeting-cases.ts';
import type { NamesWanted } from '../cases/meeting/meeting-notes.ts';
import { toDay } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';
import { EXPORT_WORDS } from '../texts/export-words.ts';
import type { MeetingCommand, MeetingReply } from '../wire/meeting.ts';
import { MEETING_BODIES } from '../wire/meeting-bodies.ts';
import { readBody } from './read-body.ts';

/** Who sent a command about the meeting of which plan. */
interface SentToMeeting {
  readonly by: Person;
  readonly plan: string;
  /** As it came in. */
  readonly body: unknown;
}

/**
 * Reads a command's body and does what it says.
 *
 * @returns the id of the meeting that it was about; undefined for the present one
 * @throws Refusal `request-invalid` with the fields, and what the case refuses
 */
type RunMeetingCommand = (cases: MeetingCases, sent: SentToMeeting) => Promise<string | undefined>;

/** What each command of `POST /plans/{id}/meeting/` does. */
export const RUN_MEETING_COMMAND: Readonly<Record<MeetingCommand, RunMeetingCommand>> = {
  open: async (cases, { by, plan, body: sent }) => {
    const { id: submit, body, on, instead } = readBody(MEETING_BODIES.open, sent);
    await cases.open({ by, plan, body, on: toDay(on), instead, submit });
    return undefined;
  },
  note: inMeeting(MEETING_BODIES.note, (cases, of, { action, words }) => cases.note({ ...of, action, words })),
  'take-back': inMeeting(MEETING_BODIES['take-back'], (cases, of, { note }) => cases.takeBack({ ...of, note })),
  decide: inMeeting(MEETING_BODIES.decide, (cases, of, { action, by: day, decided, reason }) =>
    cases.decide({ ...of, action, day: toDay(day), decided, reason }),
  ),
  add: inMeeting(MEETING_BODIES.add, (cases, of, { area, text, lead, by: due }) =>
    cases.add({ ...of, area, text, lead, due: toDay(due) }),
  ),
  show: inMeeting(MEETING_BODIES.show, (cases, of, { action }) => cases.show({ ...of, action })),
  close: inMeeting(MEETING_BODIES.close, (cases, of) => cases.close(of)),
  send: inMeeting(MEETING_BODIES.send, (cases, of, { to, names }) =>
    cases.send({ ...of, to, names: namesWanted(names) }),
  ),
};

/** Whether notes are to name people, with the words that stand for those whose post nobody knows. */
export function namesWanted(names: MeetingReply['names']): NamesWanted {
  return names === 'posts' ? { show: 'posts', nameless: EXPORT_WORDS.nameless } : { show: 'people' };
}

interface InMeeting {
  readonly by: Person;
  readonly plan: string;
  readonly meeting: string;
  readonly submit: string;
}

function inMeeting<Body extends { readonly id: string; readonly meeting: string }>(
  schema: z.ZodType<Body>,
  does: (cases: MeetingCases, of: InMeeting, body: Body) => Promise<void>,
): RunMeetingCommand {
  return async (cases, { by, plan, body: sent }) => {
    const body = readBody(schema, sent);
    await does(cases, { by, plan, meeting: body.meeting, submit: body.id }, body);
    return body.meeting;
  };
}
