import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { Refusal } from '../../core/refusal.ts';
import { decodeUnicode } from './text-encoding.ts';

/** One element of an XML part. Names carry the prefix that Office itself gives their namespace: `w:p`. */
export interface XmlElement {
  readonly name: string;
  /** By name without prefix: Office never gives an element two of one name that we read. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Documents nest tables and content controls a few levels deep; thousands of levels are made to break a reader. */
const DEEPEST = 250;

/** The namespaces that are read, as Word saves them and as the strict variant of the standard names them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
};

/**
 * The root element of an XML part.
 *
 * @throws Refusal `document-unreadable` when it is not well-formed (`damaged`) or nests without end (`too-deep`)
 */
export function parseXml(part: Uint8Array): XmlElement {
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw new Refusal('document-unreadable', { why: 'too-deep', limit: DEEPEST });
    const element = opened(tag);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => open.pop());
  try {
    parser.write(decodeUnicode(part)).close();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('document-unreadable', { why: 'damaged' }, { cause: error });
  }
  const root = top.children.find(isElement);
  if (!root) throw new Refusal('document-unreadable', { why: 'damaged' });
  return root;
}

/** The elements among the children; of one name, where it is given. */
export function elementsIn(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const elements = element?.children.filter(isElement) ?? [];
  return name === undefined ? elements : elements.filter((each) => each.name === name);
}

/** The first element at the end of a path of names. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => elementsIn(at, name)[0], element);
}

/** The `val` of a property, which is how Word writes nearly every one. */
export function valueAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return elementAt(element, ...path)?.attributes.val;
}

/** Whether a property that is on or off is on: its presence alone says so. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/u.test(element.attributes.val ?? '');
}

/** Whether a child is an element and no text. */
export function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string';
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

function opened({ uri, prefix, local, attributes }: SaxesTagNS): Open {
  const known = PREFIXES[uri] ?? prefix;
  return {
    name: known === '' ? local : `${known}:${local}`,
    attributes: Object.fromEntries(
      Object.values(attributes).map(({ local: name, value }: SaxesAttributeNS) => [name, value]),
    ),
    children: [],
  };
}
