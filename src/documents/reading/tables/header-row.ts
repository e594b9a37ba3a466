import { datedWordsIn } from '../../../core/plan/dated-words.ts';
import type { Cell, Row } from '../../formats/blocks.ts';
import { rightOf } from './columns.ts';
import { type HeaderName, nameOf, saysWhoAndWhen } from './header-names.ts';

/** One cell of a header, and what it names by itself. */
export interface HeaderCell {
  readonly name: HeaderName | null;
  readonly header: string;
  readonly column: number;
  readonly width: number;
}

/** A header: its cells from left to right, and how many physical rows it takes. */
export interface Header {
  readonly cells: readonly HeaderCell[];
  readonly height: number;
  /** Words below its first row that make nothing else of any name, and so may have been a row; null where none are. */
  readonly idleWords: string | null;
}

const MOST_ROWS = 3;
const LONGEST_NAME = 90;
const LONGEST_SUB_NAME = 40;
const SHORTEST_SENTENCE = 30;
const DATED_NAMES: ReadonlySet<HeaderName | null> = new Set([
  'progress',
  'status',
  'check',
  'follow-up',
  'rag',
  'percent',
]);
/** No name of a column ends so; "Due by" and "Assigned to" are whole. */
const NAME_BREAKS_OFF = /(?:[,&/-]|\b(?:a|an|and|be|of|or|the|we|will))$/iu;
/** A stop inside a text, where it does not shorten "No." or "Ref.". */
const SENTENCES = /(?<!\b(?:no|nr|ref|rec))[.;:]\s+\S/iu;
const PROMISES: ReadonlySet<HeaderName | null> = new Set(['action', 'recommendation', 'aim', 'response']);
const COMPANY: ReadonlySet<HeaderName | null> = new Set([
  'lead',
  'lead-and-due',
  'manager',
  'due',
  'revised',
  'progress',
  'status',
  'rag',
  'percent',
  'check',
  'follow-up',
]);

/**
 * The header that begins at a row: names in one row, words broken over two ("When to be", "completed by"), or a name over
 * several columns with names below it ("Update" over "June" and "September").
 *
 * @param before the header that stood last: a row that only resembles one is not another
 * @returns null when the row is none
 */
export function headerAt(rows: readonly Row[], index: number, before: Header | null): Header | null {
  const first = rows[index];
  if (!first || first.cells.some(({ text }) => text.length > LONGEST_NAME)) return null;
  const cells = first.cells.filter(({ continued }) => !continued).map(named);
  const top: Header = { cells, height: 1, idleWords: null };
  const isBelowHeading = rows
    .slice(Math.max(0, index - 1), index)
    .every((row) => row.cells.filter(({ text }) => text !== '').length === 1);
  const goesOn = before === null || before.height > 1 || likeness(top, before) < 1;
  const header = goesOn ? withRowsBelow(top, rows.slice(index + 1)) : top;
  return isHeader(header.cells) && !isDataRow(header, { row: first, isBelowHeading, before }) ? header : null;
}

/**
 * The words of a header that may have been a row: they add nothing to its names, or it names other columns than the
 * header above it in its table. Null where it is none but a header.
 */
export function doubtfulWords(header: Header, above: Header | null): string | null {
  if (above === null) return header.idleWords;
  if (likeness(header, above) === 1) return header.idleWords === above.idleWords ? null : header.idleWords;
  return header.cells.flatMap((cell) => (cell.header === '' ? [] : [cell.header])).join(' | ');
}

/** A header promises something, and says who, when or how far. */
function isHeader(cells: readonly HeaderCell[]): boolean {
  if (cells.some(({ name, header }) => name === 'action' && saysWhoAndWhen(header))) return true;
  const promises = new Set(cells.map(({ name }) => name).filter((name) => PROMISES.has(name)));
  const isAnswered = promises.has('recommendation') && promises.has('response');
  return promises.size > 0 && (isAnswered || cells.some(({ name }) => COMPANY.has(name)));
}

/** Where a header may begin: its row, whether nothing but headings stand above it, and the header that stood last. */
interface Place {
  readonly row: Row;
  readonly isBelowHeading: boolean;
  readonly before: Header | null;
}

/** "Update the action plan" under "Action", "Service lead" under "Lead": words of a header in a row that is none. */
function isDataRow(header: Header, { row, isBelowHeading, before }: Place): boolean {
  const filled = header.cells.filter((cell) => cell.header !== '');
  const holdsRef = filled.length > 1 && /^\(?\d|^[A-Z]{0,4}\d/u.test(header.cells[0]?.header ?? '');
  const isSentence = row.cells.some(({ text }) => /[.;]$/u.test(text) && text.length > SHORTEST_SENTENCE);
  if (holdsRef || isSentence || filled.some(holdsDay)) return true;
  if (!before || likeness(header, before) >= 0.5) return false;
  const known = filled.filter(({ name }) => name !== null);
  const isSparse = filled.length * 2 < before.cells.length || known.length * 3 < filled.length * 2;
  if (isSparse || filled.some((cell) => SENTENCES.test(cell.header))) return true;
  return !isBelowHeading && filled.every((cell) => cell.name === null || isNamedLike(cell, before));
}

/** "Update June 2016" may name a column, "By June 2016" none. */
function holdsDay({ name, header }: HeaderCell): boolean {
  return !DATED_NAMES.has(name) && datedWordsIn(header).length > 0;
}

function isNamedLike({ name, column }: HeaderCell, { cells }: Header): boolean {
  return cells.some((other) => other.column === column && other.name === name);
}

/** How many of a header's names, 0 to 1, another header has in the same place. */
function likeness({ cells }: Pick<Header, 'cells'>, before: Header): number {
  const same = cells.filter((cell) =>
    before.cells.some((other) => other.column === cell.column && alike(other.header, cell.header)),
  );
  return same.length / Math.max(1, cells.length);
}

/** Two names that share most of their words: "Delivery Lead" and "Delivery Leads". */
function alike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = first.filter((word) => second.some((other) => other.startsWith(word) || word.startsWith(other)));
  return shared.length * 2 > Math.max(first.length, second.length) || a === b;
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

/** A header with the rows below that it goes on in. */
function withRowsBelow(top: Header, below: readonly Row[]): Header {
  let header = top;
  for (const row of below.slice(0, MOST_ROWS - 1)) {
    const cells = withRowBelow(header.cells, row);
    if (!cells) break;
    header = { ...header, cells, height: header.height + 1 };
  }
  const isBroken = top.cells.some((cell) => NAME_BREAKS_OFF.test(cell.header));
  if (header.height === 1 || isBroken || namesMore(header, top)) return header;
  const next = below[header.height - 1];
  // Small letters say nothing where the writer begins every row with one.
  if (!next?.cells.some(({ text }) => /^\p{Lu}/u.test(text))) return top;
  const words = below.slice(0, header.height - 1).flatMap((row) => row.cells.map(({ text }) => text));
  return { ...header, idleWords: words.filter((text) => text !== '').join(' | ') };
}

function namesMore({ cells }: Header, top: Header): boolean {
  return (
    cells.length > top.cells.length || cells.some(({ name }, index) => name !== null && name !== top.cells[index]?.name)
  );
}

/** The names of a header with those of the row below it; null when that row is not part of the header. */
function withRowBelow(above: readonly HeaderCell[], row: Row): readonly HeaderCell[] | null {
  const lower = row.cells.filter(({ continued, text }) => !continued && text !== '');
  // One cell over everything is a title, and names no column.
  if (
    above.length < 2 ||
    lower.length === 0 ||
    lower.some(({ text }) => text.length > LONGEST_SUB_NAME || /[.;]$/u.test(text))
  )
    return null;
  const over = (cell: Cell): HeaderCell | undefined =>
    above.find((each) => each.column <= cell.column && cell.column < rightOf(each));
  const goesOn = lower.every(
    (cell) => over(cell)?.width === cell.width && isBrokenOff(over(cell)?.header ?? '', cell.text),
  );
  const isBelowGroup =
    lower.some((cell) => isGroupOver(over(cell), cell)) &&
    lower.every((cell) => isGroupOver(over(cell), cell) || (over(cell)?.header ?? '') === '');
  if (!goesOn && !isBelowGroup) return null;
  return above.flatMap((upper) => {
    const under = row.cells.filter((cell) => !cell.continued && over(cell) === upper);
    const says = under.filter(({ text }) => text !== '');
    if (says.length === 0) return [upper];
    return under.map((cell) => named({ ...cell, text: `${upper.header} ${cell.text}`.trim() }));
  });
}

function isGroupOver(upper: HeaderCell | undefined, cell: Cell): boolean {
  return upper !== undefined && upper.header !== '' && upper.width > cell.width;
}

/** The name goes on in small letters, in a few words: no row of a plan begins so in every one of its cells. */
function isBrokenOff(above: string, below: string): boolean {
  return above !== '' && /^[\p{Ll}(/&](?:\S*\s+){0,2}\S*$/u.test(below) && !/[\d,.:]/u.test(above + below);
}

function named({ text, column, width }: Cell): HeaderCell {
  const header = text.replace(/\s+/gu, ' ').trim();
  return { name: nameOf(header), header, column, width };
}
