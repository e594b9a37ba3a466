import type { Row } from '../../formats/blocks.ts';
import { isGroup, isLabelled, isNumbered } from '../areas/area-heading.ts';
import { looksLikeSubheading } from '../rows/cut-text.ts';
import { looksLikeHeading } from '../texts/paragraph-kinds.ts';
import { type Column, cellsUnder, textUnder } from './columns.ts';
import { doubtfulWords, type Header, headerAt } from './header-row.ts';
import { isRefLike } from './ref-like.ts';
import { settledColumns } from './settled-columns.ts';

/** What a row of a table is: a heading, a remark over its whole width, a header that names columns, or a row under them. */
export type TableLine =
  | { readonly kind: 'heading'; readonly text: string; readonly where: string }
  | { readonly kind: 'note'; readonly text: string; readonly where: string }
  | HeaderLine
  | { readonly kind: 'row'; readonly row: Row };

/** A header and what its names are taken for. */
interface HeaderLine {
  readonly kind: 'header';
  readonly header: Header;
  readonly columns: readonly Column[];
  /** Words of it that may have been a row; null where none are. */
  readonly doubtful: string | null;
  readonly where: string;
}

/** Blank, or a line drawn with signs. */
const SAYS_NOTHING = /^[\s_=–—-]*$/u;

/**
 * The lines of a table; blank rows are none.
 *
 * @param before the header and the columns of the table before, for a table that has none
 */
export function linesOf(
  rows: readonly Row[],
  before: { readonly header: Header; readonly columns: readonly Column[] } | null,
): readonly TableLine[] {
  const filled = rows.filter((row) => row.cells.some(({ text }) => !SAYS_NOTHING.test(text)));
  const headers = headersOf(filled, before?.header ?? null);
  const starts = [...headers.keys()];
  const widest = filled.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  const lines: TableLine[] = [];
  let columns: readonly Column[] | null = null;
  let above: Header | null = null;
  for (let index = 0; index < filled.length; index += 1) {
    const row = filled[index];
    const header = headers.get(index);
    if (!row) continue;
    if (header) {
      const end = starts.find((start) => start > index) ?? filled.length;
      const own = filled.slice(index + header.height, end).filter((each) => aloneIn(each) === null);
      columns = settledColumns(header.cells, own);
      lines.push({ kind: 'header', header, columns, doubtful: doubtfulWords(header, above), where: row.where });
      above = header;
      index += header.height - 1;
    } else {
      const under = columns ?? (starts.length === 0 ? (before?.columns ?? null) : null);
      lines.push(lineOf(filled, index, { columns: under, widest }));
    }
  }
  return lines;
}

/** The headers by the row in which they begin. */
function headersOf(rows: readonly Row[], before: Header | null): ReadonlyMap<number, Header> {
  const headers = new Map<number, Header>();
  let last = before;
  for (let index = 0; index < rows.length; index += 1) {
    const header = headerAt(rows, index, last);
    if (!header) continue;
    headers.set(index, header);
    last = header;
    index += header.height - 1;
  }
  return headers;
}

interface LineContext {
  /** What the row stands under; null above the first header. */
  readonly columns: readonly Column[] | null;
  readonly widest: number;
}

function lineOf(rows: readonly Row[], index: number, context: LineContext): TableLine {
  const row = rows[index] ?? { where: '', cells: [] };
  const text = textAlone(row, context);
  if (text !== null) return { kind: heads(text) ? 'heading' : 'note', text, where: row.where };
  const objective = context.columns && objectiveOver(rows, index, context.columns);
  return objective ? { kind: 'heading', text: objective, where: row.where } : { kind: 'row', row };
}

function widthOf(row: Row): number {
  return row.cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The only cell of a row that says something. */
function aloneIn(row: Row): Row['cells'][number] | null {
  const [only, ...others] = row.cells.filter((cell) => cell.text.trim() !== '');
  return only && others.length === 0 && !only.continued ? only : null;
}

/** The text of a row that is one cell over the table's width, or the only text of a row where a heading may stand. */
function textAlone(row: Row, { widest, columns }: LineContext): string | null {
  const only = aloneIn(row);
  if (!only) return null;
  const { text } = only;
  if (only.width > 1 && only.width >= widest - 1) return text;
  if (columns === null) return row.cells.length === 1 || only.column === 1 ? text : null;
  if (isRefLike(text)) return null;
  const isInRefs = columns.some((each) => each.role === 'ref' && cellsUnder(row, each).includes(only));
  const isNamed = isLabelled(text) || isNumbered(text);
  const isHeading = isNamed || (looksLikeSubheading(text) && looksLikeHeading(text));
  return isHeading && (isInRefs || (only.column === 1 && (row.cells.length === 1 || isNamed))) ? text : null;
}

/** A full-width text heads what follows, unless it is a remark between rows or about the plan. */
function heads(text: string): boolean {
  return isLabelled(text) || isNumbered(text) || isGroup(text) || looksLikeHeading(text);
}

/** "1 | Better records", with nobody and no date, over "1a", "1b": what those are for. Null for any other row. */
function objectiveOver(rows: readonly Row[], index: number, columns: readonly Column[]): string | null {
  const [row, next] = [rows[index], rows[index + 1]];
  if (!row || !next || !columns.some(({ role }) => role === 'lead' || role === 'lead-and-due' || role === 'due'))
    return null;
  const [ref, text] = [textUnder(row, columns, 'ref'), textUnder(row, columns, 'action')];
  const says = row.cells.filter((cell) => cell.text !== '' && !cell.continued).length;
  if (ref === '' || text === '' || says !== 2 || !isPartOf(textUnder(next, columns, 'ref'), ref)) return null;
  if (/\p{L}{3}/u.test(ref)) return `${ref}: ${text}`;
  return /[.)]$/u.test(ref) ? `${ref} ${text}` : `${ref}. ${text}`;
}

/** "1a", "1(b)" and "1.1" are parts of "1", and of "Objective 1". */
function isPartOf(part: string, whole: string): boolean {
  const bare = whole.replace(/^\p{L}{3,}\s+|[.)]$/gu, '');
  return (
    part.length > bare.length &&
    part.startsWith(bare) &&
    /^[.(]?\s*(?:[a-z]|[ivx]{1,3}|\d{1,2})[.)]?$/iu.test(part.slice(bare.length))
  );
}
