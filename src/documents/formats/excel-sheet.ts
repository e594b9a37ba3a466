import type { Cell as SheetCell, Row as SheetRow, Worksheet } from 'exceljs';
import type { Problem, ProblemCode } from '../../core/plan/problem.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Cell, RagColour, Row, TableBlock } from './blocks.ts';
import { shownCell } from './excel-cell.ts';

const MAX_ROWS = 20_000;
/** As wide as Excel makes a column that nobody has drawn: about so many figures. */
const USUAL_WIDTH = 8.43;

/** Reads the rows of a sheet, hidden ones too: what is filtered out today was promised all the same. */
export function readSheet(
  sheet: Worksheet,
  fillOf: (cell: SheetCell) => RagColour | undefined,
): { readonly table: TableBlock; readonly problems: readonly Problem[] } {
  const where = `sheet ${sheet.name}`;
  const rows: Row[] = [];
  const problems: Problem[] = [];
  const warn = (code: ProblemCode, place: string, found: string): void => {
    problems.push({ severity: 'warning', where: place, action: null, code, found });
  };
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (rows.length >= MAX_ROWS) throw new Refusal('document-unreadable', { why: 'too-many-rows', limit: MAX_ROWS });
    const place = `${where}, row ${number}`;
    const cells = cellsOf(row, { fillOf, warn: (code, found) => warn(code, place, found) });
    rows.push({ where: place, cells, ...(row.hidden ? { hidden: true } : {}) });
  });
  const hiddenRows = rows.filter(({ hidden, cells }) => hidden && cells.some(({ text }) => text !== '')).length;
  if (hiddenRows > 0) warn('rows-hidden', where, String(hiddenRows));
  const columns = columnsUsed(rows);
  const hiddenColumns = columns.filter((column) => sheet.getColumn(column).hidden);
  if (hiddenColumns.length > 0)
    warn('columns-hidden', where, hiddenColumns.map((column) => sheet.getColumn(column).letter).join(', '));
  return { table: { kind: 'table', where, rows, ...sharesOf(sheet, columns.at(-1) ?? 0) }, problems };
}

function cellsOf(
  row: SheetRow,
  {
    fillOf,
    warn,
  }: {
    readonly fillOf: (cell: SheetCell) => RagColour | undefined;
    readonly warn: (code: ProblemCode, found: string) => void;
  },
): readonly Cell[] {
  const cells: Cell[] = [];
  let master: string | null = null;
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const last = cells.at(-1);
    if (cell.isMerged && cell.master.address === master && last) {
      cells[cells.length - 1] = { ...last, width: last.width + 1 };
      return;
    }
    master = cell.isMerged ? cell.master.address : null;
    const continued = cell.isMerged && Number(cell.master.row) < row.number;
    const { text, problem } = shownCell(cell.isMerged ? cell.master : cell);
    if (problem && !continued) warn(problem.code, `${cell.address}: ${problem.found}`);
    const fill = fillOf(cell.isMerged ? cell.master : cell);
    cells.push({ column, width: 1, text, continued, ...(fill ? { fill } : {}) });
  });
  return cells;
}

/** The columns in which anything is written, from left to right. */
function columnsUsed(rows: readonly Row[]): readonly number[] {
  const used = rows.flatMap((row) => row.cells.filter(({ text }) => text !== '').map(({ column }) => column));
  return [...new Set(used)].sort((a, b) => a - b);
}

function sharesOf(sheet: Worksheet, last: number): Pick<TableBlock, 'shares'> {
  const widths = Array.from({ length: last }, (_, index) => sheet.getColumn(index + 1).width ?? USUAL_WIDTH);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return whole > 0 && widths.every((width) => width > 0) ? { shares: widths.map((width) => width / whole) } : {};
}
