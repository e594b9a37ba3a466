import type { Alignment, Borders, Fill, Font, Row } from 'exceljs';

const NAVY = '1F3864';
const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;

/** Text wraps and begins at the top of its cell. */
export const WRAPPED: Partial<Alignment> = { wrapText: true, vertical: 'top' };
/** Lines between cells, as a table on paper has them. */
export const LINES: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** The colour of an area's heading, as six hex digits. */
export const AREA_COLOUR = 'D9E2F3';
/** A day as British readers write it; Excel keeps it a day. */
export const DAY_FORMAT = 'd mmmm yyyy';
/** How wide all columns of a sheet are together, in characters of its font. */
export const SHEET_WIDTH = 190;

const HEADER_FONT: Partial<Font> = { bold: true, color: { argb: 'FFFFFFFF' } };

/** A cell's fill. @param colour six hex digits */
export function filled(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } };
}

/** Makes a row look like the header of a table. */
export function asHeader(row: Row): void {
  row.eachCell((cell) => {
    cell.font = HEADER_FONT;
    cell.fill = filled(NAVY);
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
