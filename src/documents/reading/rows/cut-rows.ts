import { breaksOff, isCutBetween } from './cut-text.ts';
import type { PrintedRow } from './printed-row.ts';

/** Cells that name who or when. */
const NAMES = ['lead', 'due', 'leadAndDue'] as const;

/**
 * Whether a page cut one action in the middle of its words, so that each half names what the other lacks. Rows that each
 * have a ref, a date or a whole lead of their own are two actions.
 */
export function isOtherHalf(row: PrintedRow, above: PrintedRow): boolean {
  if (above.action === '' || (row.ref !== '' && above.ref !== '')) return false;
  if (above.due !== '' && row.due !== '') return false;
  const isCut = isCutBetween(above.action, row.action);
  if (!NAMES.some((name) => above[name] !== '' && row[name] !== ''))
    return isCut || (namesSomething(above) && namesSomething(row) && tellsOn(row, above));
  // Both name somebody: one broken end may be a habit of the writer's, two are a page's.
  const leadIsOpen = breaksOff(above.lead) || breaksOff(above.leadAndDue);
  const awaitsRef = above.ref === '' && row.ref !== '' && !/[.!?]$/u.test(above.action);
  return leadIsOpen ? isCut || awaitsRef : breaksOff(above.action) && /^\p{Ll}/u.test(row.action);
}

/** The end of the row above, below the top edge of a merged ref: the action that the ref names stands in the next row. */
export function endsAboveItsRef(row: PrintedRow, next: PrintedRow | null): boolean {
  if (!next?.refContinued || next.ref !== row.ref || row.refContinued) return false;
  if (row.action !== '' || row.finding !== '' || namesSomething(row) || next.action === '') return false;
  return next.measure !== '' || next.progress.some(({ text }) => text !== '');
}

function namesSomething(row: PrintedRow): boolean {
  return NAMES.some((name) => row[name] !== '');
}

/** What is told in the row above breaks off in the middle of a sentence, and goes on below. */
function tellsOn(row: PrintedRow, above: PrintedRow): boolean {
  const isCut = above.progress.some(({ text }, index) => isCutBetween(text, row.progress[index]?.text ?? ''));
  return isCut || isCutBetween(above.measure, row.measure) || isCutBetween(above.response, row.response);
}
