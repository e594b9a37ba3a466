import { strFromU8, strToU8 } from 'fflate';
import { Refusal } from '../../core/refusal.ts';
import type { OfficeParts } from './office-package.ts';

const SPREADSHEET_PREFIX = /\bxmlns:(\w+)\s*=\s*["'][^"']*\/spreadsheetml\/(?:2006\/)?main["']/u;
const MAX_MERGED_CELLS = 200_000;

/**
 * The workbook without what hangs on its sheets: pictures, comments, links. The library stumbles where one of them is gone
 * or named in an unusual way, and the words are all in the cells.
 */
export function withoutAttachments(parts: OfficeParts): OfficeParts {
  return Object.fromEntries(
    Object.entries(parts).filter(
      ([name]) => !/^xl\/(?:drawings|charts|media|comments|threadedComments|worksheets\/_rels)/i.test(name),
    ),
  );
}

/** The workbook with its elements named as Excel names them: the library knows no prefix, and some programs write one. */
export function withoutPrefixes(parts: OfficeParts): OfficeParts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      const prefix = /^xl\/(?!_rels|theme).*\.xml$/iu.test(name)
        ? SPREADSHEET_PREFIX.exec(strFromU8(part.subarray(0, 2_000)))?.[1]
        : undefined;
      if (prefix === undefined) return [name, part];
      return [name, strToU8(strFromU8(part).replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</'))];
    }),
  );
}

/**
 * The library visits every cell of a merged area, so "A1:XFD1048576" would never end.
 *
 * @throws Refusal `document-unreadable`
 */
export function refuseHugeMerges(parts: OfficeParts): void {
  let cells = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\//i.test(name)) continue;
    for (const match of strFromU8(part).matchAll(
      /<(?:\w+:)?mergeCell\b[^>]*\bref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)/gi,
    )) {
      const [, left = '', top, right = '', bottom] = match;
      cells += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
    }
  }
  if (cells > MAX_MERGED_CELLS)
    throw new Refusal('document-unreadable', { why: 'merged-too-large', limit: MAX_MERGED_CELLS });
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
