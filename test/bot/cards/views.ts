import type { CardLinks } from '../../../bot/cards/card-links.ts';
import type { AskView, AskViewItem, Receipt } from '../../../src/core/asking/ask-view.ts';
import { toDay } from '../../../src/core/calendar/day.ts';

const person = { id: '11111111-2222-4333-8444-555555555555', name: 'Robin Example' };

/** Where the cards of the tests lead. */
export const cardLinks: CardLinks = {
  answerForm: (ask) => `https://teams.test/my-actions?ask=${encodeURIComponent(ask)}`,
  action: (_plan, action) => `https://teams.test/overdue?action=${encodeURIComponent(action)}`,
};

/** A view of one person's card on 20 July 2015; items as given. */
export function aView(items: readonly AskViewItem[]): AskView {
  return { ask: `${person.id}:2015-07-20`, person, asker: null, today: toDay('2015-07-20'), items };
}

/** An overdue action that is asked about the first time; a test states what matters. */
export function anItem(changes: Partial<AskViewItem> = {}): AskViewItem {
  return {
    action: 'riverside-improvement-plan:a3.2',
    revision: 0,
    planTitle: 'Riverside Children’s Services Improvement Plan',
    areaHeading: 'Priority Area 3',
    areaTitle: 'Help at the right time',
    wordlessArea: null,
    ref: '3.2',
    text: 'Agree one front door for early help with health and schools, and publish its hours.',
    by: toDay('2015-06-30'),
    firstBy: toDay('2015-06-30'),
    duePhrase: 'June 2015',
    daysOverdue: 20,
    reason: 'overdue',
    time: 1,
    meeting: null,
    insteadOf: null,
    answeredOf: null,
    closer: null,
    doneWords: [],
    decider: null,
    lastSaid: null,
    receipt: null,
    before: null,
    refused: null,
    ...changes,
  };
}

/** "Done on 30 June 2015", said by the reader. */
export function aReceipt(changes: Partial<Receipt> = {}): Receipt {
  return {
    outcome: 'done',
    doneOn: toDay('2015-06-30'),
    expected: null,
    words: null,
    closer: null,
    at: '2015-07-20T09:00:00.000Z',
    by: person,
    state: 'recorded',
    ...changes,
  };
}

/** So many different items. */
export function items(count: number, changes: Partial<AskViewItem> = {}): readonly AskViewItem[] {
  return Array.from({ length: count }, (_, index) =>
    anItem({ action: `riverside-improvement-plan:a3.${index + 1}`, ref: `3.${index + 1}`, ...changes }),
  );
}
