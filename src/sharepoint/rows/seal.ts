import { createHash } from 'node:crypto';
import { fromDateOnly } from './days.ts';
import { isSet, withPlainLines } from './fields.ts';
import { COLUMNS, type Column, type ListName } from './lists.ts';
import type { Fields } from './row.ts';

/** The filled columns of a row as text, each in one form whichever way the list gives it back. */
export type Cells = Readonly<Record<string, string>>;

/** Long enough that no two rows share it, short enough to be looked at in the list. */
const SEAL_LENGTH = 24;

/** Our columns of a row in one form: a read-back has the same cells as what was written. `Seen` is not among them. */
export function cellsOf(list: ListName, fields: Fields): Cells {
  const title: Column = { name: 'Title', text: {} };
  const filled = [title, ...COLUMNS[list]].flatMap((column) => {
    const text = column.name === 'Seen' ? '' : cellText(column, fields[column.name]);
    return text === '' ? [] : [[column.name, text] as const];
  });
  return Object.fromEntries(filled);
}

function cellText(column: Column, value: unknown): string {
  if (!isSet(value)) return '';
  if (column.dateTime) return momentText(column.dateTime.format, String(value));
  // A box that was never ticked may come back empty.
  if (column.boolean) return value === false ? '' : String(value);
  if (column.number) return String(Number(value));
  return withPlainLines(String(value)).trim();
}

function momentText(format: 'dateOnly' | 'dateTime', value: string): string {
  const moment = Date.parse(value);
  if (Number.isNaN(moment)) return value.trim();
  return format === 'dateOnly' ? fromDateOnly(value).toString() : `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** The seal of a row with these cells. */
export function sealOf(cells: Cells): string {
  const inOrder = Object.entries(cells).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('base64url').slice(0, SEAL_LENGTH);
}

/** A whole row with the seal that says it is as the program wrote it. */
export function sealed(list: ListName, fields: Fields): Fields {
  return { ...fields, Seen: sealOf(cellsOf(list, fields)) };
}

/** The seal that a row carries; null for one of an older layout, or whose seal somebody cleared. */
export function sealIn(fields: Fields): string | null {
  return typeof fields.Seen === 'string' && fields.Seen !== '' ? fields.Seen : null;
}

/** Whether two rows say the same. */
export function sameCells(one: Cells, other: Cells): boolean {
  return sealOf(one) === sealOf(other);
}
