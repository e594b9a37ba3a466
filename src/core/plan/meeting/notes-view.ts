import type { Day } from '../../calendar/day.ts';
import { areaHeading } from '../area-heading.ts';
import { agreedBy } from '../due.ts';
import type { NamesInTexts } from '../names-to-posts.ts';
import { type Action, leadNames, type Plan } from '../plan.ts';
import { ragOf } from '../rag.ts';
import type { Rag } from '../rags.ts';
import type { Meeting } from './meeting.ts';
import type { MinutedItem, Minutes } from './minutes.ts';
import type { Decided } from './notes.ts';

/** The notes of a meeting as they leave the room: with the names, or with posts in their place. Who noted what is not in them. */
export interface NotesView {
  readonly plan: Pick<Plan, 'id' | 'title'>;
  readonly body: string;
  readonly on: Day;
  readonly today: Day;
  /** Whether more may be recorded. */
  readonly isOpen: boolean;
  /** About the meeting as a whole. */
  readonly notes: readonly string[];
  /** In plan order; areas of which nothing was on the agenda are left out. */
  readonly areas: readonly NotedArea[];
  readonly added: readonly NotedAddition[];
}

/** What came of one area. */
export interface NotedArea {
  readonly heading: string;
  readonly title: string;
  /** Of which something was recorded. */
  readonly items: readonly NotedItem[];
  /** How many others were on the agenda. */
  readonly passed: number;
}

/** An action of which something was recorded, as it stands now. */
export interface NotedItem {
  readonly ref: string | null;
  readonly text: string;
  readonly leads: readonly string[];
  readonly rag: Rag;
  readonly by: Day | null;
  readonly notes: readonly string[];
  readonly decisions: readonly Decided[];
}

/** An action that was added in the meeting. */
export interface NotedAddition {
  readonly heading: string;
  readonly text: string;
  readonly leads: readonly string[];
  readonly by: Day | null;
}

/** What notes are made from. */
export interface NotesMade {
  readonly plan: Plan;
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly today: Day;
  readonly names: NamesInTexts;
}

/** The notes of a meeting: everything that was recorded in it, by area. */
export function notesView({ plan, meeting, minutes, today, names }: NotesMade): NotesView {
  const leads = (action: Action) => leadNames(action).map((lead) => names.asLead(lead));
  const noted = ({ action, notes, decisions }: MinutedItem): NotedItem => ({
    ref: action.ref,
    text: names.inText(action.text),
    leads: leads(action),
    rag: ragOf(action, today),
    by: agreedBy(action),
    notes: notes.map(({ words }) => names.inText(words)),
    decisions: decisions.map((decided) => ({ ...decided, reason: names.inText(decided.reason) })),
  });
  const itemsOf = (area: string) =>
    minutes.sections.flatMap(({ areas }) => areas.flatMap((one) => (one.area.id === area ? one.items : [])));
  return {
    plan: { id: plan.id, title: names.inText(plan.title) },
    body: names.inText(meeting.body),
    on: meeting.on,
    today,
    isOpen: meeting.closed === null,
    notes: minutes.notes.map(({ words }) => names.inText(words)),
    areas: plan.areas.flatMap((area) => {
      const items = itemsOf(area.id);
      const told = items.filter(({ notes, decisions }) => notes.length + decisions.length > 0);
      if (items.length === 0) return [];
      const [heading, title] = [areaHeading(area), names.inText(area.title)];
      return { heading, title, items: told.map(noted), passed: items.length - told.length };
    }),
    added: minutes.added.map(({ area, action }) => ({
      heading: areaHeading(area),
      text: names.inText(action.text),
      leads: leads(action),
      by: agreedBy(action),
    })),
  };
}
