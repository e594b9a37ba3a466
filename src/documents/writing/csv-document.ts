import Papa from 'papaparse';
import type { PrintedPlan } from '../../core/plan/printed.ts';
import { guarded } from '../formats/guarded-text.ts';
import { flatTable } from './flat-table.ts';
import { printable } from './printable.ts';

/** Without it Excel takes the file for Windows' own letters, and "’" for three of them. */
const BYTE_ORDER_MARK = '\ufeff';

/** All actions of a plan as one list, UTF-8, days as ISO dates. What looks like a formula is guarded. */
export function csvDocument(plan: PrintedPlan): Uint8Array {
  const columns = flatTable(plan);
  const rows =
    columns[0]?.values.map((_, index) => columns.map(({ values }) => cell(values[index]?.toString() ?? ''))) ?? [];
  const header = columns.map((column) => cell(column.header));
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${Papa.unparse([header, ...rows], { newline: '\r\n' })}\r\n`);
}

function cell(text: string): string {
  return guarded(printable(text));
}
