import {
  BorderStyle,
  Footer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Day } from '../../core/calendar/day.ts';
import { MEETING_NOTES_TEXTS as TEXTS } from '../../texts/meeting-notes.ts';
import { printable } from './printable.ts';
import { CELL_SIZE, SMALL_SIZE, WORD_COLOURS } from './word-look.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: WORD_COLOURS.line };

/** A column of a table of notes; all shares make 1. */
export interface NotesColumn {
  readonly header: string;
  readonly share: number;
}

/** A table of notes, its head repeated on every page. @param rows texts, as many as there are columns */
export function notesTable(
  columns: readonly NotesColumn[],
  rows: readonly (readonly string[])[],
  widthTwips: number,
): Table {
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill: WORD_COLOURS.header };
  const cells = (texts: readonly string[], look: Look) =>
    columns.map(
      ({ share }, index) =>
        new TableCell({
          width: { size: Math.round(share * 100), type: WidthType.PERCENTAGE },
          children: paragraphs(texts[index] ?? '', look),
          ...(look.isHead && { shading }),
        }),
    );
  const headers = columns.map(({ header }) => header);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ share }) => Math.round(share * widthTwips)),
    margins: { top: 50, bottom: 50, left: 85, right: 85, marginUnitType: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(headers, { isHead: true }) }),
      ...rows.map((row) => new TableRow({ children: cells(row, { isHead: false }) })),
    ],
  });
}

/** What stands below every page: the meeting, the day of the record, the page. */
export function notesFooter(title: string, on: Day): Footer {
  const look = { size: SMALL_SIZE, color: WORD_COLOURS.quiet };
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ ...look, text: `${title} · ${TEXTS.asAt(on.toString())} · ` }),
          new TextRun({ ...look, children: [TEXTS.page, PageNumber.CURRENT, TEXTS.of, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

interface Look {
  readonly isHead: boolean;
}

function paragraphs(text: string, { isHead }: Look): Paragraph[] {
  const look = isHead ? { bold: true, color: WORD_COLOURS.onHeader } : {};
  return printable(text)
    .split('\n')
    .map((line) => new Paragraph({ children: [new TextRun({ text: line, size: CELL_SIZE, ...look })] }));
}
