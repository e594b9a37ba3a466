import type { Day } from '../core/calendar/day.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import type { AgendaWhy } from '../core/plan/meeting/agenda.ts';
import type { Meeting } from '../core/plan/meeting/meeting.ts';
import type { MinutedItem, MinutedSection, Minutes } from '../core/plan/meeting/minutes.ts';
import type { NextMeeting } from '../core/plan/meeting/next-meeting.ts';
import type { Noted } from '../core/plan/meeting/notes.ts';
import { sentOf } from '../core/plan/meeting/sent.ts';
import type { NamesInTexts } from '../core/plan/names-to-posts.ts';
import type { Person } from '../core/plan/person.ts';
import { type Action, type Area, leadNames, type Plan } from '../core/plan/plan.ts';
import { timesRevised, waitingRevision } from '../core/plan/revision.ts';
import { toToldRow } from './action-rows.ts';
import type {
  MeetingCommand,
  MeetingItem,
  MeetingNote,
  MeetingRecord,
  MeetingReply,
  MeetingSection,
} from './meeting.ts';
import type { ActionRow } from './tab.ts';

/** What the reply is made from. */
interface Told {
  readonly plan: Plan;
  readonly viewer: Person;
  readonly today: Day;
  readonly minutes: Minutes;
  readonly leftOpen: boolean;
  readonly shown: string | null;
  readonly next: NextMeeting;
  readonly earlier: readonly Meeting[];
  readonly may: readonly MeetingCommand[];
  readonly mayAbout: (area: Area, action: Action) => readonly MeetingItem['may'][number][];
  readonly isToldOverdue: boolean;
}

/** How it is told. */
interface Telling {
  readonly asAt: string;
  readonly show: MeetingReply['names'];
  readonly names: NamesInTexts;
}

/** The meeting of a plan, as the tab is told: every text of people goes through `names`. */
export function toMeetingReply(told: Told, { asAt, show, names }: Telling): MeetingReply {
  const { plan, today, minutes, next } = told;
  const { meeting } = minutes;
  const telling = { ...told, names };
  return {
    on: today.toString(),
    asAt,
    plan: { id: plan.id, title: names.inText(plan.title), state: plan.state },
    names: show,
    meeting: meeting && toRecord(telling, meeting),
    agenda: minutes.sections.map((section) => toSection(telling, section)),
    addTo: told.may.includes('add')
      ? plan.areas.map((area) => ({ id: area.id, heading: areaHeading(area), title: names.inText(area.title) }))
      : [],
    next: { body: next.body && names.inText(next.body), planned: next.planned?.toString() ?? null },
    earlier: told.earlier.map((one) => toName(one, names)),
    may: [...told.may],
  };
}

type ToldWithNames = Told & Pick<Telling, 'names'>;

function toName({ id, body, on }: Meeting, names: NamesInTexts) {
  return { id, body: names.inText(body), on: on.toString() };
}

function toRecord(told: ToldWithNames, meeting: Meeting): MeetingRecord {
  const { names, minutes, leftOpen, shown } = told;
  const signed = ({ at, by }: { readonly at: string; readonly by: Person }) => ({ at, by: names.asLead(by.name) });
  return {
    ...toName(meeting, names),
    opened: signed(meeting.opened),
    closed: meeting.closed && signed(meeting.closed),
    leftOpen,
    shown,
    notes: minutes.notes.map((note) => toNote(told, note)),
    added: minutes.added.map(({ area, action }) => ({
      key: action.key,
      id: action.id,
      text: names.inText(action.text),
      leads: leadNames(action).map((lead) => names.asLead(lead)),
      by: action.due.by?.toString() ?? null,
      areaHeading: areaHeading(area),
    })),
    sent: sentOf(meeting).map(({ entry, to }) => ({ ...signed(entry), to })),
  };
}

function toSection(told: ToldWithNames, { section, areas }: MinutedSection): MeetingSection {
  const { names } = told;
  return {
    section,
    areas: areas.map(({ area, items }) => ({
      id: area.id,
      label: area.label,
      number: area.number,
      title: names.inText(area.title),
      manager: managerOf(area, names),
      items: items.map((item) => toItem(told, area, item)),
    })),
  };
}

function managerOf(area: Area, names: NamesInTexts): string | null {
  const manager = area.manager?.name ?? area.printedManager;
  return manager && names.asLead(manager);
}

function toItem(told: ToldWithNames, area: Area, { action, why, notes, decisions }: MinutedItem): MeetingItem {
  const { names, today, plan, isToldOverdue } = told;
  return {
    ...withoutNames(toToldRow({ plan, area, action, isToldOverdue }, today), names),
    why: why satisfies AgendaWhy,
    waiting: toWaiting(action, names),
    notes: notes.map((note) => toNote(told, note)),
    decisions: decisions.map(({ at, decided, day, reason }) => ({
      at,
      decided,
      day: day.toString(),
      reason: names.inText(reason),
    })),
    may: [...told.mayAbout(area, action)],
  };
}

function toWaiting(action: Action, names: NamesInTexts): MeetingItem['waiting'] {
  const waiting = waitingRevision(action);
  if (!waiting) return null;
  const { by, asked, reason } = waiting;
  return {
    by: by.toString(),
    asker: asked && names.asLead(asked.by.name),
    reason: reason && names.inText(reason),
    movedBefore: timesRevised(action),
  };
}

/** A row of any list with every text of people gone through. */
function withoutNames(row: ActionRow, names: NamesInTexts): ActionRow {
  const { lastAnswer, duePhrase } = row;
  return {
    ...row,
    text: names.inText(row.text),
    leads: row.leads.map((lead) => names.asLead(lead)),
    duePhrase: duePhrase && names.inText(duePhrase),
    lastAnswer: lastAnswer && {
      on: lastAnswer.on,
      by: lastAnswer.by && names.asLead(lastAnswer.by),
      words: lastAnswer.words && names.inText(lastAnswer.words),
    },
  };
}

/** A note's id is the submit that wrote it: its key ends with that. */
function toNote({ viewer, minutes, names }: ToldWithNames, { key, at, by, words }: Noted): MeetingNote {
  const isOpen = minutes.meeting?.closed === null;
  return {
    id: key.slice(key.lastIndexOf('|') + 1),
    at,
    by: names.asLead(by.name),
    words: names.inText(words),
    mayTakeBack: isOpen && by.id === viewer.id,
  };
}
