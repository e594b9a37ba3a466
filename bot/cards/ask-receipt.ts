import type { AskViewItem, Receipt } from '../../src/core/asking/ask-view.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { CHAT_TEXTS, quoted, receiptLine, recordedWords } from '../../src/texts/chat.ts';
import type { CardElement, Container } from './adaptive-card.ts';
import { askButton } from './ask-buttons.ts';
import { whereLine } from './ask-question.ts';
import { plainLine } from './plain-text.ts';
import { paragraph, run, sentence } from './words.ts';

/** What one receipt is drawn from. */
export interface ReceiptState {
  readonly ask: string;
  readonly item: AskViewItem;
  readonly receipt: Receipt;
  readonly reader: Person;
  readonly namesPlan: boolean;
  readonly note: string | null;
}

/** One action that was answered: what was recorded, in the answerer's own words, and the way to correct it. */
export function askReceipt(state: ReceiptState): Container {
  const { ask, item, receipt, note } = state;
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      paragraph(whereLine(state)),
      paragraph([run(plainLine(item.text, 100))], { spacing: 'small' }),
      recordedLine(state),
      ...(receipt.words === null ? [] : [saidLine(receipt.words)]),
      ...(note === null ? [] : [sentence(note, { spacing: 'small' })]),
      { type: 'ActionSet', spacing: 'small', actions: [askButton(ask, item, 'correct', CHAT_TEXTS.correct)] },
    ],
  };
}

function recordedLine({ item, receipt, reader }: ReceiptState): CardElement {
  const recorded = recordedWords({
    outcome: receipt.outcome,
    doneOn: receipt.doneOn?.toString() ?? null,
    expected: receipt.expected?.toString() ?? null,
    overdue: item.daysOverdue > 0,
  });
  const by = receipt.by.id === reader.id ? null : plainLine(receipt.by.name, 60);
  const color = receipt.outcome === 'done' ? 'good' : 'default';
  return paragraph([run(receiptLine(recorded, by), { weight: 'bolder', color })], { spacing: 'small' });
}

function saidLine(words: string): CardElement {
  return paragraph([run(quoted(plainLine(words, 200)), { italic: true, size: 'small' })], { spacing: 'small' });
}
