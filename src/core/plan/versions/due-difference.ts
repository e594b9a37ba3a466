import type { Change } from '../entry.ts';
import type { Action } from '../plan.ts';
import type { PrintedAction } from '../printed.ts';
import { type DocumentSays, type FieldDifference, told } from './field-difference.ts';
import { sameText } from './likeness.ts';
import { dueText, movedDue } from './moved-due.ts';

/** The field of an entry that tells that a document names no day any more: the record keeps the one it has. */
export const DATE_IN_DOCUMENT = 'date in the document';

/** A due date that a newer document says otherwise, or in other words. */
export function dueDifference(action: Action, printed: PrintedAction, says: DocumentSays): readonly FieldDifference[] {
  const [from, to] = [dueText(action), dueText(printed)];
  if (to === null && !says.fields.has('due')) return [];
  if (sameText(from, to)) return phraseDifference(action, printed);
  const moved = movedDue(action, printed, says.date);
  if (!moved) return [told({ field: DATE_IN_DOCUMENT, kind: 'due', from, to, change: () => ({}), isOnlyTold: true })];
  return [told({ field: 'due', kind: 'due', from, to, change: () => moved, facts: phraseFacts(action, moved) })];
}

/** That a day moved, every entry tells by itself; of a phrase without a day it would not. */
function phraseFacts(action: Action, { due, revisions }: Pick<Action, 'due' | 'revisions'>): readonly Change[] {
  const isTold = action.due === due || due.by !== null || revisions.length > 0;
  return isTold ? [] : [{ field: 'due', from: action.due.phrase, to: due.phrase }];
}

/** "30 June 2016" where it read "June 2016": the same last day in other words. */
function phraseDifference(action: Action, printed: PrintedAction): readonly FieldDifference[] {
  const [from, to] = [action.due.phrase, printed.due.phrase];
  const isRevised = action.revisions.length > 0 || printed.revisions.length > 0;
  if (isRevised || to === null || sameText(from, to)) return [];
  return [told({ field: 'due phrase', kind: 'other', from, to, change: () => ({ due: printed.due }) })];
}
