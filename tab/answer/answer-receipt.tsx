import { ANSWER_TEXTS } from '../../src/texts/answer-form.ts';
import { notWrittenInstead, receiptLine, recordedWords, whatFollows } from '../../src/texts/ask-receipt.ts';
import type { AnswerItem, ReceiptLine } from '../../src/wire/answers.ts';
import { LongText } from '../shared/long-text.tsx';

/** What was recorded, or is kept until it can be; in whose words; and whose turn it is now. */
export function AnswerReceipt({ item, receipt }: { readonly item: AnswerItem; readonly receipt: ReceiptLine }) {
  const said = (line: ReceiptLine) =>
    recordedWords({ ...line, overdue: item.daysOverdue > 0, opening: item.reason === 'opening' });
  const follows = whatFollows({ outcome: receipt.outcome, closer: receipt.closer, decider: item.decider });
  return (
    <div className="answer-receipt" data-state={receipt.state}>
      <p>
        <strong>{receiptLine(said(receipt), { state: receipt.state, by: receipt.by, follows })}</strong>
      </p>
      {receipt.words !== null && (
        <p>
          <LongText text={receipt.words} isQuote />
        </p>
      )}
      {receipt.state === 'kept' && <p>{ANSWER_TEXTS.keptMore}</p>}
      {item.refused !== null && (
        <p>{notWrittenInstead(item.refused.why, said(item.refused.said), item.refused.said.words)}</p>
      )}
    </div>
  );
}
