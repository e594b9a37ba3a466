import type { Cell as SheetCell } from 'exceljs';
import type { RagColour } from './blocks.ts';
import type { OfficeParts } from './office-package.ts';
import { ragColour } from './rag-colour.ts';
import { elementAt, elementsIn, parseXml } from './xml.ts';

/** In which order cells count the colours of a theme: its part names dark before light. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/**
 * The palette of old, from its eighth colour on; the first eight are the same as these eight.
 *
 * @see ECMA-376 part 1, 18.8.27
 */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** A colour as a workbook writes it; the library's own type knows less than it reads. */
interface SheetColour {
  readonly argb?: string;
  readonly theme?: number;
  readonly indexed?: number;
}

/** Reads the theme of a workbook: what the colour of a cell's ground says. */
export function fillColours(parts: OfficeParts): (cell: SheetCell) => RagColour | undefined {
  const theme = themeColours(parts);
  return ({ fill }) => {
    if (fill?.type !== 'pattern' || fill.pattern === 'none') return undefined;
    const { argb, theme: place, indexed }: SheetColour = fill.fgColor ?? {};
    if (place !== undefined) return ragColour(theme[place] ?? '');
    return ragColour(argb ?? (indexed === undefined ? '' : (PALETTE[indexed < 8 ? indexed : indexed - 8] ?? '')));
  };
}

function themeColours(parts: OfficeParts): readonly (string | undefined)[] {
  const name = Object.keys(parts).find((each) => /^xl\/theme\/theme\d+\.xml$/iu.test(each));
  const part = name === undefined ? undefined : parts[name];
  const scheme = part && elementAt(parseXml(part), 'a:themeElements', 'a:clrScheme');
  return THEME_ORDER.map((each) => {
    const colour = elementsIn(elementAt(scheme, `a:${each}`))[0]?.attributes;
    return colour?.lastClr ?? colour?.val;
  });
}
