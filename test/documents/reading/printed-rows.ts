import type { PrintedAction } from '../../../src/core/plan/printed.ts';
import type { PrintedRow } from '../../../src/documents/reading/rows/printed-row.ts';
import { type RowsReading, readRows } from '../../../src/documents/reading/rows/read-rows.ts';

const BLANK: Omit<PrintedRow, 'where'> = {
  ref: '',
  refContinued: false,
  action: '',
  actionContinued: false,
  lead: '',
  due: '',
  leadAndDue: '',
  revised: '',
  progress: [{ header: 'Progress', text: '' }],
  status: [],
  rag: [],
  percent: [],
  check: '',
  finding: '',
  implication: '',
  response: '',
  priority: '',
  residualRisk: '',
  measure: '',
  followUp: '',
  other: [],
  hasRefs: true,
  namesWhoAndWhen: true,
};

/** What a test says about a row; a progress text stands in one progress column. */
export type RowWords = Partial<Omit<PrintedRow, 'progress'>> & { readonly progress?: string };

/** A row of a table that has columns for ref, action, lead, due and progress; blank where the test says nothing. */
export function printedRow({ progress = '', ...words }: RowWords, index = 0): PrintedRow {
  return { ...BLANK, where: `table 1, row ${index + 2}`, ...words, progress: [{ header: 'Progress', text: progress }] };
}

/** Reads rows as those of a plan's first area. */
export function readingOf(...rows: readonly RowWords[]): RowsReading {
  return readRows(
    rows.map((words, index) => printedRow(words, index)),
    { area: 1, planDate: '2015-04' },
  );
}

/** The only action that rows are read into. */
export function onlyActionOf(...rows: readonly RowWords[]): PrintedAction {
  const { actions } = readingOf(...rows);
  const [action] = actions;
  if (!action || actions.length > 1) throw new Error(`expected one action, found ${actions.length}`);
  return action;
}

/** The doubts about rows as "place action code". */
export function doubtsOf({ problems }: RowsReading): readonly string[] {
  return problems.map(({ where, action, code }) => `${where.replace('table 1, ', '')} ${action ?? '-'} ${code}`);
}
