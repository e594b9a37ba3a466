import type { Row } from '../formats/blocks.ts';
import { isGroup, isLabelled, isNumbered } from './area-heading.ts';
import { type Column, readHeader } from './columns.ts';

/** What a row of a table is: a heading over its whole width, a header that names columns, or a row under them. */
export type TableLine =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'header'; readonly columns: readonly Column[]; readonly where: string }
  | { readonly kind: 'row'; readonly row: Row };

/** The lines of a table; blank rows are none. */
export function linesOf(rows: readonly Row[]): readonly TableLine[] {
  const headers = rows.map(readHeader);
  const firstHeader = headers.findIndex((header) => header !== null);
  const widest = rows.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  return rows.flatMap((row, index): readonly TableLine[] => {
    if (row.cells.every((cell) => cell.text.trim() === '')) return [];
    const columns = headers[index];
    if (columns) return [{ kind: 'header', columns, where: row.where }];
    const isAboveHeader = index < firstHeader || firstHeader < 0;
    const text = textAlone(row, { widest, isAboveHeader });
    const isHeading = text !== null && heads(text, { isAboveHeader, headerFollows: Boolean(headers[index + 1]) });
    return [isHeading ? { kind: 'heading', text } : { kind: 'row', row }];
  });
}

function widthOf(row: Row): number {
  return row.cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The text of a row that is one cell over the table's width, or the only cell of a row above the header. */
function textAlone(row: Row, { widest, isAboveHeader }: { widest: number; isAboveHeader: boolean }): string | null {
  const [only, ...others] = row.cells.filter((cell) => cell.text.trim() !== '');
  if (!only || others.length > 0 || only.continued) return null;
  const isWide = only.width > 1 && only.width >= widest - 1;
  const isFirst = only.column === 1 && row.cells.length === 1;
  return isWide || (isFirst && (isAboveHeader || isLabelled(only.text) || isNumbered(only.text))) ? only.text : null;
}

/** A full-width text heads what follows, unless it is a remark between rows. */
function heads(
  text: string,
  { isAboveHeader, headerFollows }: { isAboveHeader: boolean; headerFollows: boolean },
): boolean {
  if (isAboveHeader || headerFollows || isLabelled(text) || isNumbered(text) || isGroup(text)) return true;
  return text.length <= 120 && !/[.!?]$/u.test(text);
}
