import type { AskViewItem, Receipt } from '../../src/core/asking/ask-view.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { ASK_TEXTS } from '../../src/texts/ask-card.ts';
import { notWrittenInstead, receiptLine, whatFollows } from '../../src/texts/ask-receipt.ts';
import { quoted } from '../../src/texts/last-said.ts';
import { refusalSentence } from '../../src/texts/refusals.ts';
import type { CardElement, Container } from './adaptive-card.ts';
import { type AskedItem, askButton, row } from './ask-buttons.ts';
import { whereLine } from './ask-question.ts';
import { plainLine } from './plain-text.ts';
import { receiptWords } from './receipt-words.ts';
import { paragraph, run, sentence, warning } from './words.ts';

/** What one receipt is drawn from. */
export interface ReceiptState extends AskedItem {
  readonly receipt: Receipt;
  readonly namesPlan: boolean;
  readonly note: string | null;
}

/** One action that was answered: what was recorded or is kept, in the answerer's own words, and the way to correct it. */
export function askReceipt(state: ReceiptState): Container {
  const { item, receipt, namesPlan, note } = state;
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      paragraph(whereLine(item, namesPlan)),
      paragraph([run(plainLine(item.text, 100))], { spacing: 'small' }),
      answeredLine(state),
      ...(receipt.words === null ? [] : [saidLine(receipt.words)]),
      ...(receipt.state === 'kept' ? [sentence(ASK_TEXTS.keptMore, { spacing: 'small' })] : []),
      ...notWrittenLine(item),
      ...(note === null ? [] : [sentence(note, { spacing: 'small' })]),
      row([askButton(state, 'correct', ASK_TEXTS.correct)]),
    ],
  };
}

function answeredLine({ item, receipt, reader }: ReceiptState): CardElement {
  const { outcome, state } = receipt;
  const isClosed = outcome === 'done' && state === 'recorded' && receipt.closer === null;
  const line = receiptLine(inWords(item, receipt), {
    state,
    by: receipt.by.id === reader.id ? null : plainLine(receipt.by.name, 60),
    follows: whatFollows({
      outcome,
      closer: receipt.closer && plainLine(receipt.closer, 60),
      decider: nameOf(item.decider),
    }),
  });
  return paragraph([run(line, { weight: 'bolder', color: isClosed ? 'good' : 'default' })], { spacing: 'small' });
}

function nameOf(person: Person | null): string | null {
  return person && plainLine(person.name, 60);
}

function inWords({ daysOverdue, reason }: AskViewItem, receipt: Receipt): string {
  return receiptWords(receipt, { overdue: daysOverdue > 0, opening: reason === 'opening' });
}

/** A correction that could not be written: what stands above is what the plan holds. */
function notWrittenLine(item: AskViewItem): readonly CardElement[] {
  if (item.refused === null) return [];
  const { said, why } = item.refused;
  const words = said.words === null ? null : plainLine(said.words, 200);
  return [warning(notWrittenInstead(refusalSentence(new Refusal(why)), inWords(item, said), words))];
}

function saidLine(words: string): CardElement {
  return paragraph([run(quoted(plainLine(words, 200)), { italic: true, size: 'small' })], { spacing: 'small' });
}
