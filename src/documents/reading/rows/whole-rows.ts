import type { ProblemCode } from '../../../core/plan/problem.ts';
import { statusNamed } from '../../../core/plan/status-phrase.ts';
import { endsAboveItsRef, isOtherHalf } from './cut-rows.ts';
import { isCutBetween, isRemark, looksLikeSubheading } from './cut-text.ts';
import { joined } from './joined-rows.ts';
import { type PrintedRow, wordsOf } from './printed-row.ts';

/** Something to tell about a physical row: which whole row it went into, or null when it went into none. */
export interface RowNote {
  readonly code: Extract<ProblemCode, 'row-joined' | 'row-unread' | 'row-repeated' | 'action-shared'>;
  readonly where: string;
  readonly found: string;
  /** An index in the whole rows. */
  readonly row: number | null;
}

/** What a physical row is to those around it. */
type Fate = 'own' | 'continues' | 'repeats' | 'ref-alone' | 'remark';

/** The rows of an area with what belongs together put together: one row for each promise, as far as that is certain. */
export function wholeRows(rows: readonly PrintedRow[]): {
  readonly rows: readonly PrintedRow[];
  readonly notes: readonly RowNote[];
} {
  const whole: PrintedRow[] = [];
  const notes: RowNote[] = [];
  const saysWho = rows.some(isAnchored);
  let loneRef: PrintedRow | null = null;
  const note = (code: RowNote['code'], row: PrintedRow, into: number | null): void => {
    notes.push({ code, where: row.where, found: wordsOf(row), row: into });
  };
  for (const [index, printed] of rows.entries()) {
    const above = whole.at(-1) ?? null;
    const last = whole.length - 1;
    const isEnd = above !== null && endsAboveItsRef(printed, rows[index + 1] ?? null);
    const row = isEnd ? { ...printed, ref: '' } : printed;
    const fate = fateOf(row, above, saysWho);
    if (fate === 'repeats') note('row-repeated', row, last);
    else if (fate === 'remark') note('row-unread', row, null);
    else if (above && (fate === 'continues' || (fate === 'ref-alone' && (above.ref === '' || above.ref === row.ref)))) {
      whole[last] = joined(above, row);
      note('row-joined', row, last);
    } else if (fate === 'ref-alone') {
      if (loneRef) note('row-unread', loneRef, null);
      loneRef = row;
    } else {
      const takesRef: boolean = loneRef !== null && row.ref === '';
      whole.push(takesRef && loneRef ? { ...row, ref: loneRef.ref } : row);
      if (loneRef) note(takesRef ? 'row-joined' : 'row-unread', loneRef, takesRef ? whole.length - 1 : null);
      if (row.actionContinued) note('action-shared', row, whole.length - 1);
      loneRef = null;
    }
  }
  if (loneRef) note('row-unread', loneRef, null);
  return { rows: whole, notes };
}

function fateOf(row: PrintedRow, above: PrintedRow | null, saysWho: boolean): Fate {
  if (above && repeats(row, above)) return 'repeats';
  if (holdsOnly(row, 'ref')) return isLikeRef(row.ref) ? 'ref-alone' : 'remark';
  if (above && continues(row, above)) return 'continues';
  if (above && isOtherHalf(row, above) && !bothSayHow(row, above)) return 'continues';
  const isCut = above !== null && isCutBetween(above.action, row.action);
  if (holdsOnly(row, 'action') && saysWho && !isCut && standsApart(row.action)) return 'remark';
  return above && goesOnWithoutNames(row, above) ? 'continues' : 'own';
}

/** Nothing of the row could be a promise of its own: its action is a merged cell of the row above, or there is none. */
function continues(row: PrintedRow, above: PrintedRow): boolean {
  if (hasOwnRef(row, above)) return false;
  if (row.actionContinued) return row.action === above.action && !(hasOwnNames(row, above) && names(above));
  return row.action === '' && (row.finding === '' || !names(row)) && above.action !== '';
}

/** A page's end cut the row above: this one names no ref, lead and due of its own and goes on with words. */
function goesOnWithoutNames(row: PrintedRow, above: PrintedRow): boolean {
  if (!row.namesWhoAndWhen || names(row) || !isAnchored(above)) return false;
  const isCut = isCutBetween(above.action, row.action);
  // A ref that stands on the second physical row belongs to the first, which has none.
  if (hasOwnRef(row, above)) return above.ref === '' && names(above) && (isCut || row.action === '');
  const bothSay = bothSayHow(row, above) && row.action !== '' && !isCut;
  return !bothSay && (row.action !== '' || row.finding !== '' || row.progress.some(({ text }) => text !== ''));
}

/** A ref that the row itself prints, and not the merged or repeated one of the row above. */
function hasOwnRef(row: PrintedRow, above: PrintedRow): boolean {
  return row.ref !== '' && !row.refContinued && row.ref !== above.ref;
}

function names({ lead, due, leadAndDue }: PrintedRow): boolean {
  return lead !== '' || due !== '' || leadAndDue !== '';
}

/** A lead or a date that the row itself prints, and not that of the row above again. */
function hasOwnNames(row: PrintedRow, above: PrintedRow): boolean {
  return (['lead', 'due', 'leadAndDue'] as const).some((field) => row[field] !== '' && row[field] !== above[field]);
}

/** A plan in which nobody has a ref, a lead or a date yet is made of bare rows: none of them continues another. */
function isAnchored(row: PrintedRow): boolean {
  return row.ref !== '' || names(row);
}

function bothSayHow(row: PrintedRow, above: PrintedRow): boolean {
  return hasStatusWord(row) && hasStatusWord(above);
}

function hasStatusWord(row: PrintedRow): boolean {
  return [...row.status, ...row.progress].some(({ text }) => statusNamed(text) !== null);
}

function holdsOnly(row: PrintedRow, field: 'ref' | 'action'): boolean {
  return row[field] !== '' && wordsOf(row) === row[field] && !row.refContinued && !row.actionContinued;
}

function standsApart(text: string): boolean {
  return isRemark(text) || looksLikeSubheading(text);
}

function isLikeRef(text: string): boolean {
  return text.length <= 12 && /\d|^.{1,3}$/u.test(text);
}

/** The same words in every cell, as a scanned page that was read twice leaves them. */
function repeats(row: PrintedRow, above: PrintedRow): boolean {
  return row.action !== '' && sameText(wordsOf(row), wordsOf(above)) && sameText(row.action, above.action);
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').toLowerCase();
  return plain(a) === plain(b);
}
