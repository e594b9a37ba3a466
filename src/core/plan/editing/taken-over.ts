import { Refusal } from '../../refusal.ts';
import { changeOf } from '../changes.ts';
import type { Entry, EntryKind } from '../entry.ts';
import type { Person } from '../person.ts';
import { type Action, type Lead, leadsOf } from '../plan.ts';
import { type Recorded, type RecordedBy, recorded } from '../recorded.ts';
import { ensureOpen } from '../status.ts';
import { editableValue } from './editable.ts';
import { leadsFromText } from './lead-rows.ts';

/** The kind of a line that tells that somebody took an action over. */
export const TAKEN_OVER = 'taken-over' satisfies EntryKind;

/** @throws Refusal `action-closed`, `lead-already` where they lead it */
export function ensureCanTakeOver(action: Action, { id }: Person): void {
  ensureOpen(action);
  if (leadsOf(action).some((lead) => lead.id === id)) throw new Refusal('lead-already', { action: action.key });
}

/**
 * Makes whoever says so the lead of an action, in the place of who is accountable for it. What those asked for who lead
 * it no more (help, that it is not theirs) is settled by that; a later day that waits still does.
 *
 * @throws Refusal as `ensureCanTakeOver`
 */
export function takenOver(action: Action, by: RecordedBy): Recorded {
  ensureCanTakeOver(action, by.by);
  const people = ledByName(action.people, by.by);
  const led = { people, leads: people.map(({ printed }) => printed) };
  const stay = new Set(leadsOf({ ...action, ...led }).map(({ id }) => id));
  const after = { ...led, requests: action.requests.filter((request) => stay.has(request.by.id)) };
  const facts = [
    { field: 'leads', from: editableValue(action, 'leads'), to: editableValue({ ...action, ...led }, 'leads') },
  ];
  return recorded(action, after, by, { kind: TAKEN_OVER, words: null, facts });
}

/** In place of what the plan printed: the post that it names leads the action no more, and no document is to say so. */
function ledByName(leads: readonly Lead[], to: Person): readonly Lead[] {
  const own: Lead = { printed: to.name, people: [to], accountable: true };
  return leads.some(({ accountable }) => accountable)
    ? leads.map((lead) => (lead.accountable ? own : lead))
    : [...leads, own];
}

/** Whether a line tells of requests that were settled by taking the action over. */
export function settlesRequests(entry: Entry): boolean {
  return entry.kind === TAKEN_OVER && REQUESTS.some((field) => changeOf(entry, field) !== undefined);
}

const REQUESTS = ['help asked for by', 'not theirs, say'] as const;

/** Who led an action until the line tells that somebody took it over; nobody for any other line. */
export function leadsBeforeTakeOver(entry: Entry): readonly Person[] {
  if (entry.kind !== TAKEN_OVER) return [];
  const stay = new Set(leadsIn(entry, 'to').map(({ id }) => id));
  return leadsIn(entry, 'from').filter(({ id }) => !stay.has(id));
}

/** Whether a line may tell that an action was given back, or that this was undone: both are edits of its leads. */
export function mayGiveBack({ kind, changes }: Entry): boolean {
  return kind === 'edited' && changes.some(({ field }) => field === 'leads');
}

/** Whether an edit of its leads has somebody lead the action. */
export function givesTo(entry: Entry, { id }: Person): boolean {
  return leadsIn(entry, 'to').some((lead) => lead.id === id);
}

/** Somebody from whom an action was taken over, and how it went to and fro since. */
export interface ToAndFro {
  readonly person: Person;
  /** The take-over, then by turns the lines that gave it back to them and that took it away again, oldest first. */
  readonly lines: readonly Entry[];
}

/**
 * For whom a line gives back an action that was taken over from them, or takes it away again; nobody for any other line.
 *
 * @param before the action's entries before that line, oldest first
 */
export function toAndFro(entry: Entry, before: readonly Entry[]): readonly ToAndFro[] {
  const place = before.findLastIndex(({ kind }) => kind === TAKEN_OVER);
  const takeOver = before[place];
  if (takeOver === undefined || !mayGiveBack(entry)) return [];
  const edits = [...before.slice(place + 1).filter(mayGiveBack), entry];
  return leadsBeforeTakeOver(takeOver)
    .map((person) => ({ person, lines: [takeOver, ...turnsFor(person, edits)] }))
    .filter(({ lines }) => lines.at(-1) === entry);
}

/** The edits that changed whether somebody leads it, who led it no more before the first. */
function turnsFor(person: Person, edits: readonly Entry[]): readonly Entry[] {
  return edits.filter((edit, index) => {
    const before = edits[index - 1];
    return givesTo(edit, person) !== (before !== undefined && givesTo(before, person));
  });
}

function leadsIn({ changes }: Entry, when: 'from' | 'to'): readonly Person[] {
  const leads = changes.find(({ field }) => field === 'leads');
  return (leadsFromText(leads?.[when] ?? null) ?? []).flatMap(({ people }) => people);
}
