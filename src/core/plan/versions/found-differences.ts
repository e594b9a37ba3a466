import type { Entry } from '../entry.ts';
import type { Action, Area } from '../plan.ts';
import type { PrintedAction } from '../printed.ts';
import { answeredSince, isToldBefore } from './answered-since.ts';
import type { ComparedArea, ComparedRow, Comparison } from './compare.ts';
import type { Difference } from './difference.ts';
import type { DocumentSays, FieldDifference } from './field-difference.ts';
import { fieldDifferences } from './field-differences.ts';
import { type AreaHead, headingText, headText } from './heading-text.ts';
import { plainText, sameText } from './likeness.ts';

/** A field that a row says otherwise than its action. */
export interface FoundField {
  readonly about: 'field';
  readonly difference: Difference;
  readonly action: Action;
  readonly printed: PrintedAction;
  readonly field: FieldDifference;
}

/** A row that is new. */
export interface FoundRow {
  readonly about: 'new';
  readonly difference: Difference;
  readonly printed: PrintedAction;
  readonly area: ComparedArea;
}

/** An action that the document has no more, or has again. */
export interface FoundAction {
  readonly about: 'back' | 'gone';
  readonly difference: Difference;
  readonly action: Action;
}

/** An area whose head reads otherwise. */
export interface FoundHead {
  readonly about: 'head';
  readonly difference: Difference;
  readonly area: Area;
  readonly head: AreaHead;
}

/** A difference with what it is about. */
export type Found = FoundField | FoundRow | FoundAction | FoundHead;

/** What most kinds of difference say nothing of. */
const NOTHING = {
  action: null,
  printed: null,
  ref: null,
  from: null,
  to: null,
  held: null,
  answered: null,
  doubt: null,
} as const;

/** Everything that differs, in the order of the document; what is gone after what its area still has. */
export function foundDifferences(comparison: Comparison): readonly Found[] {
  const gone = comparison.gone.filter(({ key }) => !isKnownGone(comparison.historyOf(key)));
  const goneFrom = (area: string) =>
    gone.filter((action) => action.area === area).map((action) => goneAction(action, comparison));
  const inDocument = new Set(comparison.areas.map(({ area }) => area?.id));
  return [
    ...comparison.areas.flatMap((area) => [
      ...headDifference(area),
      ...area.rows.flatMap((row) => rowDifferences(row, area, comparison)),
      ...(area.area ? goneFrom(area.area.id) : []),
    ]),
    ...comparison.own.filter(({ id }) => !inDocument.has(id)).flatMap(({ id }) => goneFrom(id)),
  ];
}

/** Every field that a row says otherwise than its action does now. @param history the action's entries, oldest first */
export function pairDifferences(
  { action, printed }: { readonly action: Action; readonly printed: PrintedAction },
  says: DocumentSays,
  history: readonly Entry[],
): readonly FoundField[] {
  return fieldDifferences(action, printed, says).flatMap((field): readonly FoundField[] => {
    const answered = answeredSince(action, field, history);
    if ((answered && field.isWeak) || (field.isOnlyTold && isToldBefore(field, history))) return [];
    const difference = {
      id: `${action.id}|${field.field}`,
      kind: field.kind,
      area: says.areaOf(printed).heading,
      action: action.key,
      printed: printed.id,
      ref: printed.ref,
      text: printed.text,
      from: field.from,
      to: field.to,
      held: answered && ('answered-since' as const),
      answered,
      doubt: field.doubt,
    };
    return [{ about: 'field', difference, action, printed, field }];
  });
}

function rowDifferences(
  { printed, action }: ComparedRow,
  area: ComparedArea,
  comparison: Comparison,
): readonly Found[] {
  if (!action) return [newRow(printed, area, comparison)];
  const history = comparison.historyOf(action.key);
  const back = isKnownGone(history) ? [backAction(action, printed, area)] : [];
  return [...back, ...pairDifferences({ action, printed }, comparison.says, history)];
}

function newRow(printed: PrintedAction, area: ComparedArea, { gone }: Comparison): FoundRow {
  const { id, ref, text } = printed;
  const isReused = gone.some((action) => action.area === area.area?.id && sameRef(action, printed));
  const difference: Difference = {
    ...NOTHING,
    id: `new|${id}`,
    kind: 'added',
    area: headingText(area.printed),
    printed: id,
    ref,
    text,
    to: text,
    doubt: isReused ? 'ref-reused' : null,
  };
  return { about: 'new', difference, printed, area };
}

function backAction(action: Action, { id, ref, text }: PrintedAction, area: ComparedArea): FoundAction {
  const heading = headingText(area.printed);
  const place = { area: heading, action: action.key, printed: id, ref, text };
  return { about: 'back', action, difference: { ...NOTHING, id: `${action.id}|back`, kind: 'added', ...place } };
}

function goneAction(action: Action, { areas, says }: Comparison): FoundAction {
  const { key, ref, text } = action;
  const area = areas.find((one) => one.area?.id === action.area);
  const isReused = area?.rows.some((row) => !row.action && sameRef(action, row.printed)) === true;
  const difference: Difference = {
    ...NOTHING,
    id: `${action.id}|gone`,
    kind: 'gone',
    area: area ? headingText(area.printed) : says.headingOf(action.area),
    action: key,
    ref,
    text,
    from: text,
    doubt: isReused ? 'ref-reused' : null,
  };
  return { about: 'gone', action, difference };
}

function headDifference(compared: ComparedArea): readonly Found[] {
  const { area, printed, head } = compared;
  if (!area || !head) return [];
  const [from, to] = [headText(area), headText(head)];
  if (sameText(from, to)) return [];
  const heading = headingText(printed);
  const difference: Difference = {
    ...NOTHING,
    id: `${area.id}|head`,
    kind: 'other',
    area: heading,
    text: heading,
    from,
    to,
  };
  return [{ about: 'head', difference, area, head }];
}

function sameRef(one: Action, other: PrintedAction): boolean {
  return one.ref !== null && other.ref !== null && plainText(one.ref) === plainText(other.ref);
}

/** Whether history tells already that the document has it no more. */
function isKnownGone(history: readonly Entry[]): boolean {
  const last = history.findLast(({ kind }) => kind === 'document-lacks' || kind === 'document-has-again');
  return last?.kind === 'document-lacks';
}
