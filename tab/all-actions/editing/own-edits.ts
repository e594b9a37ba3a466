import type { EditableField } from '../../../src/core/plan/editing/editable.ts';
import { type EditValues, seenLeads, valueInWords } from '../../shared/editing/values.ts';
import type { OwnEdit } from './editing-context.ts';

/**
 * The edits that make of what was seen what is wanted: one for each field that differs.
 *
 * @param seen as much of an action's values as is edited
 */
export function ownEdits<Field extends EditableField>(
  fields: readonly Field[],
  seen: Pick<EditValues, Field>,
  wanted: Pick<EditValues, Field>,
): readonly OwnEdit[] {
  const [before, after] = [
    { ...NOTHING, ...seen },
    { ...NOTHING, ...wanted },
  ];
  return fields.filter((field) => isChanged(field, before, after)).map((field) => ownEdit(field, before, after));
}

const NOTHING: EditValues = { leads: [], priority: null, residualRisk: null, measure: null, followUp: null };

/** Whether a field is not what it was. */
export function isChanged(field: EditableField, seen: EditValues, now: EditValues): boolean {
  return JSON.stringify(seen[field]) !== JSON.stringify(now[field]);
}

function ownEdit(field: EditableField, seen: EditValues, wanted: EditValues): OwnEdit {
  const yours = valueInWords(field, wanted);
  switch (field) {
    case 'leads': {
      const to = wanted.leads.map((lead) => ({ ...lead, people: lead.people.map(({ id }) => id) }));
      return { edit: { field, from: seenLeads(seen.leads), to }, yours };
    }
    case 'measure':
    case 'followUp':
      return { edit: { field, from: seen[field], to: wanted[field]?.trim() || null }, yours };
    default:
      return { edit: { field, from: seen[field], to: wanted[field] }, yours };
  }
}
