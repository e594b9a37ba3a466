import { type DueContext, type DueReading, readDue } from '../../../core/plan/due-phrase.ts';
import { splitLeads } from '../../../core/plan/lead-phrase.ts';
import type { PrintedAction, PrintedDay } from '../../../core/plan/printed.ts';
import { lastDayOf } from '../../../core/plan/printed-day.ts';
import type { Problem } from '../../../core/plan/problem.ts';
import { isOpen } from '../../../core/plan/status.ts';
import { readRefusalAtHead, statusOfParts } from '../../../core/plan/status-phrase.ts';
import { readCheck } from '../cells/check-cell.ts';
import { gradeIn } from '../cells/grade.ts';
import { type PartsReading, readParts } from '../cells/part-cells.ts';
import { withoutMarks } from '../cells/part-texts.ts';
import { readProgress } from '../cells/progress-cells.ts';
import { readRevisions } from '../cells/revision-cell.ts';
import type { RagKey } from '../tables/rag-key.ts';
import { type ResolvedRow, withAbove } from './as-above.ts';
import { withoutOwnLines } from './own-lines.ts';
import type { PrintedRow } from './printed-row.ts';
import type { RowDoubt } from './row-doubt.ts';
import { type RowStatus, readRowStatus } from './row-status.ts';
import { unpacked } from './unpacked-row.ts';

/** What an action's row is read against. */
export interface RowContext {
  readonly id: string;
  readonly planDate: PrintedDay | null;
  /** What the document says that its colours stand for. */
  readonly ragKey: RagKey;
  /** The action of the row above and its row, for "As above". */
  readonly above: Pick<ActionReading, 'action' | 'row'> | null;
}

/** An action with its row as it was read, and what its reader doubts. */
export interface ActionReading {
  readonly action: PrintedAction;
  readonly row: PrintedRow;
  readonly problems: readonly Problem[];
}

/** Reads one row of a plan into an action. Whatever is doubtful is imported and questioned. */
export function readAction(printed: PrintedRow, { id, planDate, ragKey, above }: RowContext): ActionReading {
  const own = withoutOwnLines(printed);
  const opened = unpacked(own.row);
  const resolved = withAbove(opened.row, above?.row ?? null);
  const { row } = resolved;
  const dueContext = { planDay: planDate === null ? null : lastDayOf(planDate), agreedOn: null };
  const due = dueOf(row.due, dueContext);
  const parts = readParts(row, dueContext);
  const status = statusOf({ own: opened.row, resolved, due, parts, ragKey, above: above?.action ?? null });
  const revised = readRevisions(row.revised, dueContext);
  const leads = splitLeads(withoutMarks(row.lead));
  const action: PrintedAction = {
    id,
    ref: blankToNull(row.ref),
    text: row.action,
    finding: blankToNull(row.finding),
    implication: blankToNull(row.implication),
    response: blankToNull(row.response) ?? readRefusalAtHead(row.action),
    leads: parts.leads ?? leads.leads,
    due: due.due,
    revisions: [...due.revisions, ...revised.revisions, ...own.revisions],
    status: status.status,
    statusPhrase: status.phrase,
    check: readCheck(row.check),
    priority: gradeIn(row.priority),
    residualRisk: gradeIn(row.residualRisk),
    measure: blankToNull(row.measure),
    followUp: blankToNull(row.followUp),
    parts: parts.parts,
    progress: readProgress(row),
    links: [],
    other: row.other,
  };
  const unresolved = resolved.unresolved.map((found): RowDoubt => ({ code: 'as-above-without-above', found }));
  const doubts = [
    ...opened.doubts,
    ...unresolved,
    ...(leads.unsure && parts.leads === null ? [{ code: 'lead-not-split' as const, found: row.lead }] : []),
    ...leads.strays.map((found): RowDoubt => ({ code: 'lead-stray-text', found })),
    ...parts.doubts,
    ...revised.doubts,
    ...status.doubts,
    ...doubtsAbout(action, { row, due, readsAsFinished: status.readsAsFinished }),
  ];
  const problems = doubts.map((doubt): Problem => ({ severity: 'warning', where: row.where, action: id, ...doubt }));
  return { action, row, problems };
}

/** The dates of parts are read without their marks; the phrase stays as printed. */
function dueOf(cell: string, context: DueContext): DueReading {
  const reading = readDue(withoutMarks(cell), context);
  return { ...reading, due: { ...reading.due, phrase: blankToNull(cell) } };
}

/** As the parts stand; else as the row says itself; else, where it says "As above", as the action above stands. */
function statusOf({
  own,
  resolved,
  due,
  parts,
  ragKey,
  above,
}: {
  own: PrintedRow;
  resolved: ResolvedRow;
  due: DueReading;
  parts: PartsReading;
  ragKey: RagKey;
  above: PrintedAction | null;
}): RowStatus {
  if (resolved.asAbove !== null && above !== null) {
    const itself = readRowStatus(own, due, ragKey);
    if (itself.phrase === null)
      return { status: above.status, phrase: resolved.asAbove, readsAsFinished: false, doubts: itself.doubts };
    return itself;
  }
  const reading = readRowStatus(resolved.row, due, ragKey);
  return parts.isClaimed ? { ...reading, status: statusOfParts(parts.parts) } : reading;
}

function doubtsAbout(
  action: PrintedAction,
  { row, due, readsAsFinished }: { row: PrintedRow; due: DueReading; readsAsFinished: boolean },
): readonly RowDoubt[] {
  const doubts: RowDoubt[] = [];
  const owesNothing = !isOpen(action.status) && action.status !== 'done';
  if (action.leads.length === 0 && !owesNothing) doubts.push({ code: 'no-lead', found: blankToNull(row.lead) });
  for (const code of due.doubts) {
    // A revised date is one: the action will be overdue after it.
    const hasOther = code === 'no-due' && action.revisions.length > 0;
    if (!owesNothing && !hasOther) doubts.push({ code, found: action.due.phrase });
  }
  if (row.hasRefs && action.ref === null) doubts.push({ code: 'ref-missing', found: null });
  if (readsAsFinished) doubts.push({ code: 'reads-as-finished', found: action.progress.at(-1)?.text ?? null });
  return doubts;
}

function blankToNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
