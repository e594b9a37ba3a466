import type { LayoutColumn } from '../../core/plan/layout.ts';
import type { OtherCell } from '../../core/plan/printed.ts';
import { printedBefore } from '../../core/plan/printed-before.ts';
import { statusNamed } from '../../core/plan/status-phrase.ts';
import { statusCell } from '../../texts/plan-document.ts';
import { isAsPrinted, lines, roleText, type Told } from './role-text.ts';
import { isAnswered, statusOfPhrase } from './status-cell.ts';

/**
 * What was printed under each column, in their order. Columns of one name keep the order of their cells; where some were
 * blank nobody knows which, and the words stand together under the first.
 */
export function printedUnder(columns: readonly LayoutColumn[], other: readonly OtherCell[]): readonly string[] {
  return columns.map(({ header }, index) => {
    const texts = other.filter((cell) => cell.header === header).map(({ text }) => text);
    const alike = columns.flatMap((column, at) => (column.header === header ? [at] : []));
    if (alike.length === texts.length) return texts[alike.indexOf(index)] ?? '';
    return alike[0] === index ? lines(texts) : '';
  });
}

/**
 * What stands in one cell. A column that nothing is made of, and one of which nothing is known, hold what was printed.
 *
 * @param beside what was printed in it, and the updates that have their place in it
 */
export function cellText(
  { role }: LayoutColumn,
  { printed, updates }: { readonly printed: string; readonly updates: string },
  told: Told,
): string {
  if (role === 'rag' && printed !== '') return colourText(printed, told);
  if (role === null || (isAsPrinted(role) && printed !== '')) return printed;
  if (role === 'progress') return updates || printed;
  if (role === 'status') return statusColumn(updates, told) || printed;
  const text = roleText(role, told);
  if (role === 'revised') return lines([printed, ...text.split('\n').filter((line) => !printed.includes(line))]);
  return text || printed;
}

function statusColumn(updates: string, told: Told): string {
  const { action } = told;
  if (needsPlainWord(told)) return action.status === 'unknown' ? '' : statusCell(action.status);
  return updates !== '' && isToldElsewhere(told) ? updates : lines([roleText('status', told), updates]);
}

/** Whether an update says in its own words how it stands: a column of remarks need not say it again. */
function isToldElsewhere({ action: { status, statusPhrase, progress } }: Told): boolean {
  if (statusPhrase === null || statusOfPhrase(statusPhrase) !== status) return false;
  return progress.some(({ text }) => text.includes(statusPhrase));
}

/** Whether the words that say how it stands are signs of the document ("60%"), or those of its updates in another column. */
function needsPlainWord({ action: { statusPhrase, progress }, roles, isInList }: Told): boolean {
  if (statusPhrase === null || statusNamed(statusPhrase) !== null) return false;
  if (isInList) return true;
  const words = statusPhrase.split(';').map((word) => word.trim());
  return roles.has('progress') && words.every((word) => progress.some(({ text }) => text.includes(word)));
}

/** A colour that was printed before anybody answered says nothing of now. */
function colourText(printed: string, { action }: Told): string {
  if (!isAnswered(action) || action.status === 'unknown') return printed;
  return `${statusCell(action.status)}\n${printedBefore(printed)}`;
}
