import type { Receipt } from '../../src/core/asking/ask-view.ts';
import { recordedWords } from '../../src/texts/ask-receipt.ts';

/** What was said about an action, in words: "done on 30 June 2015". What is late is not on track. */
export function receiptWords(
  { outcome, doneOn, expected }: Receipt,
  { overdue, opening }: { readonly overdue: boolean; readonly opening: boolean },
): string {
  return recordedWords({
    outcome,
    doneOn: doneOn?.toString() ?? null,
    expected: expected?.toString() ?? null,
    overdue,
    opening,
  });
}
