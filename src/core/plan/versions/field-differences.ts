import type { Day } from '../../calendar/day.ts';
import type { Action } from '../plan.ts';
import type { PrintedAction } from '../printed.ts';
import { dueDifference } from './due-difference.ts';
import { type DocumentSays, type FieldDifference, TEXTS, told } from './field-difference.ts';
import { leadsDifference } from './leads-difference.ts';
import { sameText } from './likeness.ts';
import { dueText } from './moved-due.ts';
import { newUpdates } from './new-updates.ts';
import { columnField, textDifferences } from './text-differences.ts';

/** Every field of an action that its row in a newer document says otherwise than the record does now. */
export function fieldDifferences(
  action: Action,
  printed: PrintedAction,
  says: DocumentSays,
): readonly FieldDifference[] {
  return [
    ...wordsDifference(action, printed),
    ...dueDifference(action, printed, says),
    ...statusDifference(action, printed),
    ...leadsDifference(action, printed, says),
    ...checkDifference(action, printed),
    ...progressDifference(action, printed, says),
    ...textDifferences(action, printed, says),
    ...placeDifference(action, printed, says),
  ];
}

/** The fields that a document says anything about at all. */
export function filledFields(actions: readonly PrintedAction[]): DocumentSays['fields'] {
  const filled = actions.flatMap((action) => [
    ...TEXTS.filter((field) => action[field] !== null),
    ...(action.leads.length > 0 ? ['leads'] : []),
    ...(action.parts.length > 0 ? ['parts'] : []),
    ...(dueText(action) === null ? [] : ['due']),
    ...action.other.map(({ header }) => columnField(header)),
  ]);
  return new Set(filled);
}

function wordsDifference(action: Action, { text }: PrintedAction): readonly FieldDifference[] {
  if (sameText(action.text, text)) return [];
  return [told({ field: 'text', kind: 'words', from: action.text, to: text, change: () => ({ text }) })];
}

/** A row that says nothing of how it stands says nothing against what is recorded. */
function statusDifference(action: Action, { status, statusPhrase }: PrintedAction): readonly FieldDifference[] {
  if (status === 'unknown' || status === action.status) return [];
  const isDone = status === 'done';
  const change = (today: Day): Partial<Action> => ({
    status,
    statusPhrase,
    doneOn: null,
    recordedOn: isDone ? today : null,
    expected: isDone ? null : action.expected,
  });
  const isWeak = statusPhrase === null;
  return [told({ field: 'status', kind: 'status', from: action.status, to: status, change, facts: [], isWeak })];
}

function checkDifference({ check: known }: Action, { check }: PrintedAction): readonly FieldDifference[] {
  if (!check || (known && sameText(known.phrase, check.phrase) && known.result === check.result)) return [];
  const change = () => ({ check: { ...check, person: null } });
  const [from, to] = [known?.phrase ?? null, check.phrase];
  return [told({ field: 'check', kind: 'check', from, to, change, facts: [], words: to })];
}

/** Updates are only ever added: none of the record's is replaced. */
function progressDifference(action: Action, printed: PrintedAction, says: DocumentSays): readonly FieldDifference[] {
  const added = newUpdates(action, printed, says.told(action.key));
  if (added.length === 0) return [];
  const words = added.map(({ text }) => text).join('\n');
  const change = () => ({ progress: [...action.progress, ...added] });
  return [told({ field: 'progress', kind: 'progress', from: null, to: words, change, facts: [], words })];
}

/** A row that stands under another area now. Its id stays what it was. */
function placeDifference(action: Action, printed: PrintedAction, says: DocumentSays): readonly FieldDifference[] {
  const { id, heading } = says.areaOf(printed);
  if (id === action.area) return [];
  const change = () => ({ area: id ?? action.area });
  return [told({ field: 'area', kind: 'other', from: says.headingOf(action.area), to: heading, change })];
}
