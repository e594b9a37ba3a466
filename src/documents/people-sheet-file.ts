import { extname } from 'node:path';
import type { Workbook } from 'exceljs';
import Papa from 'papaparse';
import { SHEET_ROLES, type SheetRole, type SheetRow } from '../core/plan/people-sheet.ts';
import { Refusal } from '../core/refusal.ts';
import { guarded, unguarded } from './formats/guarded-text.ts';
import { openOfficeParts, packed, refuseHugeText } from './formats/office-package.ts';
import { decodeText } from './formats/text-encoding.ts';

const COLUMNS = ['role', 'area', 'printed', 'person', 'name'] as const;
/** Without it Excel takes the file for Windows' own letters, and "’" for three of them. */
const BYTE_ORDER_MARK = '\ufeff';
const NEEDED = ['role', 'area', 'printed', 'person'] as const;

/**
 * Reads a filled-in sheet of roles and lead matches, .csv or .xlsx.
 *
 * @throws Refusal `sheet-invalid` with a fault for each line as `<line>:<code>`, `document-unreadable`
 */
export async function readPeopleSheet(file: { name: string; bytes: Uint8Array }): Promise<readonly SheetRow[]> {
  const all = isExcel(file.name) ? await excelLines(file.bytes) : csvLines(file.bytes);
  // Empty lines between others stay, so that a line is named by the number that it has in the sheet.
  const [header = [], ...lines] = all.slice(0, all.findLastIndex((line) => !isEmpty(line)) + 1);
  const columns = header.map((name) => name.trim().toLowerCase());
  if (NEEDED.some((name) => !columns.includes(name)))
    throw new Refusal('sheet-invalid', { faults: ['1:columns-missing'] });
  const faults: string[] = [];
  const rows = lines.map((line, index) => {
    const cell = (name: string) => unguarded((line[columns.indexOf(name)] ?? '').trim()).trim();
    const role = roleOf(cell('role'));
    if (role === null && !isEmpty(line)) faults.push(`${index + 2}:role-unknown`);
    return {
      role: role ?? 'lead',
      area: cell('area'),
      printed: cell('printed'),
      person: cell('person'),
      name: cell('name'),
    };
  });
  if (faults.length > 0) throw new Refusal('sheet-invalid', { faults });
  return rows;
}

/** Whether a file of that name is of a kind that the sheet is written as. */
export function isSheetName(name: string): boolean {
  return ['.csv', '.xlsx'].includes(extname(name).toLowerCase());
}

/** Writes the sheet, .xlsx where the file is called so, else .csv. */
export async function writePeopleSheet(rows: readonly SheetRow[], name: string): Promise<Uint8Array> {
  const lines = rows.map((row) => COLUMNS.map((column) => row[column]));
  if (!isExcel(name))
    return new TextEncoder().encode(`${BYTE_ORDER_MARK}${Papa.unparse([[...COLUMNS], ...lines.map(safe)])}\r\n`);
  const book = await newWorkbook();
  const sheet = book.addWorksheet('People', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map((key) => ({ header: key, key, width: key === 'printed' ? 60 : 24 }));
  sheet.addRows(lines);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Most sheets are .csv, and what knows workbooks takes longer to load than one of those to read. */
async function newWorkbook(): Promise<Workbook> {
  const { default: ExcelJS } = await import('exceljs');
  return new ExcelJS.Workbook();
}

function isExcel(name: string): boolean {
  return extname(name).toLowerCase() === '.xlsx';
}

function roleOf(text: string): SheetRole | null {
  return SHEET_ROLES.find((role) => role === text.toLowerCase()) ?? null;
}

function isEmpty(line: readonly string[]): boolean {
  return line.every((cell) => cell.trim() === '');
}

function safe(line: readonly string[]): string[] {
  return line.map(guarded);
}

function csvLines(bytes: Uint8Array): readonly (readonly string[])[] {
  refuseHugeText(bytes);
  return Papa.parse<string[]>(decodeText(bytes).text).data;
}

async function excelLines(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  // Only what was measured is unpacked: the library would take whatever a zip says.
  const { buffer } = new Uint8Array(packed(openOfficeParts(bytes).parts));
  const book = await newWorkbook();
  try {
    await book.xlsx.load(buffer);
  } catch (error) {
    throw new Refusal('document-unreadable', { why: 'damaged' }, { cause: error });
  }
  const lines: string[][] = [];
  book.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    lines.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text));
  });
  return lines;
}
