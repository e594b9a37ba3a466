import { type Day, daysBetween, isBefore, toDay } from '../../calendar/day.ts';
import { changeOf, fieldOf } from '../changes.ts';
import type { Entry } from '../entry.ts';
import { groupedBy } from '../grouped-by.ts';
import { type Action, type Area, actionsOf, type Plan } from '../plan.ts';
import { timesRevised } from '../revision.ts';
import { isOpen, STATUSES } from '../status.ts';
import { type Meeting, meetingOf } from './meeting.ts';

/** Why a meeting goes through an action. */
export type AgendaWhy = 'overdue' | 'to-decide' | 'added-since' | 'done-since' | 'raised';

/** The parts of an agenda, in their order. */
export const AGENDA_SECTIONS = ['overdue', 'to-decide', 'new', 'raised'] as const;
export type AgendaSectionName = (typeof AGENDA_SECTIONS)[number];

/** An action on the agenda. */
export interface AgendaItem {
  readonly action: Action;
  readonly why: AgendaWhy;
}

/** A part of the agenda: its areas in plan order, without those of which it has nothing. */
export interface AgendaSection {
  readonly section: AgendaSectionName;
  readonly areas: readonly { readonly area: Area; readonly items: readonly AgendaItem[] }[];
}

/** What an agenda is made from. */
export interface AgendaMade {
  /** Every entry of the plan, oldest first. */
  readonly history: readonly Entry[];
  /** The meeting that goes through it; null for the next one. */
  readonly meeting: Meeting | null;
  /** The one before it; null where there was none, and nothing counts as new. */
  readonly before: Meeting | null;
  /** The day of its opening; today where it is still to come. */
  readonly day: Day;
}

/** So many later days make the next one a matter for the body. */
const REVISIONS_OF_MANAGER = 2;

const SECTION_OF: Readonly<Record<AgendaWhy, AgendaSectionName>> = {
  overdue: 'overdue',
  'to-decide': 'to-decide',
  'added-since': 'new',
  'done-since': 'new',
  raised: 'raised',
};

/**
 * What a meeting goes through: what was overdue when it was opened, the longest first in each area; then what waits for
 * the body to decide; what is new since the last meeting; and what else was raised. What is settled in the meeting stays
 * where it was.
 */
export function agendaOf(plan: Plan, made: AgendaMade): readonly AgendaSection[] {
  const asOpened = openingStates(actionsOf(plan), made);
  const whys = new Map(asOpened.map((state) => [state.action.key, whyOf(state, made)] as const));
  const late = new Map(asOpened.map(({ action, by }) => [action.key, by ? daysBetween(by, made.day) : 0] as const));
  const inSection = (section: AgendaSectionName, area: Area): readonly AgendaItem[] => {
    const items = area.actions.flatMap((action) => {
      const why = whys.get(action.key) ?? null;
      return why !== null && SECTION_OF[why] === section ? { action, why } : [];
    });
    if (section !== 'overdue') return items;
    return items.toSorted((a, b) => (late.get(b.action.key) ?? 0) - (late.get(a.action.key) ?? 0));
  };
  return AGENDA_SECTIONS.map((section) => ({
    section,
    areas: plan.areas
      .map((area) => ({ area, items: inSection(section, area) }))
      .filter(({ items }) => items.length > 0),
  })).filter(({ areas }) => areas.length > 0);
}

/** An action as it stood when the meeting was opened. */
interface OpeningState {
  readonly action: Action;
  readonly isOpen: boolean;
  readonly by: Day | null;
  /** Whether a later day waited for the body. */
  readonly waited: boolean;
  /** What was recorded of it between the two meetings. */
  readonly lately: readonly Entry[];
  /** What was recorded of it in the meeting. */
  readonly recorded: readonly Entry[];
}

function openingStates(actions: readonly Action[], { history, meeting, before }: AgendaMade): readonly OpeningState[] {
  const ofActions = groupedBy(history, ({ action }) => action);
  return actions.map((action) => {
    const entries = ofActions.get(action.key) ?? [];
    const since = meeting ? entries.filter((entry) => isSince(entry, meeting)) : [];
    const status = valueBefore(since, 'status', action);
    const by = valueBefore(since, 'agreed date', action);
    const revised = timesRevised(action) - since.filter(({ kind }) => kind === 'revision-agreed').length;
    return {
      action,
      isOpen: isOpen(STATUSES.find((known) => known === status) ?? action.status),
      by: by === null ? null : toDay(by),
      waited: valueBefore(since, 'date asked for', action) !== null && revised >= REVISIONS_OF_MANAGER,
      lately: before ? entries.filter((entry) => isBetween(entry, before) && !since.includes(entry)) : [],
      recorded: meeting ? entries.filter((entry) => meetingOf(entry) === meeting.id) : [],
    };
  });
}

function whyOf(
  { action, by, waited, lately, recorded, ...state }: OpeningState,
  { day }: AgendaMade,
): AgendaWhy | null {
  const isNewHere = recorded.some(({ kind }) => kind === 'added');
  if (isNewHere) return null;
  if (state.isOpen && by !== null && isBefore(by, day)) return 'overdue';
  if (state.isOpen && waited) return 'to-decide';
  if (lately.some(({ kind }) => kind === 'added' || kind === 'document-adds')) return 'added-since';
  const last = lately.findLast((entry) => changeOf(entry, 'status') !== undefined);
  if (last && changeOf(last, 'status')?.to === 'done' && action.status === 'done') return 'done-since';
  return recorded.length > 0 ? 'raised' : null;
}

/** What a field was before any of these entries. */
function valueBefore(since: readonly Entry[], field: Parameters<typeof fieldOf>[1], now: Action): string | null {
  const first = since.map((entry) => changeOf(entry, field)).find((change) => change !== undefined);
  return first ? first.from : fieldOf(now, field);
}

/** Not in the meeting before: who was there knows of it. */
function isBetween(entry: Entry, before: Meeting): boolean {
  return isSince(entry, before) && meetingOf(entry) !== before.id;
}

/** Lists keep whole seconds: what happened in the second of the opening came after it. */
function isSince({ at }: Entry, { opened }: Meeting): boolean {
  return at.slice(0, 19) >= opened.at.slice(0, 19);
}
