import ExcelJS, { type CellValue, type Cell as SheetCell, type Worksheet } from 'exceljs';
import { strFromU8 } from 'fflate';
import { Refusal } from '../../core/refusal.ts';
import type { Block, Cell, DocumentBlocks, Row } from './blocks.ts';
import { printedDate } from './excel-date.ts';
import { tidyText } from './html-text.ts';
import { type OfficeParts, packed } from './office-package.ts';

/** What a sheet holds beside its cells. Drop-down lists over whole columns alone would take minutes and gigabytes. */
const NOT_CELLS = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'picture',
  'legacyDrawing',
  'tableParts',
  'extLst',
];
const MAX_MERGED_CELLS = 200_000;
const MAX_ROWS = 20_000;

/** Reads a workbook into blocks, a table a sheet. @throws Refusal `document-unreadable` */
export async function excelBlocks(parts: OfficeParts): Promise<DocumentBlocks> {
  refuseHugeMerges(parts);
  const workbook = await loadWorkbook(parts);
  const blocks = workbook.worksheets.flatMap((sheet): readonly Block[] => {
    const start: Block = { kind: 'sheet', name: sheet.name, hidden: sheet.state !== 'visible' };
    if (start.hidden) return [start];
    return [start, { kind: 'table', where: `sheet ${sheet.name}`, rows: rowsOf(sheet) }];
  });
  return { format: 'excel', landscape: true, blocks, problems: [] };
}

async function loadWorkbook(parts: OfficeParts): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const { buffer } = new Uint8Array(packed(withoutDrawings(parts)));
  try {
    await workbook.xlsx.load(buffer, { ignoreNodes: NOT_CELLS });
  } catch (error) {
    throw new Refusal('document-unreadable', { why: 'damaged' }, { cause: error });
  }
  return workbook;
}

/** The library stumbles over drawings whose pictures are gone; no action stands in one. */
function withoutDrawings(parts: OfficeParts): OfficeParts {
  return Object.fromEntries(
    Object.entries(parts).filter(([name]) => !/^xl\/(?:drawings|charts|media|comments)/i.test(name)),
  );
}

/** The library visits every cell of a merged area, so "A1:XFD1048576" would never end. */
function refuseHugeMerges(parts: OfficeParts): void {
  let cells = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\//i.test(name)) continue;
    for (const match of strFromU8(part).matchAll(
      /<(?:\w+:)?mergeCell\b[^>]*\bref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)/gi,
    )) {
      const [, left = '', top, right = '', bottom] = match;
      cells += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
    }
  }
  if (cells > MAX_MERGED_CELLS)
    throw new Refusal('document-unreadable', { why: 'merged-too-large', limit: MAX_MERGED_CELLS });
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function rowsOf(sheet: Worksheet): readonly Row[] {
  const rows: Row[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (rows.length >= MAX_ROWS) throw new Refusal('document-unreadable', { why: 'too-many-rows', limit: MAX_ROWS });
    const cells: Cell[] = [];
    let master: string | null = null;
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const last = cells.at(-1);
      if (cell.isMerged && cell.master.address === master && last) {
        cells[cells.length - 1] = { ...last, width: last.width + 1 };
        return;
      }
      master = cell.isMerged ? cell.master.address : null;
      const continued = cell.isMerged && Number(cell.master.row) < number;
      cells.push({ column, width: 1, text: textOfCell(cell.isMerged ? cell.master : cell), continued });
    });
    rows.push({ where: `sheet ${sheet.name}, row ${number}`, cells });
  });
  return rows;
}

function textOfCell(cell: SheetCell): string {
  return tidyText(textOfValue(cell.value, cell.numFmt ?? ''));
}

function textOfValue(value: CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return printedDate(value, format);
  if (typeof value === 'number') return printedNumber(value, format);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('text' in value) return textOfValue(value.text, format);
  if ('result' in value) return textOfValue(value.result ?? null, format);
  return '';
}

/** A ref shown as "1.10" is stored as 1.1. */
function printedNumber(value: number, format: string): string {
  const decimals = /^0\.(0+)$/.exec(format)?.[1]?.length;
  return decimals === undefined ? String(Number(value.toPrecision(12))) : value.toFixed(decimals);
}
