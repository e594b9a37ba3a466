/**
 * The neutral shape of a document: what Word and Excel have in common. One reader turns it into a plan.
 */
export type Block = TextBlock | TableBlock | SheetBlock;

/** A heading or a paragraph. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  /** 1 to 6 for a heading, null for a paragraph. */
  readonly level: number | null;
}

/** A table, or all rows of a sheet. */
export interface TableBlock {
  readonly kind: 'table';
  readonly where: string;
  readonly rows: readonly Row[];
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
}

/** One cell. Columns count from 1; a merged cell is wider than 1, or continues from the row above. */
export interface Cell {
  readonly column: number;
  readonly width: number;
  readonly text: string;
  readonly continued: boolean;
}
