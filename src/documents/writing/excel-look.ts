import type { Alignment, Borders, Fill, Font, Row } from 'exceljs';

const NAVY = 'FF1F3864';
const PALE = 'FFD9E2F3';
const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;

/** Text wraps and begins at the top of its cell. */
export const WRAPPED: Partial<Alignment> = { wrapText: true, vertical: 'top' };
/** Lines between cells, as a table on paper has them. */
export const LINES: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** The fill of an area's heading. */
export const AREA_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: PALE } };
/** A day as British readers write it; Excel keeps it a day. */
export const DAY_FORMAT = 'd mmmm yyyy';
/** How wide all columns of a sheet are together, in characters of its font. */
export const SHEET_WIDTH = 190;

const HEADER_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: NAVY } };
const HEADER_FONT: Partial<Font> = { bold: true, color: { argb: 'FFFFFFFF' } };

/** Makes a row look like the header of a table. */
export function asHeader(row: Row): void {
  row.eachCell((cell) => {
    cell.font = HEADER_FONT;
    cell.fill = HEADER_FILL;
    cell.alignment = WRAPPED;
    cell.border = LINES;
  });
}

/** How Excel prints a sheet: on A4, all columns on one page. */
export const PRINTED = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;
