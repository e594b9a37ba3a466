import type { Change } from '../entry.ts';
import type { Action } from '../plan.ts';
import type { PrintedDay } from '../printed.ts';
import { type Recorded, type RecordedBy, recorded } from '../recorded.ts';
import { isOpen } from '../status.ts';
import type { FieldDifference } from './field-difference.ts';

const SUPERSEDED = { status: 'superseded', statusPhrase: null, expected: null } as const;

/** An action once it has taken over what a newer document says of a field. */
export function fieldTaken(action: Action, { change, facts, words }: FieldDifference, by: RecordedBy): Recorded {
  return recorded(action, change(by.today), by, { kind: 'document-says', words, facts });
}

/** An action that a newer document has no more. It stays, open as it was, unless it is to be closed as superseded. */
export function goneTaken(action: Action, date: PrintedDay | null, by: RecordedBy, isToClose: boolean): Recorded {
  const change = isToClose && isOpen(action.status) ? SUPERSEDED : {};
  return recorded(action, change, by, { kind: 'document-lacks', words: null, facts: ofDocument(date) });
}

/** An action that a newer document has again. */
export function backTaken(action: Action, date: PrintedDay | null, by: RecordedBy): Recorded {
  return recorded(action, {}, by, { kind: 'document-has-again', words: null, facts: ofDocument(date) });
}

/** Which version of the document an entry is about. */
export function ofDocument(date: PrintedDay | null, before: PrintedDay | null = null): readonly Change[] {
  return date === null ? [] : [{ field: 'document', from: before, to: date }];
}
