import { pointsAbove } from '../../core/plan/points-above.ts';
import type { PrintedAction } from '../../core/plan/printed.ts';
import { printedBefore } from '../../core/plan/printed-before.ts';
import type { Status } from '../../core/plan/status.ts';
import { readRefusalAtHead, readStatus, statusOfParts } from '../../core/plan/status-phrase.ts';
import { isGivenSince } from '../../core/plan/update-label.ts';
import { PLAN_DOCUMENT_TEXTS, statusCell } from '../../texts/plan-document.ts';

/** What needs no word: an action that is being worked on, or of which nobody said anything. */
const UNSAID: ReadonlySet<Status> = new Set<Status>(['in-progress', 'unknown']);

/**
 * The words with which a document says that an action stands where the one above does; null where it does not say so, or
 * where that is so no longer.
 */
export function asAbove({ statusPhrase, status, progress }: PrintedAction, above: PrintedAction | null): string | null {
  if (statusPhrase === null || !pointsAbove(statusPhrase) || above === null || above.status !== status) return null;
  const isSame = JSON.stringify(above.progress) === JSON.stringify(progress);
  return isSame && progress.length > 0 ? statusPhrase : null;
}

/** Whether anybody said something since the document: until then it stands as it was printed. */
export function isAnswered({ progress }: PrintedAction): boolean {
  return progress.some(isGivenSince);
}

/** What stands in a status column: the printed word, and before it the one that holds now where that is another. */
export function statusText(action: PrintedAction): string {
  const { status, statusPhrase } = action;
  if (statusPhrase === null || pointsAbove(statusPhrase)) return UNSAID.has(status) ? '' : statusCell(status);
  const said = statusOfPhrase(statusPhrase);
  const isAsPrinted = said === status || (said === null && !isAnswered(action));
  if (isAsPrinted || status === 'unknown') return statusPhrase;
  return `${statusCell(status)}\n${printedBefore(statusPhrase)}`;
}

/** What a printed word says; of several, one for each part, what they say together. */
export function statusOfPhrase(phrase: string): Status | null {
  const words = phrase.split(';').map((word) => readStatus(word.trim()));
  if (words.some((word) => word === null)) return readStatus(phrase)?.status ?? null;
  return statusOfParts(words.flatMap((word) => word ?? []));
}

/**
 * The line that says how an action stands where its row does not say so by itself; null where it does.
 *
 * @param row everything that stands in the row
 * @param told what stands in its columns about its progress and date
 */
export function statusLine(
  action: PrintedAction,
  { row, told }: { readonly row: readonly string[]; readonly told: readonly string[] },
): string | null {
  const { status, statusPhrase, text, response } = action;
  const isPrinted = statusPhrase !== null && row.some((cell) => cell.includes(statusPhrase));
  if (status === 'unknown' || (isPrinted && (!isAnswered(action) || statusOfPhrase(statusPhrase) === status)))
    return null;
  if (row.some((cell) => readStatus(cell)?.status === status)) return null;
  if (status === 'not-accepted' && (readRefusalAtHead(text) ?? readRefusalAtHead(response ?? '')) !== null) return null;
  const said = told.flatMap((cell) => readStatus(cell)?.status ?? []);
  if (said.length === 0 ? UNSAID.has(status) : said.includes(status)) return null;
  return `${PLAN_DOCUMENT_TEXTS.status}: ${statusCell(status)}`;
}
