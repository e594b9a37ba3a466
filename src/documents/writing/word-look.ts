import { convertMillimetersToTwip, type IStylesOptions, PageOrientation } from 'docx';

/** Colours as six hex digits; dark on light and light on dark, each far above the contrast that readers need. */
export const WORD_COLOURS = { header: '1F3864', onHeader: 'FFFFFF', area: 'D9E2F3', line: 'A6A6A6', quiet: '595959' };

const FONT = 'Arial';
/** Half points, as Word counts sizes. */
const SIZES = { title: 36, group: 28, area: 24, text: 20, cell: 18, small: 16 };

/** Size of what stands in cells and in the footer, in half points. */
export const { cell: CELL_SIZE, small: SMALL_SIZE } = SIZES;

const PAGE_MM = { short: 210, long: 297, margin: 15 };

/** The page of a plan: A4. Sizes are given upright, and the library turns them. */
export function pageOf(landscape: boolean) {
  const margin = convertMillimetersToTwip(PAGE_MM.margin);
  return {
    size: {
      width: convertMillimetersToTwip(PAGE_MM.short),
      height: convertMillimetersToTwip(PAGE_MM.long),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  };
}

/** What stands between the margins, in twips. */
export function textWidth(landscape: boolean): number {
  return convertMillimetersToTwip((landscape ? PAGE_MM.long : PAGE_MM.short) - 2 * PAGE_MM.margin);
}

/** Styles that Word lists under their usual names, so that somebody can change the look at one place. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: SIZES.text, language: { value: 'en-GB' } } },
    title: {
      run: { font: FONT, size: SIZES.title, bold: true, color: WORD_COLOURS.header },
      paragraph: { spacing: { after: 160 } },
    },
    heading1: heading(SIZES.group),
    heading2: heading(SIZES.area),
  },
};

function heading(size: number) {
  return {
    run: { font: FONT, size, bold: true, color: WORD_COLOURS.header },
    paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
  };
}
