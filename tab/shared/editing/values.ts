import type { EditableField } from '../../../src/core/plan/editing/editable.ts';
import { leadNames } from '../../../src/core/plan/plan.ts';
import { GRADE_WORDS } from '../../../src/texts/all-actions.ts';
import { EDITING_TEXTS } from '../../../src/texts/editing.ts';
import type { EditingReply, WantedEdit } from '../../../src/wire/action-edits.ts';

/** What stands in an action's fields. */
export type EditValues = EditingReply['values'];
/** One of its leads. */
export type EditLead = EditValues['leads'][number];

/** The field that an edit is about. */
export function fieldOf({ field }: WantedEdit): EditableField {
  return field === 'hand-over' ? 'leads' : field;
}

/** The same edit, made by somebody who saw what stands there now. */
export function editOnTop(edit: WantedEdit, values: EditValues): WantedEdit {
  switch (edit.field) {
    case 'hand-over':
      return { ...edit, from: [...leadNames({ people: values.leads })] };
    case 'leads':
      return { ...edit, from: seenLeads(values.leads) };
    case 'measure':
    case 'followUp':
      return { ...edit, from: values[edit.field] };
    default:
      return { ...edit, from: values[edit.field] };
  }
}

/** Leads as an edit says that they were seen. */
export function seenLeads(leads: readonly EditLead[]): Extract<WantedEdit, { field: 'leads' }>['from'] {
  return leads.map(({ printed, people, accountable }) => ({
    printed,
    people: people.map(({ id }) => ({ id })),
    accountable,
  }));
}

/** What stands in a field, in words. */
export function valueInWords(field: EditableField, values: EditValues): string {
  if (field === 'leads') return values.leads.map(leadInWords).join('; ') || EDITING_TEXTS.nobody;
  if (field === 'measure' || field === 'followUp') return values[field] ?? EDITING_TEXTS.nothing;
  const grade = values[field];
  return grade === null ? EDITING_TEXTS.none : GRADE_WORDS[grade];
}

function leadInWords({ printed, people }: EditLead): string {
  const names = people.map(({ name }) => name).join(', ');
  return names === '' || printed.includes(names) ? printed : `${names} (${printed})`;
}
