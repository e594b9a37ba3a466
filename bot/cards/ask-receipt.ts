import type { AskViewItem, Receipt } from '../../src/core/asking/ask-view.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { ASK_TEXTS } from '../../src/texts/ask-card.ts';
import { notWrittenInstead, receiptLine } from '../../src/texts/ask-receipt.ts';
import { quoted } from '../../src/texts/last-said.ts';
import { refusalSentence } from '../../src/texts/refusals.ts';
import type { CardElement, Container } from './adaptive-card.ts';
import { askButton } from './ask-buttons.ts';
import { whereLine } from './ask-question.ts';
import { plainLine } from './plain-text.ts';
import { receiptWords } from './receipt-words.ts';
import { paragraph, run, sentence, warning } from './words.ts';

/** What one receipt is drawn from. */
export interface ReceiptState {
  readonly ask: string;
  readonly item: AskViewItem;
  readonly receipt: Receipt;
  readonly reader: Person;
  readonly namesPlan: boolean;
  readonly note: string | null;
}

/** One action that was answered: what was recorded or is kept, in the answerer's own words, and the way to correct it. */
export function askReceipt(state: ReceiptState): Container {
  const { ask, item, receipt, note } = state;
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      paragraph(whereLine(state)),
      paragraph([run(plainLine(item.text, 100))], { spacing: 'small' }),
      answeredLine(state),
      ...(receipt.words === null ? [] : [saidLine(receipt.words)]),
      ...(receipt.state === 'kept' ? [sentence(ASK_TEXTS.keptMore, { spacing: 'small' })] : []),
      ...notWrittenLine(item),
      ...(note === null ? [] : [sentence(note, { spacing: 'small' })]),
      { type: 'ActionSet', spacing: 'small', actions: [askButton(ask, item, 'correct', ASK_TEXTS.correct)] },
    ],
  };
}

function answeredLine({ item, receipt, reader }: ReceiptState): CardElement {
  const by = receipt.by.id === reader.id ? null : plainLine(receipt.by.name, 60);
  const color = receipt.outcome === 'done' && receipt.state === 'recorded' ? 'good' : 'default';
  const line = receiptLine(receiptWords(receipt, item.daysOverdue > 0), receipt.state, by);
  return paragraph([run(line, { weight: 'bolder', color })], { spacing: 'small' });
}

/** A correction that could not be written: what stands above is what the plan holds. */
function notWrittenLine({ refused, daysOverdue }: AskViewItem): readonly CardElement[] {
  if (refused === null) return [];
  const { said, why } = refused;
  const words = said.words === null ? null : plainLine(said.words, 200);
  const answer = receiptWords(said, daysOverdue > 0);
  return [warning(notWrittenInstead(refusalSentence(new Refusal(why)), answer, words))];
}

function saidLine(words: string): CardElement {
  return paragraph([run(quoted(plainLine(words, 200)), { italic: true, size: 'small' })], { spacing: 'small' });
}
