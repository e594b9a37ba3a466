import type { Cell, Row, Worksheet } from 'exceljs';
import { dayWords } from '../../core/plan/revision-words.ts';
import { COLUMN_NAMES } from '../../texts/plan-document.ts';
import type { WrittenColumn } from './columns-to-write.ts';
import { fittingRows, putDay, putText } from './excel-cell.ts';
import { AREA_COLOUR, asHeader, filled, LINES, SHEET_WIDTH, WRAPPED } from './excel-look.ts';
import type { LaidOutArea, LaidOutPlan, LaidOutRow } from './laid-out.ts';
import { ragFill } from './rag-fill.ts';

/** Points that a line of text takes, and how many characters go on one over the sheet's whole width. */
const LINE_POINTS = 15;

/** Draws areas on a sheet of their own: the title, what stands above them, and their rows under the plan's own columns. */
export function drawSheet(
  sheet: Worksheet,
  areas: readonly LaidOutArea[],
  { title, notes, format }: LaidOutPlan,
): void {
  const width = Math.max(...areas.map(({ columns }) => columns.length));
  const wide = (text: string, look: Look = {}) => drawWide(sheet, text, { width, ...look });
  setWidths(sheet, areas[0]?.columns ?? []);
  wide(title, { size: 14 });
  for (const note of notes) wide(note);
  let above: LaidOutArea | null = null;
  for (const area of areas) {
    const { group } = area.area;
    // A sheet is read by itself: the first area on it says its group again.
    if (group !== null && (area.opensGroup || above === null)) wide(group, { size: 12 });
    if (hasHeading(area)) wide(area.heading, { size: 11, isArea: true });
    if (hasHeading(area)) for (const note of area.notes) wide(note);
    if (above?.table !== area.table) drawHeader(sheet, area.columns, above === null);
    const top = sheet.rowCount + 1;
    for (const row of area.rows) drawRow(sheet, area, { row, hasDays: format === 'excel' });
    mergeArea(sheet, area, top);
    above = area;
  }
}

function hasHeading({ shape }: LaidOutArea): boolean {
  return shape !== 'column' && shape !== 'merged-column';
}

interface Look {
  readonly size?: number;
  readonly isArea?: boolean;
}

function drawWide(sheet: Worksheet, text: string, { width, size, isArea }: Look & { readonly width: number }): void {
  const [first = ''] = fittingRows([text])[0] ?? [];
  const row = sheet.addRow([]);
  const cell = row.getCell(1);
  putText(cell, first);
  cell.alignment = WRAPPED;
  if (size !== undefined) cell.font = { bold: true, size };
  if (isArea) cell.fill = filled(AREA_COLOUR);
  if (width > 1) sheet.mergeCells(row.number, 1, row.number, width);
  // Excel finds the height of wrapped cells by itself, but not of merged ones.
  const lines = first
    .split('\n')
    .reduce((total, line) => total + Math.ceil((line.length + 1) / (SHEET_WIDTH * 0.85)), 0);
  row.height = Math.min(400, lines * LINE_POINTS * ((size ?? 11) / 11) + 3);
}

function drawHeader(sheet: Worksheet, columns: readonly WrittenColumn[], isFirst: boolean): void {
  const row = sheet.addRow([]);
  // A sheet has no blank header: what stands below one belongs to nothing that Excel sorts or filters.
  for (const [index, { header, role }] of columns.entries())
    putText(row.getCell(index + 1), header || (role === null ? '' : COLUMN_NAMES[role]));
  asHeader(row);
  if (!isFirst) return;
  sheet.views = [{ state: 'frozen', ySplit: row.number }];
  sheet.pageSetup.printTitlesRow = `${row.number}:${row.number}`;
}

function drawRow(
  sheet: Worksheet,
  { columns }: LaidOutArea,
  { row: { action, cells }, hasDays }: { readonly row: LaidOutRow; readonly hasDays: boolean },
): void {
  for (const texts of fittingRows(cells)) {
    const row: Row = sheet.addRow([]);
    columns.forEach(({ role }, index) => {
      const cell: Cell = row.getCell(index + 1);
      const text = texts[index] ?? '';
      const { by } = action.due;
      const isDay = hasDays && role === 'due' && by !== null && text === dayWords(by);
      if (isDay) putDay(cell, by);
      else putText(cell, text);
      cell.alignment = WRAPPED;
      cell.border = LINES;
      const colour = role === 'rag' ? ragFill(text) : null;
      if (colour !== null) cell.fill = filled(colour);
    });
  }
}

/** A first column that the document merges over the rows of an area. */
function mergeArea(sheet: Worksheet, { shape, columns }: LaidOutArea, top: number): void {
  const column = columns.findIndex(({ role }) => role === 'area') + 1;
  if (shape === 'merged-column' && column > 0 && sheet.rowCount > top)
    sheet.mergeCells(top, column, sheet.rowCount, column);
}

function setWidths(sheet: Worksheet, columns: readonly WrittenColumn[]): void {
  columns.forEach(({ share }, index) => {
    sheet.getColumn(index + 1).width = Math.max(7, Math.round(share * SHEET_WIDTH));
  });
}
