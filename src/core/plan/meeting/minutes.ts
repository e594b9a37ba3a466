import type { Day } from '../../calendar/day.ts';
import type { Entry } from '../entry.ts';
import { type Action, type Area, actionsOf, type Plan } from '../plan.ts';
import { type AgendaItem, type AgendaSectionName, agendaOf } from './agenda.ts';
import { type Meeting, meetingOf } from './meeting.ts';
import { type Decided, decisionsIn, type Noted, notesIn } from './notes.ts';

/** An action on the agenda, and what came of it in the meeting. */
export interface MinutedItem extends AgendaItem {
  readonly notes: readonly Noted[];
  readonly decisions: readonly Decided[];
}

/** What of one area stands in a part of the agenda. */
export interface MinutedArea {
  readonly area: Area;
  readonly items: readonly MinutedItem[];
}

/** A part of the agenda with what came of it. */
export interface MinutedSection {
  readonly section: AgendaSectionName;
  readonly areas: readonly MinutedArea[];
}

/** An action that was added in the meeting. */
export interface Addition {
  readonly area: Area;
  readonly action: Action;
}

/** What a meeting goes through and what was recorded in it; of the next one, what it will go through. */
export interface Minutes {
  readonly meeting: Meeting | null;
  readonly sections: readonly MinutedSection[];
  /** About the meeting as a whole. */
  readonly notes: readonly Noted[];
  readonly added: readonly Addition[];
}

/** What minutes are made from. */
export interface MinutesMade {
  /** Every entry of the plan, oldest first. */
  readonly history: readonly Entry[];
  /** All meetings of the plan, the first one first. */
  readonly meetings: readonly Meeting[];
  readonly meeting: Meeting | null;
  /** The day of its opening; today where it is still to come. */
  readonly day: Day;
}

/** The minutes of a meeting, of as much of the plan as is given. */
export function minutesOf(plan: Plan, { history, meetings, meeting, day }: MinutesMade): Minutes {
  const before = meeting ? meetings[meetings.indexOf(meeting) - 1] : meetings.at(-1);
  const agenda = agendaOf(plan, { history, meeting, before: before ?? null, day });
  const minuted = ({ action, why }: AgendaItem): MinutedItem => ({
    action,
    why,
    notes: meeting ? notesIn(meeting, action.key) : [],
    decisions: meeting ? decisionsIn(meeting, action.key) : [],
  });
  return {
    meeting,
    sections: agenda.map(({ section, areas }) => ({
      section,
      areas: areas.map(({ area, items }) => ({ area, items: items.map(minuted) })),
    })),
    notes: meeting ? notesIn(meeting, null) : [],
    added: meeting ? additionsIn(plan, meeting) : [],
  };
}

function additionsIn(plan: Plan, { id, entries }: Meeting): readonly Addition[] {
  const isIn = (action: Action) =>
    entries.some((entry) => entry.kind === 'added' && entry.action === action.key && meetingOf(entry) === id);
  const added = new Set(actionsOf(plan).filter(isIn));
  return plan.areas.flatMap((area) =>
    area.actions.filter((action) => added.has(action)).map((action) => ({ area, action })),
  );
}
