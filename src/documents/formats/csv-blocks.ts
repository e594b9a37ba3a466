import Papa from 'papaparse';
import { Refusal } from '../../core/refusal.ts';
import type { Block, Cell, DocumentBlocks, Row, TableBlock } from './blocks.ts';
import { documentProblem } from './document-problem.ts';
import { unguarded } from './guarded-text.ts';
import type { DecodedText } from './text-encoding.ts';
import { tidyText } from './tidy-text.ts';

const MAX_ROWS = 20_000;
const MAX_COLUMNS = 1_000;
/** As many rows show what separates the columns. */
const ROWS_TO_JUDGE_BY = 200;
const NEARLY_ALL = 0.8;
const SEPARATORS = [',', ';', '\t', '|'];

/** Whether a text is a table of three or more columns, as no prose looks by chance. */
export function isCsv(text: string): boolean {
  const shape = shapeOf(text, separatorOf(text));
  return shape.width >= 3 && shape.rows > shape.all / 2 && isTable(shape);
}

/**
 * Reads a CSV file into blocks. Rows above the header stay rows; cells keep their lines. Prose under the name of a table
 * stays prose: its commas are no columns.
 *
 * @throws Refusal `document-unreadable` when it is longer or wider than any plan
 */
export function csvBlocks({ text, encoding }: DecodedText): DocumentBlocks {
  const problems = encoding === 'windows-1252' ? [documentProblem('encoding-assumed', null)] : [];
  const separator = separatorOf(text);
  const blocks = isTable(shapeOf(text, separator)) ? [tableOf(text, separator)] : paragraphsOf(text);
  return { format: 'csv', landscape: true, blocks, problems };
}

function tableOf(text: string, separator: string): TableBlock {
  const rows: Row[] = [];
  for (const [index, fields] of rowsIn(withoutHint(text), separator).entries()) {
    if (rows.length >= MAX_ROWS) throw new Refusal('document-unreadable', { why: 'too-many-rows', limit: MAX_ROWS });
    if (fields.length > MAX_COLUMNS)
      throw new Refusal('document-unreadable', { why: 'too-many-columns', limit: MAX_COLUMNS });
    const cells = cellsOf(fields);
    if (cells.length > 0) rows.push({ where: `row ${index + 1}`, cells });
  }
  return { kind: 'table', where: 'the table', rows };
}

function paragraphsOf(text: string): readonly Block[] {
  const lines = text.split(/\r\n?|\n/u).map(tidyText);
  return lines.flatMap((line): readonly Block[] => (line === '' ? [] : [{ kind: 'text', text: line, level: null }]));
}

function rowsIn(text: string, separator: string, preview = 0): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text, { delimiter: separator, preview }).data;
}

/** A blank cell is no cell, as in a workbook: a title row is one cell however many commas follow it. */
function cellsOf(fields: readonly string[]): readonly Cell[] {
  return fields.flatMap((field, index): readonly Cell[] => {
    const text = tidyText(plain(field));
    return text === '' ? [] : [{ column: index + 1, width: 1, text, continued: false }];
  });
}

/** What was written so that a spreadsheet keeps it as it is: ="1.10", and an apostrophe before what is like a formula. */
function plain(field: string): string {
  return unguarded(field.replace(/^="(.*)"$/su, '$1'));
}

/** Excel takes the separator from a first line "sep=;", and shows none of it. */
function withoutHint(text: string): string {
  return text.replace(/^sep=.\r?\n/iu, '');
}

/** What separates the columns: what gives the most rows one and the same number of them. */
function separatorOf(text: string): string {
  const hint = /^sep=(.)\r?\n/iu.exec(text)?.[1];
  if (hint !== undefined) return hint;
  const shapes = SEPARATORS.map((separator) => ({ separator, ...shapeOf(text, separator) }));
  const [best] = shapes.sort((a, b) => b.rows * (b.width - 1) - a.rows * (a.width - 1));
  return best?.separator ?? ',';
}

/** What the first rows of a text look like when a separator divides them. */
interface Shape {
  /** The usual number of columns, and how many rows have it. */
  readonly width: number;
  readonly rows: number;
  readonly all: number;
  /** Behind every separator stands a space, as in a sentence. */
  readonly isSpaced: boolean;
}

function shapeOf(text: string, separator: string): Shape {
  const counts = new Map<number, number>();
  const first = rowsIn(withoutHint(text), separator, ROWS_TO_JUDGE_BY).filter((row) => row.join('') !== '');
  for (const { length } of first) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  const isSpaced = first.every((row) => row.slice(1).every((field) => /^(?:\s|$)/u.test(field)));
  return { width: usual?.[0] ?? 1, rows: usual?.[1] ?? 0, all: first.length, isSpaced };
}

/** Rows of titles are shorter than the others, and only a table has nearly all rows alike. */
function isTable({ width, rows, all, isSpaced }: Shape): boolean {
  return width >= 2 && rows >= 2 && (isSpaced ? rows > all * NEARLY_ALL : rows >= all / 3);
}
