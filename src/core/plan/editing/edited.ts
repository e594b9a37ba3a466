import { Refusal } from '../../refusal.ts';
import type { Change } from '../entry.ts';
import type { Person } from '../person.ts';
import { type Action, type Lead, leadNames } from '../plan.ts';
import type { Grade } from '../printed.ts';
import { type Recorded, type RecordedBy, recorded } from '../recorded.ts';
import { isSameWords } from '../same-words.ts';
import { type EditableField, editableValue } from './editable.ts';
import { areSameLeads, type SeenLead } from './lead-rows.ts';

/** An edit of one field: what its author saw there, and what they want there. */
export type Edit =
  | { readonly field: 'priority' | 'residualRisk'; readonly from: Grade | null; readonly to: Grade | null }
  | { readonly field: 'measure' | 'followUp'; readonly from: string | null; readonly to: string | null }
  | { readonly field: 'leads'; readonly from: readonly SeenLead[]; readonly to: readonly Lead[] }
  /** Somebody takes the place of who is accountable; `from` are the leads as lists name them. */
  | { readonly field: 'hand-over'; readonly from: readonly string[]; readonly to: Person };

/** The field that an edit changes. */
export function fieldOfEdit({ field }: Pick<Edit, 'field'>): EditableField {
  return field === 'hand-over' ? 'leads' : field;
}

/**
 * Decides an edit. What somebody else wrote into the same field since it was seen is never written over; what they wrote
 * elsewhere does not matter.
 *
 * @param facts what its entry tells besides
 * @returns null when it stands like that already
 * @throws Refusal `edited-meanwhile`
 */
export function edited(action: Action, edit: Edit, by: RecordedBy, facts: readonly Change[] = []): Recorded | null {
  const field = fieldOfEdit(edit);
  const change = changeBy(edit, action);
  const [from, to] = [editableValue(action, field), editableValue({ ...action, ...change }, field)];
  if (from === to) return null;
  if (!isAsSeen(edit, action)) throw new Refusal('edited-meanwhile', { action: action.key, field });
  return recorded(action, change, by, { kind: 'edited', words: null, facts: [{ field, from, to }, ...facts] });
}

function changeBy(edit: Edit, action: Action): Partial<Action> {
  if (edit.field !== 'leads' && edit.field !== 'hand-over') return { [edit.field]: edit.to };
  const people = edit.field === 'leads' ? edit.to : handedOver(action.people, edit.to);
  return { people, leads: people.map(({ printed }) => printed) };
}

/** What the plan prints stays; whoever else leads it, leads it still. An action without a lead is given one. */
function handedOver(leads: readonly Lead[], to: Person): readonly Lead[] {
  const place = leads.findIndex(({ accountable }) => accountable);
  if (place < 0) return [...leads, { printed: to.name, people: [to], accountable: true }];
  return leads.map((lead, index) => (index === place ? { ...lead, people: [to] } : lead));
}

function isAsSeen(edit: Edit, action: Action): boolean {
  switch (edit.field) {
    case 'leads':
      return areSameLeads(edit.from, action.people);
    case 'hand-over':
      return edit.from.join('\n') === leadNames(action).join('\n');
    case 'measure':
    case 'followUp':
      return isSameWords(edit.from, action[edit.field]);
    default:
      return edit.from === action[edit.field];
  }
}
