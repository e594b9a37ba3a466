import { posix } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import type { OfficeParts } from './office-package.ts';
import { elementsIn, parseXml, type XmlElement } from './xml.ts';

/** The parts of a Word document that say something about its text. Page headers and footers are none of them. */
export interface WordPackage {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly comments: XmlElement | undefined;
}

/** Where Word keeps its document; some programs call it otherwise and say so in the package's relationships. */
const USUAL_PLACE = 'word/document.xml';

/** Opens the parts of a Word document. @throws Refusal `document-unreadable` */
export function openWordPackage(parts: OfficeParts): WordPackage {
  const path = related(parts, '').get('officeDocument') ?? USUAL_PLACE;
  const main = parts[path] ?? parts[USUAL_PLACE];
  const body = main && elementsIn(parseXml(main), 'w:body')[0];
  if (!body) throw new Refusal('document-unreadable', { why: 'damaged' });
  const places = related(parts, path);
  const open = (kind: string): XmlElement | undefined => {
    const part = parts[places.get(kind) ?? `word/${kind}.xml`];
    return part && parseXml(part);
  };
  return {
    body,
    styles: open('styles'),
    numbering: open('numbering'),
    footnotes: open('footnotes'),
    endnotes: open('endnotes'),
    comments: open('comments'),
  };
}

/** Where the parts stand that a part names, by kind; those of the whole package for the path "". */
function related(parts: OfficeParts, path: string): ReadonlyMap<string, string> {
  const folder = posix.dirname(path);
  const part = parts[posix.join(folder, '_rels', `${posix.basename(path)}.rels`)];
  if (!part) return new Map();
  const entries = elementsIn(parseXml(part)).flatMap(({ attributes }): readonly [string, string][] => {
    if (attributes.TargetMode === 'External') return [];
    const target = attributes.Target ?? '';
    const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    return [[(attributes.Type ?? '').replace(/^.*\//u, ''), place]];
  });
  return new Map(entries);
}
