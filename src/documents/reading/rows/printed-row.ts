import type { ColumnRole } from '../../../core/plan/layout.ts';
import type { OtherCell } from '../../../core/plan/printed.ts';
import { statusNamed } from '../../../core/plan/status-phrase.ts';
import type { RagColour } from '../../formats/blocks.ts';
import type { PlanRow } from '../areas/section.ts';
import { isGradeOnly } from '../cells/grade.ts';
import { saysMoreThanDates } from '../cells/only-dates.ts';
import { type Column, cellsUnder, textUnder } from '../tables/columns.ts';

/** One cell of a row with the header that it stands under. */
export interface PrintedCell {
  readonly header: string;
  readonly text: string;
}

/** A cell that may say by its colour what another says by a word. */
export interface ColouredCell extends PrintedCell {
  readonly fill: RagColour | null;
}

/** One row of a plan as text by role, before anything is made of it. */
export interface PrintedRow {
  readonly where: string;
  readonly ref: string;
  /** The ref is a merged cell that began in a row above. */
  readonly refContinued: boolean;
  readonly action: string;
  /** The action is a merged cell that began in a row above. */
  readonly actionContinued: boolean;
  readonly lead: string;
  readonly due: string;
  /** Who and when in one cell. */
  readonly leadAndDue: string;
  readonly revised: string;
  readonly progress: readonly PrintedCell[];
  readonly status: readonly PrintedCell[];
  readonly rag: readonly ColouredCell[];
  readonly percent: readonly PrintedCell[];
  readonly check: string;
  readonly finding: string;
  readonly implication: string;
  readonly response: string;
  readonly priority: string;
  readonly residualRisk: string;
  readonly measure: string;
  readonly followUp: string;
  /** What no field of an action is made of: columns without a meaning, and cells that say more than a field can hold. */
  readonly other: readonly OtherCell[];
  /** The table has a column for refs. */
  readonly hasRefs: boolean;
  /** The table says who and when, so that a row without either may continue the one above. */
  readonly namesWhoAndWhen: boolean;
}

/** Columns that are kept as they are printed: nothing, or less than all of their words, becomes a field of the action. */
const KEPT: ReadonlySet<ColumnRole | null> = new Set([null, 'rag', 'percent', 'manager', 'service', 'standard']);

/** The text of a row by role. */
export function toPrintedRow({ row, columns }: PlanRow): PrintedRow {
  const under = (role: ColumnRole): string => textUnder(row, columns, role);
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const cells = (role: ColumnRole): readonly PrintedCell[] =>
    columns.filter((column) => column.role === role).map((column) => cellUnder({ row, columns }, column));
  const isContinued = (role: ColumnRole): boolean =>
    columns.some((column) => column.role === role && cellsUnder(row, column).some((cell) => cell.continued));
  return {
    where: row.where,
    ref: under('ref'),
    refContinued: isContinued('ref'),
    action: under('action'),
    actionContinued: isContinued('action'),
    lead: under('lead'),
    due: under('due'),
    leadAndDue: under('lead-and-due'),
    revised: under('revised'),
    progress: cells('progress'),
    status: cells('status'),
    rag: columns.filter((column) => column.role === 'rag').map((column) => colouredCell({ row, columns }, column)),
    percent: cells('percent'),
    check: under('check'),
    finding: under('finding'),
    implication: under('implication'),
    response: under('response'),
    priority: under('priority'),
    residualRisk: under('residual-risk'),
    measure: under('measure'),
    followUp: under('follow-up'),
    other: otherCells({ row, columns }),
    hasRefs: has('ref'),
    namesWhoAndWhen: has('lead-and-due') || (has('lead') && has('due')),
  };
}

/** What a row says about its progress: its progress cells, and a status cell that holds more than a status word. */
export function narrative(row: PrintedRow): readonly PrintedCell[] {
  const told = row.status.filter((cell) => statusNamed(cell.text) === null);
  return [...row.progress, ...told].filter((cell) => cell.text.trim() !== '');
}

/** Every word of a row on one line, for somebody who has to find it in the document. */
export function wordsOf(row: PrintedRow): string {
  const cells = [row.ref, row.finding, row.action, row.lead, row.leadAndDue, row.due, row.revised, row.response];
  const rest = [row.check, row.followUp, row.implication, row.measure, row.priority, row.residualRisk];
  const lists = [...row.status, ...row.progress, ...row.rag, ...row.percent, ...row.other].map(({ text }) => text);
  return [...new Set([...cells, ...rest, ...lists])].filter((text) => text !== '').join(' | ');
}

function cellUnder({ row }: PlanRow, column: Column): PrintedCell {
  const texts = cellsUnder(row, column).map((cell) => cell.text);
  return { header: column.header, text: texts.join('\n') };
}

/** A traffic light without a word is told by the name of its colour. */
function shownUnder(row: PlanRow, column: Column): PrintedCell {
  const { header, text, fill } = colouredCell(row, column);
  return { header, text: column.role === 'rag' && text === '' ? (fill ?? '') : text };
}

function colouredCell({ row, columns }: PlanRow, column: Column): ColouredCell {
  const fill = cellsUnder(row, column).find((cell) => cell.fill !== undefined)?.fill ?? null;
  return { ...cellUnder({ row, columns }, column), fill };
}

/** Whether a cell holds words that the field made of it cannot hold: a grade or a revised date with a remark. */
function saysMore(role: ColumnRole | null, text: string): boolean {
  if (role === 'priority' || role === 'residual-risk') return !isGradeOnly(text);
  return role === 'revised' && saysMoreThanDates(text);
}

/** Cells of columns without a meaning, cells that say more than their field, and cells that stand beyond the header. */
function otherCells({ row, columns }: PlanRow): readonly OtherCell[] {
  const kept = columns.flatMap((column) => {
    const { header, text } = shownUnder({ row, columns }, column);
    return text !== '' && (KEPT.has(column.role) || saysMore(column.role, text)) ? [{ header, text }] : [];
  });
  const under = new Set(columns.flatMap((column) => cellsUnder(row, column)));
  const beyond = row.cells.filter((cell) => cell.text !== '' && !under.has(cell));
  return [...kept, ...beyond.map(({ text }) => ({ header: '', text }))];
}
