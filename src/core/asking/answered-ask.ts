import type { Receipt, RefusedAnswer } from './ask-view.ts';
import type { SentAsk, SentItem } from './draw-ask.ts';
import type { AnswerPlace } from './receipt.ts';

/** The ask with a receipt. One that tells of something newer stays, and one that is recorded is never kept again. */
export function withReceipt<Ask extends SentAsk>(ask: Ask, { action, revision }: AnswerPlace, receipt: Receipt): Ask {
  return changedItem(ask, action, (item) => {
    if (item.revision > revision) return item;
    if (item.receipt?.state === 'recorded' && item.revision === revision) return item;
    return { ...item, revision, receipt };
  });
}

/**
 * The ask with an answer of it refused. The item no longer says that it is kept: it goes back to what the card recorded
 * before, or to its question, which then asks under a revision of its own.
 *
 * @param recorded the receipt of what the record holds of this card and action; null when it holds nothing
 */
export function withRefused<Ask extends SentAsk>(
  ask: Ask,
  action: string,
  refused: RefusedAnswer,
  recorded: Receipt | null,
): Ask {
  return changedItem(ask, action, (item) => {
    const known = { ...item, refused: [...item.refused.filter((one) => one.revision !== refused.revision), refused] };
    if (item.revision > refused.revision) return known;
    return recorded
      ? { ...known, revision: refused.revision, receipt: recorded }
      : { ...known, revision: refused.revision + 1, receipt: null };
  });
}

/** The ask with a refusal that its person was told of. */
export function withTold<Ask extends SentAsk>(ask: Ask, { action, revision }: Omit<AnswerPlace, 'ask'>): Ask {
  return changedItem(ask, action, (item) => ({
    ...item,
    refused: item.refused.map((one) => (one.revision === revision ? { ...one, told: true } : one)),
  }));
}

/** Whether an answer was refused by the record before. */
export function isRefused({ items }: SentAsk, { action, revision }: Omit<AnswerPlace, 'ask'>): boolean {
  return items.some((item) => item.action === action && item.refused.some((one) => one.revision === revision));
}

function changedItem<Ask extends SentAsk>(ask: Ask, action: string, change: (item: SentItem) => SentItem): Ask {
  return { ...ask, items: ask.items.map((item) => (item.action === action ? change(item) : item)) };
}
