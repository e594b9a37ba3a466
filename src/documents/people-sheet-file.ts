import { extname } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { SHEET_ROLES, type SheetRole, type SheetRow } from '../core/plan/people-sheet.ts';
import { Refusal } from '../core/refusal.ts';

const COLUMNS = ['role', 'area', 'printed', 'person', 'name'] as const;
const NEEDED = ['role', 'area', 'printed', 'person'] as const;

/**
 * Reads a filled-in sheet of roles and lead matches, .csv or .xlsx.
 *
 * @throws Refusal `sheet-invalid` with a fault for each line as `<line>:<code>`, `document-unreadable`
 */
export async function readPeopleSheet(file: { name: string; bytes: Uint8Array }): Promise<readonly SheetRow[]> {
  const [header = [], ...lines] = isExcel(file.name) ? await excelLines(file.bytes) : csvLines(file.bytes);
  const columns = header.map((name) => name.trim().toLowerCase());
  if (NEEDED.some((name) => !columns.includes(name)))
    throw new Refusal('sheet-invalid', { faults: ['1:columns-missing'] });
  const faults: string[] = [];
  const rows = lines.map((line, index) => {
    const cell = (name: string) => (line[columns.indexOf(name)] ?? '').trim();
    const role = roleOf(cell('role'));
    if (role === null) faults.push(`${index + 2}:role-unknown`);
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

/** Writes the sheet, .xlsx where the file is called so, else .csv. */
export async function writePeopleSheet(rows: readonly SheetRow[], name: string): Promise<Uint8Array> {
  const lines = rows.map((row) => COLUMNS.map((column) => row[column]));
  if (!isExcel(name))
    return new TextEncoder().encode(`${Papa.unparse([[...COLUMNS], ...lines], { escapeFormulae: true })}\r\n`);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('People', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map((key) => ({ header: key, key, width: key === 'printed' ? 60 : 24 }));
  sheet.addRows(lines);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function isExcel(name: string): boolean {
  return extname(name).toLowerCase() === '.xlsx';
}

function roleOf(text: string): SheetRole | null {
  return SHEET_ROLES.find((role) => role === text.toLowerCase()) ?? null;
}

function csvLines(bytes: Uint8Array): readonly (readonly string[])[] {
  // Excel writes a byte order mark, and in Britain commas.
  const text = new TextDecoder('utf-8').decode(bytes);
  return Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
}

async function excelLines(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch (error) {
    throw new Refusal('document-unreadable', { why: 'damaged' }, { cause: error });
  }
  const lines: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    lines.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text));
  });
  return lines;
}
