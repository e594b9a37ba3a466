import { Refusal } from '../../core/refusal.ts';
import type { OfficeParts } from './office-package.ts';

/** What cannot be read and begins with these bytes; `texts/refusals.ts` says for each what to do. */
const HEADS: readonly (readonly [kind: string, head: string])[] = [
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['archive', '\x1f\x8b'],
  ['archive', "7z\xbc\xaf'\x1c"],
  ['archive', 'Rar!'],
];
const ZIP_HEAD = 'PK\x03\x04';
const OLE_HEAD = '\xd0\xcf\x11\xe0';
/** Some programs put a few bytes in front of "%PDF-". */
const PDF_MARGIN = 1_024;

/** Whether the bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return latin(bytes, ZIP_HEAD.length) === ZIP_HEAD;
}

/** Refuses a file by what it is, where its first bytes tell. @throws Refusal `document-kind-unknown`, `document-unreadable` */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('document-unreadable', { why: 'empty' });
  const head = latin(bytes, PDF_MARGIN);
  if (head.startsWith(OLE_HEAD)) throw new Refusal('document-unreadable', { why: oleKind(bytes) });
  const kind = HEADS.find(([, start]) => head.startsWith(start))?.[0] ?? (head.includes('%PDF-') ? 'pdf' : undefined);
  if (kind !== undefined) throw new Refusal('document-kind-unknown', { kind });
}

/** The kind of a package of parts by the parts themselves. @throws Refusal `document-kind-unknown` for any but Word and Excel */
export function packageKind(parts: OfficeParts, names: readonly string[]): 'word' | 'excel' {
  if (names.some((name) => name.startsWith('word/'))) return 'word';
  if (names.includes('xl/workbook.bin')) throw new Refusal('document-kind-unknown', { kind: 'xlsb' });
  if (names.some((name) => name.startsWith('xl/'))) return 'excel';
  if (names.some((name) => name.startsWith('ppt/'))) throw new Refusal('document-kind-unknown', { kind: 'slides' });
  const isOpenDocument = parts['content.xml'] !== undefined && parts['META-INF/manifest.xml'] !== undefined;
  throw new Refusal('document-kind-unknown', { kind: isOpenDocument ? 'open-document' : 'archive' });
}

/** Whether a text is a web page; some systems hand those out under the name .xls or .doc. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|table|meta)\b/isu.test(
    text.slice(0, 2_000),
  );
}

/** An OLE file is a file system of its own; what it holds is told by the names in it, which are UTF-16. */
function oleKind(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => file.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'password';
  if (holds('WordDocument')) return 'old-word';
  if (holds('Workbook') || holds('Book\0')) return 'old-excel';
  return 'old-or-protected';
}

function latin(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}
