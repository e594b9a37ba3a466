import type { ColumnRole } from '../../core/plan/layout.ts';
import { statusNamed } from '../../core/plan/status-phrase.ts';
import { cellsUnder, textUnder } from './columns.ts';
import type { PlanRow } from './sections.ts';
import { splitWhoAndWhen } from './who-and-when.ts';

/** One progress cell with the header that it stands under. */
export interface PrintedCell {
  readonly header: string;
  readonly text: string;
}

/** One row of a plan as text by role, before anything is made of it. Rows split over a page are one. */
export interface PrintedRow {
  readonly where: string;
  readonly ref: string;
  /** The ref is a merged cell that began in a row above. */
  readonly refContinued: boolean;
  readonly action: string;
  readonly lead: string;
  readonly due: string;
  readonly revised: string;
  readonly progress: readonly PrintedCell[];
  readonly status: readonly PrintedCell[];
  readonly check: string;
  readonly finding: string;
  readonly implication: string;
  readonly response: string;
  readonly priority: string;
  readonly residualRisk: string;
  readonly measure: string;
  /** The table has a column for refs. */
  readonly hasRefs: boolean;
  /** The table says who and when, so that a row without either continues the one above. */
  readonly namesWhoAndWhen: boolean;
}

/** The text of a row by role. */
export function toPrintedRow({ row, columns }: PlanRow): PrintedRow {
  const under = (role: ColumnRole): string => textUnder(row, columns, role);
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const cells = (role: ColumnRole): readonly PrintedCell[] =>
    columns
      .filter((column) => column.role === role)
      .map((column) => ({
        header: column.header,
        text: cellsUnder(row, column)
          .map((cell) => cell.text)
          .join('\n'),
      }));
  const refColumns = columns.filter((column) => column.role === 'ref');
  const both = splitWhoAndWhen(under('lead-and-due'));
  return {
    where: row.where,
    ref: under('ref'),
    refContinued: refColumns.some((column) => cellsUnder(row, column).some((cell) => cell.continued)),
    action: under('action'),
    lead: under('lead') || both.who,
    due: under('due') || both.when,
    revised: under('revised'),
    progress: cells('progress'),
    status: cells('status'),
    check: under('check'),
    finding: under('finding'),
    implication: under('implication'),
    response: under('response'),
    priority: under('priority'),
    residualRisk: under('residual-risk'),
    measure: under('measure'),
    hasRefs: has('ref'),
    namesWhoAndWhen: has('lead-and-due') || (has('lead') && has('due')),
  };
}

/** What a row says about its progress: its progress cells, and a status cell that holds more than a status word. */
export function narrative(row: PrintedRow): readonly PrintedCell[] {
  const told = row.status.filter((cell) => statusNamed(cell.text) === null);
  return [...row.progress, ...told].filter((cell) => cell.text.trim() !== '');
}

/** Whether a row goes on with the one above: it names no ref, lead and due of its own. */
export function continues(row: PrintedRow): boolean {
  const ownRef = row.hasRefs && row.ref !== '';
  const says = row.action !== '' || row.progress.some((cell) => cell.text !== '') || row.finding !== '';
  return row.namesWhoAndWhen && !ownRef && row.lead === '' && row.due === '' && says;
}

/** Two rows as one. A sentence that was cut at the page's end goes on in its line. */
export function joined(above: PrintedRow, below: PrintedRow): PrintedRow {
  return {
    ...above,
    action: joinedText(above.action, below.action),
    progress: joinedCells(above.progress, below.progress),
    status: joinedCells(above.status, below.status),
    revised: joinedText(above.revised, below.revised),
    check: joinedText(above.check, below.check),
    finding: joinedText(above.finding, below.finding),
    implication: joinedText(above.implication, below.implication),
    response: joinedText(above.response, below.response),
    measure: joinedText(above.measure, below.measure),
  };
}

function joinedCells(above: readonly PrintedCell[], below: readonly PrintedCell[]): readonly PrintedCell[] {
  return above.map((cell, index) => ({ ...cell, text: joinedText(cell.text, below[index]?.text ?? '') }));
}

function joinedText(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  return /[.!?:]$/u.test(above) ? `${above}\n${below}` : `${above} ${below}`;
}
