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
export function leadsBeforeTakeOver({ kind, changes }: Entry): readonly Person[] {
  if (kind !== TAKEN_OVER) return [];
  const leads = changes.find(({ field }) => field === 'leads');
  const [before, after] = [leadsFromText(leads?.from ?? null), leadsFromText(leads?.to ?? null)];
  const stay = new Set((after ?? []).flatMap(({ people }) => people.map(({ id }) => id)));
  return (before ?? []).flatMap(({ people }) => people).filter(({ id }) => !stay.has(id));
}
