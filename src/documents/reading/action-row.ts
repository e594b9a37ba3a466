import { readDue } from '../../core/plan/due-phrase.ts';
import { splitLeads } from '../../core/plan/lead-phrase.ts';
import type { Grade, PrintedAction, PrintedDay } from '../../core/plan/printed.ts';
import { lastDayOf } from '../../core/plan/printed-day.ts';
import type { Problem, ProblemCode } from '../../core/plan/problem.ts';
import { isOpen } from '../../core/plan/status.ts';
import { readRefusalAtHead, statusOfParts } from '../../core/plan/status-phrase.ts';
import { readCheck } from './check-cell.ts';
import { readParts } from './part-cells.ts';
import { narrative, type PrintedRow } from './printed-row.ts';
import { readProgress } from './progress-cells.ts';
import { readRevisions } from './revision-cell.ts';
import { readRowStatus } from './row-status.ts';

/** What an action's row is read against. */
export interface RowContext {
  readonly id: string;
  readonly planDate: PrintedDay | null;
  /** The action of the row above, for "As above". */
  readonly above: PrintedAction | null;
}

/** An action with what its reader doubts. */
export interface ActionReading {
  readonly action: PrintedAction;
  readonly problems: readonly Problem[];
}

const AS_ABOVE = /^(?:as (?:per )?above|ditto|see above|same as above|["”]+)\.?$/iu;

/** Reads one row of a plan into an action. Whatever is doubtful is imported and questioned. */
export function readAction(row: PrintedRow, { id, planDate, above }: RowContext): ActionReading {
  const doubts = new Doubts(row.where, id);
  const due = readDue(row.due, { planDay: planDate === null ? null : lastDayOf(planDate), agreedOn: null });
  const progress = readProgress(narrative(row));
  const isAsAbove = progress.length === 1 && AS_ABOVE.test(progress[0]?.text ?? '');
  const borrowed = isAsAbove ? above : null;
  if (isAsAbove && above === null) doubts.add('as-above-without-above', progress[0]?.text ?? null);
  const own = readRowStatus(row, due);
  const parts = readParts(row);
  const isMarked = parts.some((part) => part.status !== 'unknown');
  const status = borrowed?.status ?? (isMarked ? statusOfParts(parts) : own.status);
  const action: PrintedAction = {
    id,
    ref: blankToNull(row.ref),
    text: row.action,
    finding: blankToNull(row.finding),
    implication: blankToNull(row.implication),
    response: blankToNull(row.response) ?? readRefusalAtHead(row.action),
    leads: leadsOf(row, above, doubts),
    due: due.due,
    revisions: [...due.revisions, ...readRevisions(row.revised)],
    status,
    statusPhrase: borrowed ? (progress[0]?.text ?? null) : own.phrase,
    check: readCheck(row.check),
    priority: gradeIn(row.priority),
    residualRisk: gradeIn(row.residualRisk),
    measure: blankToNull(row.measure),
    followUp: null,
    parts,
    progress: borrowed ? borrowed.progress : progress,
    links: [],
    other: [],
  };
  doubtAction(action, { row, due: due.doubts, readsAsFinished: own.readsAsFinished && !borrowed }, doubts);
  return { action, problems: doubts.problems };
}

function doubtAction(
  action: PrintedAction,
  { row, due, readsAsFinished }: { row: PrintedRow; due: readonly ProblemCode[]; readsAsFinished: boolean },
  doubts: Doubts,
): void {
  const owesNothing = !isOpen(action.status) && action.status !== 'done';
  if (action.leads.length === 0 && !owesNothing) doubts.add('no-lead', blankToNull(row.lead));
  for (const code of due) if (!owesNothing) doubts.add(code, action.due.phrase);
  if (row.hasRefs && action.ref === null) doubts.add('ref-missing', null);
  if (readsAsFinished) doubts.add('reads-as-finished', action.progress.at(-1)?.text ?? null);
}

function leadsOf(row: PrintedRow, above: PrintedAction | null, doubts: Doubts): readonly string[] {
  if (AS_ABOVE.test(row.lead)) {
    if (above === null) doubts.add('as-above-without-above', row.lead);
    return above?.leads ?? [];
  }
  const { leads, unsure } = splitLeads(row.lead);
  if (unsure) doubts.add('lead-not-split', row.lead);
  return leads;
}

function gradeIn(text: string): Grade | null {
  const word = /^\W*(high|medium|med|low)\b/iu.exec(text)?.[1]?.toLowerCase();
  if (word === 'high' || word === 'low') return word;
  return word === undefined ? null : 'medium';
}

function blankToNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** The doubts about one row, in the order in which they came up. */
class Doubts {
  readonly problems: Problem[] = [];
  private readonly where: string;
  private readonly id: string;

  constructor(where: string, id: string) {
    this.where = where;
    this.id = id;
  }

  add(code: ProblemCode, found: string | null): void {
    this.problems.push({ severity: 'warning', where: this.where, action: this.id, code, found });
  }
}
