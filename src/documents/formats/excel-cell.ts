import type { CellFormulaValue, CellSharedFormulaValue, CellValue, Cell as SheetCell } from 'exceljs';
import type { ProblemCode } from '../../core/plan/problem.ts';
import { printedDate } from './excel-date.ts';
import { printedNumber } from './excel-number.ts';
import { tidyText } from './tidy-text.ts';

/** What a cell shows, and what is wrong with it. */
export interface ShownCell {
  readonly text: string;
  readonly problem: { readonly code: ProblemCode; readonly found: string } | null;
}

/** What Excel shows in place of a number that is no day. */
const UNSHOWN = '#####';
const AFTER_LAST_DAY = Date.UTC(10_000, 0, 1);
const BLANK: ShownCell = { text: '', problem: null };

/** What a cell of a sheet shows. Formulas are not worked out: their value is the one that was saved. */
export function shownCell(cell: SheetCell): ShownCell {
  return shown(cell.value, cell.numFmt ?? '');
}

function shown(value: CellValue, format: string): ShownCell {
  if (value === null || value === undefined) return BLANK;
  if (value instanceof Date) return isShown(value) ? text(printedDate(value, format)) : cellError(UNSHOWN);
  if (typeof value === 'number') return text(printedNumber(value, format));
  if (typeof value === 'boolean') return text(value ? 'TRUE' : 'FALSE');
  if (typeof value === 'string') return text(value);
  if ('richText' in value) return text(value.richText.map((run) => run.text).join(''));
  if ('text' in value) return shown(value.text, format);
  if ('error' in value) return cellError(value.error);
  return formulaValue(value, format);
}

function formulaValue(value: CellFormulaValue | CellSharedFormulaValue, format: string): ShownCell {
  if (value.result !== undefined) return shown(value.result, format);
  const formula = 'formula' in value ? value.formula : value.sharedFormula;
  return { text: '', problem: { code: 'formula-without-value', found: `=${formula}` } };
}

function cellError(found: string): ShownCell {
  return { text: '', problem: { code: 'cell-error', found } };
}

/** A telephone number under a format of days is later than any day. */
function isShown(date: Date): boolean {
  return date.getTime() < AFTER_LAST_DAY;
}

function text(raw: string): ShownCell {
  return { text: tidyText(raw), problem: null };
}
