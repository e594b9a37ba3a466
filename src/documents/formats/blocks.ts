import type { PlanLayout } from '../../core/plan/layout.ts';
import type { Problem } from '../../core/plan/problem.ts';

/** A document as its format gives it: what Word, Excel and CSV have in common. One reader turns it into a plan. */
export interface DocumentBlocks {
  readonly format: PlanLayout['format'];
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
  /** What the format itself made doubtful: hidden rows, formulas without a value, words in an unknown encoding. */
  readonly problems: readonly Problem[];
}

/** The neutral shape of a piece of a document. */
export type Block = TextBlock | TableBlock | SheetBlock;

/** A heading or a paragraph. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  /** 1 to 6 for a heading, null for a paragraph. */
  readonly level: number | null;
  /** Whether it is an item of a list. */
  readonly bullet?: boolean;
  /** Whether all of it is bold: a heading that nobody gave a style. */
  readonly bold?: boolean;
}

/** A table, or all rows of a sheet. */
export interface TableBlock {
  readonly kind: 'table';
  readonly where: string;
  readonly rows: readonly Row[];
  /** The widths of its columns from the first on, each a part of the whole (0 to 1); absent where nobody says. */
  readonly shares?: readonly number[];
}

/** The beginning of a sheet of a workbook. */
interface SheetBlock {
  readonly kind: 'sheet';
  readonly name: string;
  /** Hidden sheets are named to the reader and not read. */
  readonly hidden: boolean;
}

/** One row of a table, with its place in the reader's terms: "table 2, row 3". */
export interface Row {
  readonly where: string;
  readonly cells: readonly Cell[];
  /** Filtered out or hidden: it is read like any other, and its reader is told. */
  readonly hidden?: boolean;
}

/** One cell. Columns count from 1; a merged cell is wider than 1, or continues from the row above. */
export interface Cell {
  readonly column: number;
  readonly width: number;
  readonly text: string;
  readonly continued: boolean;
  /** What the cell's colour says, where it has one of the usual ones. */
  readonly fill?: RagColour;
}

/** The colours that plans are marked with. */
export type RagColour = 'red' | 'amber' | 'green' | 'blue' | 'grey';
