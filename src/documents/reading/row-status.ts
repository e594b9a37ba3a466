import type { DueReading } from '../../core/plan/due-phrase.ts';
import { readsAsFinished } from '../../core/plan/finished-words.ts';
import { printedDayIn } from '../../core/plan/printed-day.ts';
import type { Status } from '../../core/plan/status.ts';
import { readRefusalAtHead, readStatus } from '../../core/plan/status-phrase.ts';
import { narrative, type PrintedCell, type PrintedRow } from './printed-row.ts';

/** Where a row says that its action stands. */
export interface RowStatus {
  readonly status: Status;
  /** The printed word; null when the status was concluded. */
  readonly phrase: string | null;
  /** No word says so, but the progress reads as if the action were finished. */
  readonly readsAsFinished: boolean;
}

/** The status by the order of the rules: status or progress column, due cell, "Not accepted" at a head, any progress. */
export function readRowStatus(row: PrintedRow, due: DueReading): RowStatus {
  const word = newestWord([...row.status, ...row.progress]) ?? due.status;
  if (word) return { status: word.status, phrase: word.phrase, readsAsFinished: false };
  const refusal = readRefusalAtHead(row.action) ?? readRefusalAtHead(row.response);
  if (refusal !== null) return { status: 'not-accepted', phrase: refusal, readsAsFinished: false };
  const latest = narrative(row).at(-1);
  if (!latest) return { status: 'unknown', phrase: null, readsAsFinished: false };
  return { status: 'in-progress', phrase: null, readsAsFinished: readsAsFinished(latest.text) };
}

/** The word of the newest column: by the day in its header, else the last of those that say a word. */
function newestWord(cells: readonly PrintedCell[]): { readonly status: Status; readonly phrase: string } | null {
  let newest: { status: Status; phrase: string; on: string } | null = null;
  for (const cell of cells) {
    const reading = readStatus(cell.text);
    const on = printedDayIn(cell.header) ?? '';
    if (reading && (newest === null || on > newest.on)) newest = { status: reading.status, phrase: reading.phrase, on };
  }
  return newest;
}
