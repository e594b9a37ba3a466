import type { Worksheet } from 'exceljs';
import type { PrintedPlan } from '../../core/plan/printed.ts';
import { fittingRows, putDay, putText } from './excel-cell.ts';
import { asHeader, LINES, WRAPPED } from './excel-look.ts';
import { type FlatColumn, flatTable } from './flat-table.ts';

/** Characters of a column's width: enough for its longest short text, and no more than a text to be read wants. */
const WIDTH = { least: 8, most: 60, ofDays: 18 };

/** Draws all actions as one list with a header that stays, filters, and days that sort as days. */
export function drawAllActions(sheet: Worksheet, plan: PrintedPlan): void {
  const columns = flatTable(plan);
  const header = sheet.addRow([]);
  columns.forEach((column, index) => {
    putText(header.getCell(index + 1), column.header);
    sheet.getColumn(index + 1).width = widthOf(column);
  });
  asHeader(header);
  const actions = columns[0]?.values.length ?? 0;
  for (let action = 0; action < actions; action += 1) drawAction(sheet, columns, action);
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rowCount, column: columns.length } };
  sheet.pageSetup.printTitlesRow = '1:1';
}

function drawAction(sheet: Worksheet, columns: readonly FlatColumn[], action: number): void {
  const values = columns.map((column) => column.values[action] ?? '');
  const texts = values.map((value) => (typeof value === 'string' ? value : ''));
  fittingRows(texts).forEach((cells, line) => {
    const row = sheet.addRow([]);
    values.forEach((value, index) => {
      const cell = row.getCell(index + 1);
      if (typeof value === 'string') putText(cell, cells[index] ?? '');
      else if (line === 0) putDay(cell, value);
      cell.alignment = WRAPPED;
      cell.border = LINES;
    });
  });
}

function widthOf({ header, values }: FlatColumn): number {
  if (values.some((value) => value !== null && typeof value !== 'string')) return WIDTH.ofDays;
  const lines = [header, ...values.map(String)].flatMap((text) => text.split('\n'));
  const longest = Math.max(...lines.map(({ length }) => length));
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}
