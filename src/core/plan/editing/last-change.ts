import type { Entry } from '../entry.ts';
import type { EditableField } from './editable.ts';

/** The newest entry that changed a field, by whatever door; undefined when none is known. @param history oldest first */
export function lastChange(field: EditableField, history: readonly Entry[]): Entry | undefined {
  return history.findLast(
    ({ kind, changes }) => kind !== 'put-back' && changes.some((change) => isAbout(field, change.field)),
  );
}

/** Who leads an action is told under several names: whoever took a lead's place, or was matched in the list by hand. */
function isAbout(field: EditableField, name: string): boolean {
  if (name === field) return true;
  return field === 'leads' && (name === 'led by' || name.startsWith('who “'));
}
