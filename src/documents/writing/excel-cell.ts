import type { Cell } from 'exceljs';
import type { Day } from '../../core/calendar/day.ts';
import { isLikeFormula } from '../formats/guarded-text.ts';
import { DAY_FORMAT } from './excel-look.ts';
import { printable } from './printable.ts';

/** Excel refuses a file with a longer cell. */
const LONGEST_CELL = 32_767;
const AS_TEXT = '@';

/** Puts a text into a cell. One that looks like a formula stays text even when somebody edits it. */
export function putText(cell: Cell, text: string): void {
  cell.value = text === '' ? null : text;
  if (isLikeFormula(text)) cell.numFmt = AS_TEXT;
}

/** Puts a day into a cell as Excel counts days. */
export function putDay(cell: Cell, day: Day): void {
  cell.value = new Date(Date.UTC(day.year, day.month - 1, day.day));
  cell.numFmt = DAY_FORMAT;
}

/** The cells of a row as rows that Excel can hold: what is too long for a cell goes on in the row below. */
export function fittingRows(cells: readonly string[]): readonly (readonly string[])[] {
  const pieces = cells.map((cell) => fittingPieces(printable(cell)));
  const rows = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) => pieces.map((piece) => piece[row] ?? ''));
}

function fittingPieces(text: string): readonly string[] {
  if (text.length <= LONGEST_CELL) return [text];
  const head = text.slice(0, LONGEST_CELL);
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
  const cut = end > 0 ? end : LONGEST_CELL;
  return [text.slice(0, cut), ...fittingPieces(text.slice(end > 0 ? cut + 1 : cut))];
}
