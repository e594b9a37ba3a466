import { elementAt, elementsIn, valueAt, type XmlElement } from './xml.ts';

/** What a paragraph gets from its style, or from one that this is based on. */
export interface ParagraphStyle {
  readonly name: string;
  /** 1 to 6 for a heading, null for any other. */
  readonly level: number | null;
  readonly numbering: NumberingPlace | null;
}

/** Which list a paragraph belongs to, and how deep: 0 is the outermost level. */
export interface NumberingPlace {
  readonly list: string;
  readonly level: number;
}

const DEEPEST_HEADING = 6;
/** Styles are based on one another in a chain of a few; a longer one is a circle. */
const LONGEST_CHAIN = 20;

/** Reads the styles of a document: a look-up by a style's id. */
export function readStyles(styles: XmlElement | undefined): (id: string | undefined) => ParagraphStyle | null {
  const elements = new Map(elementsIn(styles, 'w:style').map((each) => [each.attributes.styleId ?? '', each]));
  const known = new Map<string, ParagraphStyle>();
  return (id) => {
    const style = id === undefined ? undefined : elements.get(id);
    if (id === undefined || style === undefined) return null;
    const read = known.get(id) ?? toStyle(style, chainOf(style, elements));
    known.set(id, read);
    return read;
  };
}

/**
 * The list that a paragraph's or a style's own properties name. Either of id and level may stand alone; list "0" takes an
 * inherited one away.
 */
export function numberingIn(
  properties: XmlElement | undefined,
  inherited: NumberingPlace | null,
): NumberingPlace | null {
  const numbering = elementAt(properties, 'w:numPr');
  if (!numbering) return inherited;
  const list = valueAt(numbering, 'w:numId') ?? inherited?.list;
  if (list === undefined || list === '0') return null;
  return { list, level: Number(valueAt(numbering, 'w:ilvl') ?? inherited?.level ?? 0) };
}

/** The style, then what it is based on. */
function chainOf(style: XmlElement, elements: ReadonlyMap<string, XmlElement>): readonly XmlElement[] {
  const chain = [style];
  for (let at = style; chain.length < LONGEST_CHAIN; ) {
    const base = elements.get(valueAt(at, 'w:basedOn') ?? '');
    if (!base) break;
    chain.push(base);
    at = base;
  }
  return chain;
}

function toStyle(style: XmlElement, chain: readonly XmlElement[]): ParagraphStyle {
  const name = valueAt(style, 'w:name') ?? '';
  const levels = chain.map(headingLevel).find((level) => level !== null);
  const numbering = [...chain]
    .reverse()
    .reduce<NumberingPlace | null>((inherited, each) => numberingIn(elementAt(each, 'w:pPr'), inherited), null);
  return { name, level: levels ?? null, numbering };
}

function headingLevel(style: XmlElement): number | null {
  const name = valueAt(style, 'w:name') ?? '';
  if (/^title$/iu.test(name)) return 1;
  const named = /^heading (\d)$/iu.exec(name)?.[1];
  const outline = valueAt(style, 'w:pPr', 'w:outlineLvl');
  const level = named === undefined ? Number(outline ?? Number.NaN) + 1 : Number(named);
  return level >= 1 && level <= DEEPEST_HEADING ? level : null;
}
