import type { Faults } from '../faults.ts';
import { invalidRequest } from './graph-error.ts';

/** How many rows a page shall have: as asked for, as far as that goes, else the usual. @throws GraphError 400 */
export function pageSize(query: URLSearchParams, { doubts, broken }: Faults): number {
  if (broken.has('never-pages')) return Number.MAX_SAFE_INTEGER;
  const top = query.get('$top');
  if (top === null) return doubts.usualPage;
  if (!/^[1-9]\d*$/.test(top)) throw invalidRequest(`Invalid value for $top: ${top}`);
  // Too many are asked for without a word.
  return Math.min(Number(top), doubts.longestPage);
}
