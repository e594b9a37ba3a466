import { type Day, toDay } from '../../calendar/day.ts';
import { Refusal } from '../../refusal.ts';
import { factOf } from '../changes.ts';
import type { Change, Entry } from '../entry.ts';
import { groupedBy } from '../grouped-by.ts';

/** A meeting of a body about a plan, as the plan's history tells it. */
export interface Meeting {
  /** Counts the plan's meetings: `m3`. */
  readonly id: string;
  /** Whose meeting it is: a board, a panel, a committee. */
  readonly body: string;
  /** The day on which it met. */
  readonly on: Day;
  readonly opened: Entry;
  /** Null while it is open. */
  readonly closed: Entry | null;
  /** Everything that was recorded in it, oldest first. */
  readonly entries: readonly Entry[];
}

/** Names the meeting in which something was recorded. */
const MEETING = 'in meeting';
const BODY = 'meeting of';
const DAY = 'meeting on';
const SUBMIT = 'opened as';

/** What an entry tells that was recorded in a meeting. */
export function meetingFact(meeting: string): Change {
  return { field: MEETING, from: null, to: meeting };
}

/** What the entry tells that opens a meeting. @param submit made by the door, so that the same form sent twice opens one */
export function openingFacts(meeting: Pick<Meeting, 'id' | 'body' | 'on'>, submit: string): readonly Change[] {
  const fact = (field: string, to: string): Change => ({ field, from: null, to });
  const { id, body, on } = meeting;
  return [meetingFact(id), fact(BODY, body), fact(DAY, on.toString()), fact(SUBMIT, submit)];
}

/** Whether a meeting was opened by this very form. */
export function isOpenedAs({ opened }: Meeting, submit: string): boolean {
  return factOf(opened, SUBMIT) === submit;
}

/** The id of the meeting in which something was recorded; null where it was in none. */
export function meetingOf(entry: Entry): string | null {
  return factOf(entry, MEETING);
}

/** The meetings of a plan, the first one first. @param history every entry of the plan, oldest first */
export function meetingsIn(history: readonly Entry[]): readonly Meeting[] {
  const recorded = groupedBy(history, meetingOf);
  return history.flatMap((opened) => {
    const [id, on] = [meetingOf(opened), factOf(opened, DAY)];
    if (opened.kind !== 'meeting-opened' || id === null || on === null) return [];
    const entries = recorded.get(id) ?? [];
    const closed = entries.find(({ kind }) => kind === 'meeting-closed') ?? null;
    return { id, body: factOf(opened, BODY) ?? '', on: toDay(on), opened, closed, entries };
  });
}

/** The id of the plan's next meeting. */
export function nextMeetingId(meetings: readonly Meeting[]): string {
  return `m${meetings.length + 1}`;
}

/** The meeting that nobody closed yet; the newest, should there be several. */
export function openOf(meetings: readonly Meeting[]): Meeting | undefined {
  return meetings.findLast(({ closed }) => closed === null);
}

/** @throws Refusal `meeting-unknown` */
export function loadMeeting(meetings: readonly Meeting[], id: string): Meeting {
  const meeting = meetings.find((one) => one.id === id);
  if (!meeting) throw new Refusal('meeting-unknown', { meeting: id });
  return meeting;
}

/** @throws Refusal `meeting-unknown`, `meeting-closed` */
export function ensureMeetingOpen(meetings: readonly Meeting[], id: string): Meeting {
  const meeting = loadMeeting(meetings, id);
  if (meeting.closed) throw new Refusal('meeting-closed', { meeting: id });
  return meeting;
}
