import type { ColumnRole } from '../../../core/plan/layout.ts';
import type { Cell, Row } from '../../formats/blocks.ts';

/** One column: where it stands, what its header says, and what its cells are taken for. */
export interface Column {
  readonly role: ColumnRole | null;
  readonly header: string;
  readonly column: number;
  readonly width: number;
}

const WHO_AND_WHEN: ReadonlySet<ColumnRole | null> = new Set(['lead', 'lead-and-due', 'due', 'progress', 'status']);

/**
 * Whether the rows of a table without a header may stand under the columns of the table before: they are no wider, and
 * reach as far as who and when. A key of colours does not.
 */
export function fits(rows: readonly Row[], columns: readonly Column[]): boolean {
  const right = Math.max(...rows.flatMap(({ cells }) => cells.map(rightOf)));
  const reached = columns.filter((each) => each.column < right && WHO_AND_WHEN.has(each.role));
  return right <= Math.max(...columns.map(rightOf)) && reached.length > 0;
}

/** What stands in a row under the columns of a role, in order; blank where nothing does. */
export function textUnder(row: Row, columns: readonly Column[], role: ColumnRole): string {
  return columns
    .filter((each) => each.role === role)
    .flatMap((each) => cellsUnder(row, each).map((cell) => cell.text))
    .filter((text) => text !== '')
    .join('\n');
}

/** The cells of a row that begin under a column. Cells stand from left to right, and a sheet may have hundreds. */
export function cellsUnder({ cells }: Row, column: Pick<Column, 'column' | 'width'>): readonly Cell[] {
  const start = firstFrom(cells, column.column);
  let end = start;
  while ((cells[end]?.column ?? Number.POSITIVE_INFINITY) < rightOf(column)) end += 1;
  return cells.slice(start, end);
}

/** Where the first cell stands that begins at a column or to the right of it. */
function firstFrom(cells: readonly Cell[], column: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.column ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The columns that nothing is made of: what stands under them is kept with its action as it is. */
export function unreadColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ role }) => role === null);
}

/** The first column to the right of a cell or a column. */
export function rightOf({ column, width }: Pick<Column, 'column' | 'width'>): number {
  return column + width;
}
