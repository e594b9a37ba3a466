import type { AskViewItem } from './ask-view.ts';

/**
 * The questions of a card that "the rest are on track" answers: those that are still open and not past their date. What
 * somebody answered otherwise before, and could not be written, needs an answer of its own, and so does whether an
 * action is theirs at all.
 */
export function restOf(items: readonly AskViewItem[]): readonly AskViewItem[] {
  return items.filter(
    ({ receipt, refused, daysOverdue, reason }) =>
      receipt === null && refused === null && daysOverdue === 0 && reason !== 'opening',
  );
}
