import { Refusal } from '../../refusal.ts';
import { isCorrectable } from '../corrected.ts';
import type { Change, Entry, EntryKind } from '../entry.ts';
import type { Action } from '../plan.ts';
import { GRADES, type Grade } from '../printed.ts';
import type { Recorded, RecordedBy } from '../recorded.ts';
import { EDITABLE, type EditableField, editableValue, UNDOES } from './editable.ts';
import { type Edit, edited } from './edited.ts';
import { leadsFromText } from './lead-rows.ts';
import { settlesRequests, TAKEN_OVER } from './taken-over.ts';

const EDITS: ReadonlySet<EntryKind> = new Set<EntryKind>(['edited', TAKEN_OVER]);

/** A longer text may have been cut in its entry: what is put back would not be what stood there. */
const LONGEST_KEPT = 19_000;

/** What an entry of an edit in the tab changed, or of an action that was taken over there; null for every other entry. */
export function editIn({ kind, door, changes }: Entry): (Change & { readonly field: EditableField }) | null {
  if (door !== 'tab' || !EDITS.has(kind)) return null;
  for (const { field: name, from, to } of changes) {
    const field = EDITABLE.find((one) => one === name);
    if (field !== undefined) return { field, from, to };
  }
  return null;
}

/** Whether an edit can be taken back at an instant: within the hour, and as long as it stands as it was left. */
export function isUndoable(action: Action, entry: Entry, now: string): boolean {
  const edit = editIn(entry);
  if (edit === null || !isCorrectable(entry.at, now) || editBack(entry) === null) return false;
  return editableValue(action, edit.field) === edit.to;
}

/**
 * Takes an edit back, by an edit of its own.
 *
 * @returns null when it stands as before already
 * @throws Refusal `undo-gone` after the hour, or where the entry is of no edit; `edited-meanwhile`
 */
export function undone(action: Action, entry: Entry, by: RecordedBy): Recorded | null {
  const back = isCorrectable(entry.at, by.at) ? editBack(entry) : null;
  if (back === null) throw new Refusal('undo-gone', { action: action.key });
  return edited(action, back, by, [{ field: UNDOES, from: null, to: entry.key }]);
}

/** The edit that puts back what was there before. */
function editBack(entry: Entry): Edit | null {
  const edit = editIn(entry);
  // What was asked for is settled by it: putting the lead back would not bring that back.
  if (edit === null || settlesRequests(entry)) return null;
  if ([edit.from, edit.to].some((text) => text !== null && text.length > LONGEST_KEPT)) return null;
  const { field, from: to, to: from } = edit;
  switch (field) {
    case 'leads': {
      const [seen, before] = [leadsFromText(from), leadsFromText(to)];
      return seen && before && { field, from: seen, to: before };
    }
    case 'priority':
    case 'residualRisk':
      return { field, from: gradeIn(from), to: gradeIn(to) };
    default:
      return { field, from, to };
  }
}

function gradeIn(text: string | null): Grade | null {
  return GRADES.find((grade) => grade === text) ?? null;
}
