import ExcelJS, { type Workbook } from 'exceljs';
import { areaHeading } from '../../core/plan/area-heading.ts';
import type { PrintedPlan } from '../../core/plan/printed.ts';
import { ALL_ACTIONS, markAllActions } from '../formats/all-actions-sheet.ts';
import { withShares } from './columns-to-write.ts';
import { drawAllActions } from './excel-all-actions.ts';
import { PRINTED } from './excel-look.ts';
import { drawSheet } from './excel-sheet.ts';
import type { LaidOutArea, LaidOutPlan } from './laid-out.ts';
import { printable } from './printable.ts';
import { sheetNames } from './sheet-names.ts';

/**
 * The plan as a workbook: its areas under its own columns, on a sheet each or on the sheets that its own workbook has, and
 * all of its actions once more as one flat list to filter and sort.
 */
export async function excelWorkbook(plan: PrintedPlan, laid: LaidOutPlan): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = printable(laid.title);
  book.creator = 'Followthrough';
  const sheets = sheetsOf(laid);
  const [flat = ALL_ACTIONS, ...names] = sheetNames([ALL_ACTIONS, ...sheets.map(({ name }) => name)]);
  sheets.forEach(({ areas }, index) => {
    const sheet = addSheet(book, names[index] ?? '');
    drawSheet(sheet, areas, { ...laid, notes: index === 0 ? laid.notes : [] });
  });
  drawAllActions(addSheet(book, flat), plan);
  markAllActions(book, flat);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

interface Sheet {
  readonly name: string;
  readonly areas: readonly LaidOutArea[];
}

/** The sheets of the plan's own workbook, where it came from one; else one for each area. */
function sheetsOf({ format, areas }: LaidOutPlan): readonly Sheet[] {
  const sheets: { name: string; areas: LaidOutArea[] }[] = [];
  for (const area of areas) {
    const own = format === 'excel' ? area.sheet : null;
    const same = sheets.find(({ name }) => name === own);
    if (same) same.areas.push(area);
    else sheets.push({ name: own ?? areaHeading(area.area), areas: [own === null ? underHeading(area) : area] });
  }
  return sheets;
}

/** On a sheet of its own an area is the sheet's heading: a column that says it in every row says nothing. */
function underHeading(area: LaidOutArea): LaidOutArea {
  const isOfArea = (index: number): boolean => area.columns[index]?.role === 'area';
  if (!area.columns.some(({ role }) => role === 'area')) return area;
  return {
    ...area,
    shape: 'heading',
    columns: withShares(area.columns.filter((_, index) => !isOfArea(index))),
    rows: area.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => !isOfArea(index)) })),
  };
}

function addSheet(book: Workbook, name: string) {
  return book.addWorksheet(name, { pageSetup: { ...PRINTED } });
}
