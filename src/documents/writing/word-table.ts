import {
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { WrittenColumn } from './columns-to-write.ts';
import type { LaidOutArea } from './laid-out.ts';
import { printable } from './printable.ts';
import { ragFill } from './rag-fill.ts';
import { CELL_SIZE, WORD_COLOURS } from './word-look.ts';

/** A row up to this long stays on one page; a longer one may go over its end, or it would leave half a page blank. */
const SHORT_ROW = 900;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: WORD_COLOURS.line };

/** One table: the rows of areas that stand in it together, each area marked in the way of the document. */
export function wordTable(areas: readonly LaidOutArea[], widthTwips: number): Table {
  const columns = areas[0]?.columns ?? [];
  const rows = areas.flatMap((area) => [...markRows(area), ...actionRows(area)]);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ share }) => Math.round(share * widthTwips)),
    margins: { top: 50, bottom: 50, left: 85, right: 85, marginUnitType: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [headerRow(columns), ...rows],
  });
}

function headerRow(columns: readonly WrittenColumn[]): TableRow {
  const look = { bold: true, color: WORD_COLOURS.onHeader };
  const shading = shaded(WORD_COLOURS.header);
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column) => new TableCell({ width: widthOf(column), shading, children: paragraphs(column.header, look) }),
    ),
  });
}

/** The full-width rows that open an area inside a table. */
function markRows({ shape, heading, notes, columns }: LaidOutArea): readonly TableRow[] {
  if (shape !== 'row') return [];
  const wide = (text: string, look: Look, options: Partial<ITableCellOptions> = {}): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          ...options,
          columnSpan: columns.length,
          children: paragraphs(text, { ...look, keepNext: true }),
        }),
      ],
    });
  const bold = { bold: true, color: WORD_COLOURS.header };
  return [wide(heading, bold, { shading: shaded(WORD_COLOURS.area) }), ...notes.map((note) => wide(note, {}))];
}

function actionRows({ shape, columns, rows }: LaidOutArea): readonly TableRow[] {
  return rows.map(({ cells, action }, index) => {
    const isSameRef = action.ref !== null && action.ref === rows[index - 1]?.action.ref;
    const isNextSame = action.ref !== null && action.ref === rows[index + 1]?.action.ref;
    const merging = (column: WrittenColumn): Merging => {
      if (column.role === 'ref') return { goesOn: isSameRef, begins: isNextSame };
      const isMerged = column.role === 'area' && shape === 'merged-column';
      return { goesOn: isMerged && index > 0, begins: isMerged && index < rows.length - 1 };
    };
    return new TableRow({
      cantSplit: cells.join('').length <= SHORT_ROW,
      children: columns.map((column, place) => actionCell(cells[place] ?? '', column, merging(column))),
    });
  });
}

/** Whether a cell is part of one over several rows. */
interface Merging {
  readonly goesOn: boolean;
  readonly begins: boolean;
}

function actionCell(text: string, column: WrittenColumn, { goesOn, begins }: Merging): TableCell {
  const { role } = column;
  const width = widthOf(column);
  if (goesOn) return new TableCell({ width, verticalMerge: VerticalMergeType.CONTINUE, children: paragraphs('', {}) });
  const isArea = role === 'area';
  const colour = role === 'rag' ? ragFill(text) : null;
  return new TableCell({
    width,
    children: paragraphs(text, isArea || role === 'ref' ? { bold: true } : {}),
    ...(begins && { verticalMerge: VerticalMergeType.RESTART }),
    ...(isArea && { shading: shaded(WORD_COLOURS.area) }),
    ...(colour !== null && { shading: shaded(colour) }),
  });
}

/** Each cell says its width as well: not every program looks at the table's grid. */
function widthOf({ share }: WrittenColumn) {
  return { size: Math.max(1, Math.round(share * 100)), type: WidthType.PERCENTAGE };
}

interface Look {
  readonly bold?: boolean;
  readonly color?: string;
  readonly keepNext?: boolean;
}

function paragraphs(text: string, { keepNext = false, ...look }: Look): Paragraph[] {
  const lines = printable(text).split('\n');
  return lines.map(
    (line) => new Paragraph({ keepNext, children: [new TextRun({ text: line, size: CELL_SIZE, ...look })] }),
  );
}

function shaded(fill: string) {
  return { type: ShadingType.CLEAR, color: 'auto', fill };
}
