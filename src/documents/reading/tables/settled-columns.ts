import type { ColumnRole } from '../../../core/plan/layout.ts';
import type { Cell, Row } from '../../formats/blocks.ts';
import { isGradeOnly } from '../cells/grade.ts';
import { type Column, cellsUnder, rightOf } from './columns.ts';
import type { HeaderName } from './header-names.ts';
import type { HeaderCell } from './header-row.ts';
import { isRefLike } from './ref-like.ts';

/** Several columns of these may stand side by side; of any other role the first one counts. */
const SEVERAL: ReadonlySet<ColumnRole | null> = new Set(['progress', 'status', 'rag', 'percent', null]);
/** What else may head rows, where its cells are merged over them. */
const MAY_HEAD: ReadonlySet<HeaderName | null> = new Set(['finding', 'recommendation', 'standard', 'service']);
/** As long as the longest heading that anybody puts into a narrow column. */
const LONGEST_GRADE = 20;

/** What the columns under a header are taken for, once the rows below have been looked at. */
export function settledColumns(header: readonly HeaderCell[], rows: readonly Row[]): readonly Column[] {
  const whole = withRefsApart(withPiecesJoined(header, rows), rows);
  const promise = promiseOf(whole);
  const roles = whole.map((cell, index): ColumnRole | null => {
    if (index === 0 && cell !== promise && headsRows(cell, rows)) return 'area';
    if (cell.name === 'aim' || cell === promise || isPassedOver(cell)) return roleOfPromise(cell, { promise, rows });
    if (cell.name === 'priority' && !holdsGrades(cell, rows)) return 'area';
    if (index === 0 && cell.name === null) return roleOfFirst(cell, rows);
    return cell.name;
  });
  return whole.map(({ header: text, column, width }, index) => {
    const role = onlyOnce(roles, index);
    return { role, header: text, column, width };
  });
}

/** Of several columns that may hold the promise, the one that is named best. */
function promiseOf(cells: readonly HeaderCell[]): HeaderCell | undefined {
  const best = (['action', 'recommendation', 'aim', 'response'] as const).find((name) =>
    cells.some((cell) => cell.name === name),
  );
  return cells.find(({ name }) => name === best);
}

function isPassedOver({ name }: HeaderCell): boolean {
  return name === 'recommendation' || name === 'action';
}

/** A first column without a known name holds refs, or headings merged over the rows that they head. */
function roleOfFirst(cell: HeaderCell, rows: readonly Row[]): ColumnRole | null {
  if (holdsRefs(cell, rows)) return 'ref';
  return isMergedOver(cell, rows) ? 'area' : null;
}

/** A recommendation beside an action is what was found; an aim over several actions is their area. */
function roleOfPromise(
  cell: HeaderCell,
  { promise, rows }: { readonly promise: HeaderCell | undefined; readonly rows: readonly Row[] },
): ColumnRole | null {
  if (cell === promise) return 'action';
  if (cell.name === 'recommendation') return 'finding';
  return cell.name === 'aim' && isMergedOver(cell, rows) ? 'area' : null;
}

/** The second column of a role keeps its words as they are; an accountable person alone is the lead. */
function onlyOnce(roles: readonly (ColumnRole | null)[], index: number): ColumnRole | null {
  const role = roles[index] ?? null;
  // What an auditor saw is the verdict where no other column gives one.
  if (role === 'follow-up' && !roles.includes('check')) return 'check';
  if (role === 'manager' && !roles.includes('lead') && !roles.includes('lead-and-due')) return 'lead';
  return SEVERAL.has(role) || roles.indexOf(role) === index ? role : null;
}

/** "Delivery" and "Lead" in two cells over a column of single cells are one name. */
function withPiecesJoined(header: readonly HeaderCell[], rows: readonly Row[]): readonly HeaderCell[] {
  const joined: HeaderCell[] = [];
  for (const cell of header) {
    const left = joined.at(-1);
    const isPiece = left && rows.length > 0 && rows.every((row) => covers(row, left, cell));
    if (isPiece) joined[joined.length - 1] = asOne(left, cell);
    else joined.push(cell);
  }
  return joined;
}

function covers(row: Row, left: HeaderCell, right: HeaderCell): boolean {
  const [first, ...others] = cellsUnder(row, { column: left.column, width: rightOf(right) - left.column });
  return first !== undefined && others.length === 0 && first.column === left.column && rightOf(first) >= rightOf(right);
}

function asOne(left: HeaderCell, right: HeaderCell): HeaderCell {
  const header = `${left.header} ${right.header}`.trim();
  return { header, name: left.name ?? right.name, column: left.column, width: left.width + right.width };
}

/** One name over a narrow column of refs and the column of actions. */
function withRefsApart(header: readonly HeaderCell[], rows: readonly Row[]): readonly HeaderCell[] {
  if (header.some(({ name }) => name === 'ref')) return header;
  return header.flatMap((cell, index): readonly HeaderCell[] => {
    const ref = { name: 'ref', header: '', column: cell.column, width: 1 } as const;
    if (index > 0 || cell.width < 2 || !rows.some((row) => narrowCell(row, cell))) return [cell];
    if (!holdsRefs(ref, rows)) return [cell];
    return [ref, { ...cell, column: cell.column + 1, width: cell.width - 1 }];
  });
}

function narrowCell(row: Row, { column, width }: HeaderCell): Cell | undefined {
  return row.cells.find((cell) => cell.column === column && cell.width < width);
}

/** Whether what stands in a column is short and numbered like refs, or nothing at all. */
function holdsRefs(cell: Pick<HeaderCell, 'column' | 'width' | 'header'>, rows: readonly Row[]): boolean {
  const texts = textsUnder(cell, rows).filter((text) => text !== '');
  const like = texts.filter(isRefLike);
  return cell.header === '' ? like.length * 2 >= texts.length : texts.length > 0 && like.length * 5 >= texts.length * 4;
}

function holdsGrades(cell: HeaderCell, rows: readonly Row[]): boolean {
  const texts = textsUnder(cell, rows).filter((text) => text !== '');
  const graded = texts.filter((text) => isGradeOnly(text) || text.length <= LONGEST_GRADE);
  return graded.length * 2 >= texts.length;
}

/** Whether one cell of the column goes over several rows, merged or left blank below the first. */
function isMergedOver(cell: HeaderCell, rows: readonly Row[]): boolean {
  return mergedRows(cell, rows) > 0;
}

/** Whether a first column of findings, standards or services is merged over most rows, and so heads them. */
function headsRows(cell: HeaderCell, rows: readonly Row[]): boolean {
  const merged = mergedRows(cell, rows);
  return MAY_HEAD.has(cell.name) && merged > 0 && merged * 2 >= rows.length;
}

function mergedRows(cell: HeaderCell, rows: readonly Row[]): number {
  return rows.filter((row) => cellsUnder(row, cell).some(({ continued, text }) => continued && text !== '')).length;
}

function textsUnder(cell: Pick<HeaderCell, 'column' | 'width'>, rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => cellsUnder(row, cell).filter(({ continued }) => !continued)).map(({ text }) => text);
}
