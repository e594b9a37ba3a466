import { codePoint } from 'dingbat-to-unicode';
import { elementAt, elementsIn, isElement, isOn, valueAt, type XmlElement } from './xml.ts';

/** The text of a part of a paragraph, with what hangs on it. */
export interface InlineText {
  readonly text: string;
  /** What stands in boxes that are fixed to it. */
  readonly boxes: readonly XmlElement[];
  /** The ids of the notes that it refers to. */
  readonly notes: readonly NoteId[];
}

/** A footnote or an endnote. */
export interface NoteId {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/** What a reader of the printed page does not see, or what is read elsewhere. */
const PASSED_OVER = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:rt',
  'w:tbl',
]);
/** What only holds other things together: its children stand where it stands. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:bdo', 'w:dir']);

/** Where Word puts the signs of a font that has no letters. */
const PRIVATE_SIGNS = 0xf000;
const LAST_CODE = 0xffff;

/** The elements that count among the children: wrappers opened, tracked changes accepted. */
export function contentOf(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === 'mc:AlternateContent') return alternative(child).flatMap(contentOf);
    if (WRAPPERS.has(child.name)) return contentOf(child);
    return PASSED_OVER.has(child.name) && child.name !== 'w:tbl' ? [] : [child];
  });
}

/** The text of a paragraph or of a piece of one. */
export function inlineText(element: XmlElement): InlineText {
  const boxes: XmlElement[] = [];
  const notes: NoteId[] = [];
  const textOf = (child: XmlElement | string): string => {
    if (!isElement(child)) return '';
    if (PASSED_OVER.has(child.name) || isHidden(child)) return '';
    if (child.name === 'mc:AlternateContent') return alternative(child).map(textOf).join('');
    if (child.name === 'w:txbxContent') boxes.push(child);
    if (child.name === 'w:txbxContent') return '';
    const note = /^w:(footnote|endnote)Reference$/u.exec(child.name)?.[1];
    if (note === 'footnote' || note === 'endnote') notes.push({ kind: note, id: child.attributes.id ?? '' });
    return sign(child) ?? child.children.map(textOf).join('');
  };
  return { text: element.children.map(textOf).join(''), boxes, notes };
}

/** Whether every word of a paragraph is bold by itself, as headings are that nobody gave a style. */
export function isAllBold(element: XmlElement): boolean {
  const runs = runsOf(element).filter((run) => inlineText({ ...run, children: [run] }).text.trim() !== '');
  return runs.length > 0 && runs.every((run) => isOn(elementAt(run, 'w:rPr', 'w:b')));
}

function runsOf(element: XmlElement): readonly XmlElement[] {
  return contentOf(element).flatMap((child) => (child.name === 'w:r' ? [child] : runsOf(child)));
}

/** Whether a run is marked as hidden, which Word neither shows nor prints. */
export function isHidden(element: XmlElement): boolean {
  return element.name === 'w:r' && isOn(elementAt(element, 'w:rPr', 'w:vanish'));
}

/** The newest way of saying it that a program offers; each says the same. */
function alternative(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).slice(0, 1);
}

/** What an element itself prints; undefined when only its children do. */
function sign(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      return element.children.filter((child) => !isElement(child)).join('');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(element);
    case 'w:ffData':
      return formField(element);
    default:
      return undefined;
  }
}

/** A sign by its code: in a font of signs, such as the ticks and crosses of Wingdings, or in any other. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.char ?? '', 16);
  if (Number.isNaN(code) || code > LAST_CODE) return '';
  const isPrivate = code >= PRIVATE_SIGNS && code < PRIVATE_SIGNS + 0x100;
  const known = codePoint(attributes.font ?? '', isPrivate ? code - PRIVATE_SIGNS : code)?.string;
  return known ?? (isPrivate ? '' : String.fromCodePoint(code));
}

/** What a form's box or list shows: only its text fields print their words as text. */
function formField(field: XmlElement): string {
  const box = elementAt(field, 'w:checkBox');
  if (box) return isOn(elementAt(box, 'w:checked') ?? elementAt(box, 'w:default')) ? '☒' : '☐';
  const list = elementAt(field, 'w:ddList');
  const chosen = Number(valueAt(list, 'w:result') ?? valueAt(list, 'w:default') ?? 0);
  return elementsIn(list, 'w:listEntry')[chosen]?.attributes.val ?? '';
}
