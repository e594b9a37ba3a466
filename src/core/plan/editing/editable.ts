import type { Action } from '../plan.ts';
import { leadsAsText } from './lead-rows.ts';

/** What of an action can be edited where it stands, by the name that its entries give it. */
export const EDITABLE = ['leads', 'priority', 'residualRisk', 'measure', 'followUp'] as const;
/** One of them. */
export type EditableField = (typeof EDITABLE)[number];

/** Names the entry whose edit an entry takes back. */
export const UNDOES = 'undoes';

/** A field as an entry keeps it: exactly, so that it can be put back. Null for nothing. */
export function editableValue(action: Action, field: EditableField): string | null {
  return field === 'leads' ? leadsAsText(action.people) : action[field];
}
