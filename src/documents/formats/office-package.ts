import { strFromU8, unzipSync, zipSync } from 'fflate';
import { Refusal } from '../../core/refusal.ts';

const MAX_BYTES = 25 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 24 * 1024 * 1024;
/** Text is read whole, at many times its size; a plan of ten thousand actions has a quarter of it. */
const MAX_TEXT_BYTES = 8 * 1024 * 1024;
const MAX_PARTS = 5_000;
/** A plan of a thousand actions has a fifth of it. Reading costs time and memory by the tag, not by the byte. */
const MAX_ELEMENTS = 1_000_000;
const LESS_THAN = 0x3c;
const OPENING_BRACKET = 0x5b;
const OPENING_BRACE = 0x7b;

/** The parts of an Office Open XML file that hold text, by name. */
export type OfficeParts = Readonly<Record<string, Uint8Array>>;

/** Refuses a file that is larger than any plan. @throws Refusal `document-unreadable` */
export function refuseHuge(bytes: Uint8Array): void {
  if (bytes.length > MAX_BYTES) throw new Refusal('document-unreadable', { why: 'too-large', limitBytes: MAX_BYTES });
}

/** Refuses a text that is longer than any plan, or holds more lists. @throws Refusal `document-unreadable` */
export function refuseHugeText(bytes: Uint8Array): void {
  if (bytes.length > MAX_TEXT_BYTES)
    throw new Refusal('document-unreadable', { why: 'too-large', limitBytes: MAX_TEXT_BYTES });
  refuseManyElements(countOf(bytes, OPENING_BRACKET) + countOf(bytes, OPENING_BRACE));
}

/** An Office file opened: the names of all its parts, and those that hold text unpacked. */
export interface OfficePackage {
  readonly names: readonly string[];
  readonly parts: OfficeParts;
}

/**
 * Unpacks the XML parts of an Office file; pictures, macros and embedded files stay packed. No more memory is taken
 * than the zip's own directory declares, and the declared sum is bounded.
 *
 * @throws Refusal `document-unreadable` when the zip is damaged, unpacks too large, or holds a document type definition
 */
export function openOfficeParts(bytes: Uint8Array): OfficePackage {
  const names: string[] = [];
  let unpackedBytes = 0;
  const filter = (file: { name: string; originalSize: number }): boolean => {
    names.push(file.name);
    if (names.length > MAX_PARTS) throw new Refusal('document-unreadable', { why: 'too-many-parts', limit: MAX_PARTS });
    if (!/\.(?:xml|rels)$/i.test(file.name)) return false;
    unpackedBytes += file.originalSize;
    if (unpackedBytes > MAX_UNPACKED_BYTES) {
      throw new Refusal('document-unreadable', { why: 'unpacks-too-large', limitBytes: MAX_UNPACKED_BYTES });
    }
    return true;
  };
  const parts = unpack(bytes, filter);
  // Office never writes a DTD, and the packaging standard forbids one: it could only declare entities.
  if (Object.values(parts).some((part) => /<!DOCTYPE/i.test(strFromU8(part)))) {
    throw new Refusal('document-unreadable', { why: 'has-doctype' });
  }
  refuseManyElements(Object.values(parts).reduce((sum, part) => sum + countOf(part, LESS_THAN), 0));
  return { names, parts };
}

function refuseManyElements(elements: number): void {
  if (elements > MAX_ELEMENTS)
    throw new Refusal('document-unreadable', { why: 'too-many-elements', limit: MAX_ELEMENTS });
}

function countOf(bytes: Uint8Array, sign: number): number {
  let count = 0;
  for (const byte of bytes) if (byte === sign) count += 1;
  return count;
}

/** The parts as a zip again, for the libraries that read one; they never see the bytes that came in. */
export function packed(parts: OfficeParts): Uint8Array {
  return zipSync({ ...parts }, { level: 0 });
}

function unpack(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean): OfficeParts {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('document-unreadable', { why: 'damaged' }, { cause: error });
  }
}
