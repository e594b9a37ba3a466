import type { ColumnRole, LayoutColumn } from '../../core/plan/layout.ts';
import type { OtherCell, PrintedAction, Progress } from '../../core/plan/printed.ts';
import { isGivenSince } from '../../core/plan/update-label.ts';
import { cellText, printedUnder } from './cell-text.ts';
import { lines, type Told } from './role-text.ts';
import { lackingIn, saidIn, unsaidInRow } from './said-in-row.ts';
import { asAbove, statusLine } from './status-cell.ts';
import { type UpdateCells, updateCells } from './update-cells.ts';

/** One action as the cells of a row, and what no column of the table holds. */
export interface RowCells {
  readonly cells: readonly string[];
  /** What columns that the document does not have would hold. */
  readonly lacking: ReadonlyMap<ColumnRole, string>;
  readonly other: readonly OtherCell[];
  /** Updates, and how it stands, where the document has no room for them; blank where it has. */
  readonly update: string;
}

/** Lays an action out under the columns of its table. */
export function rowCells(told: Omit<Told, 'roles'>, columns: readonly LayoutColumn[]): RowCells {
  const { action } = told;
  const roles = new Set(columns.flatMap(({ role }) => role ?? []));
  const isAbove = asAbove(action, told.above) !== null;
  const updates = isAbove
    ? updatesAbove(told, columns)
    : updateCells(withUpdatesOnce({ ...told, roles }, columns), columns);
  const printed = printedUnder(columns, action.other);
  const cells = columns.map((column, index) =>
    cellText(
      column,
      { printed: printed[index] ?? '', updates: updates.inColumns.get(index) ?? '' },
      { ...told, roles },
    ),
  );
  const main = mainColumn(columns, action);
  const whole = cells.map((cell, index) =>
    index === main ? lines([cell, ...unsaidInRow(action, { cells, roles })]) : cell,
  );
  const hasColour = columns.some(({ role }, index) => role === 'rag' && cells[index] !== '');
  const stands =
    isAbove || hasColour || roles.has('status')
      ? null
      : statusLine(action, { row: whole, told: [...toldOfStatus(columns, whole), ...updates.left] });
  const runsOn = columns.findLastIndex(({ role }) => role === 'progress');
  const isInRow = stands !== null && runsOn >= 0 && updates.left.length === 0;
  return {
    cells: whole.map((cell, index) => (isInRow && index === runsOn ? lines([cell, stands]) : cell)),
    lacking: lackingIn(whole, { ...told, roles }),
    other: action.other.filter(({ text }) => !saidIn(whole)(text)),
    update: lines([...updates.left, ...(stands === null || isInRow ? [] : [stands])]),
  };
}

/** Long enough that nobody writes it twice in a row by chance. */
const TELLING = 20;

/** An action without the printed updates that stand in another cell of its row, from which they were read. */
function withUpdatesOnce(told: Told, columns: readonly LayoutColumn[]): PrintedAction {
  const { action } = told;
  const others = columns.filter(({ role }) => role !== 'progress' && role !== 'status');
  const printed = printedUnder(others, action.other);
  const isSaid = saidIn(
    others.map((column, index) => cellText(column, { printed: printed[index] ?? '', updates: '' }, told)),
  );
  const isElsewhere = (update: Progress): boolean =>
    !isGivenSince(update) && update.text.length >= TELLING && isSaid(update.text);
  return { ...action, progress: action.progress.filter((update) => !isElsewhere(update)) };
}

/** "As above" stands where the updates would. */
function updatesAbove({ action, above }: Omit<Told, 'roles'>, columns: readonly LayoutColumn[]): UpdateCells {
  const phrase = asAbove(action, above) ?? '';
  const index = columns.findLastIndex(({ role }) => role === 'progress' || role === 'status');
  return index < 0 ? { inColumns: new Map(), left: [phrase] } : { inColumns: new Map([[index, phrase]]), left: [] };
}

/** Where leads and dates stand in a table without columns for them: in the response, else with the action. */
function mainColumn(columns: readonly LayoutColumn[], { response }: PrintedAction): number {
  const answer = response === null ? -1 : columns.findIndex(({ role }) => role === 'response');
  return answer >= 0 ? answer : columns.findIndex(({ role }) => role === 'action' || role === 'recommendation');
}

function toldOfStatus(columns: readonly LayoutColumn[], cells: readonly string[]): readonly string[] {
  const roles: readonly (ColumnRole | null)[] = ['progress', 'due', 'lead-and-due'];
  return cells.filter((_, index) => roles.includes(columns[index]?.role ?? null));
}
