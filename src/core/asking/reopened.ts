import type { AskViewItem } from './ask-view.ts';

/** An answered action as its question again: what was said stands in `before`, and what is said now is a new answer. */
export function reopened(item: AskViewItem): AskViewItem {
  if (item.receipt === null) return item;
  return { ...item, revision: item.revision + 1, receipt: null, before: item.receipt };
}
