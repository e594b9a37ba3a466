import { cardBytes } from '../../../bot/cards/adaptive-card.ts';
import { CARD_ROOM_BYTES } from '../../../bot/cards/ask-card.ts';
import type { AskViewItem } from '../../../src/core/asking/ask-view.ts';
import { toDay } from '../../../src/core/calendar/day.ts';
import { ALL_CHOICES, drawn, tappedAt } from './drawn.ts';
import { buttonsOf, parsed, readOn, valuesOf } from './parsed.ts';
import { anItem, aReceipt, aView, items } from './views.ts';

const ann = { id: 'ann', name: 'Ann Bell' };
test('an answered action is its receipt and can be corrected', () => {
  const receipt = aReceipt({ words: 'All three signed.' });
  const card = drawn(aView([anItem({ receipt })]));
  parsed(card);
  expect(readOn(card)).toContain('Thank you, it is recorded');
  expect(readOn(card)).toContain('Recorded: done on 30 June 2015');
  expect(readOn(card)).toContain('“All three signed.”');
  expect(buttonsOf(card)).toEqual(['Correct this']);
});

const mary = { id: 'mary', name: 'Mary Manager' };
test.each<[Parameters<typeof aReceipt>[0], Partial<AskViewItem>, string]>([
  [{ outcome: 'not-done', doneOn: null, expected: toDay('2015-07-25') }, {}, 'not yet, expected by 25 July 2015'],
  [{ outcome: 'not-done', doneOn: null }, {}, 'not yet'],
  [{ outcome: 'not-done', doneOn: null }, { daysOverdue: 0 }, 'on track'],
  [{ outcome: 'not-done', doneOn: null }, { daysOverdue: 0, reason: 'opening' }, 'right as the plan has it'],
  [{ doneOn: null }, {}, 'done, day not said'],
  [{ by: { id: 'other', name: 'Sam Other' } }, {}, 'done on 30 June 2015 (Sam Other)'],
  [{ closer: 'Ann Bell' }, {}, 'done on 30 June 2015; Ann Bell closes it'],
  [
    { outcome: 'revision', doneOn: null, expected: toDay('2015-08-31') },
    { decider: mary },
    '31 August 2015 asked for; Mary Manager decides',
  ],
  [{ outcome: 'help', doneOn: null }, { decider: mary }, 'help asked for; Mary Manager is asked to help'],
  [{ outcome: 'help', doneOn: null }, {}, 'help asked for'],
  [{ outcome: 'not-mine', doneOn: null }, { decider: ann }, 'not yours, you say; Ann Bell settles whose it is'],
])('the receipt %j of %j reads “%s”', (receipt, item, words) => {
  const card = drawn(aView([anItem({ receipt: aReceipt(receipt), ...item })]));
  parsed(card);
  expect(readOn(card).split('\n')).toContain(`✔ Recorded: ${words}`);
});

test('what closed nothing yet has not the colour of what is done', () => {
  const colours = (closer: string | null) =>
    valuesOf(drawn(aView([anItem({ receipt: aReceipt({ closer }) })])), 'color');
  expect(colours(null)).toContain('good');
  expect(colours('Ann Bell')).not.toContain('good');
});

describe('correcting', () => {
  test.each<[Parameters<typeof aReceipt>[0], readonly string[], string]>([
    [{ words: 'All three signed.' }, ['All three signed.', '2015-06-30'], 'done on 30 June 2015'],
    [{ outcome: 'not-done', doneOn: null, words: 'Half.' }, ['Half.'], 'not yet'],
    [
      { outcome: 'revision', doneOn: null, expected: toDay('2015-08-31'), words: 'Late start' },
      ['2015-08-31', 'Late start'],
      '31 August 2015 asked for',
    ],
    [{ outcome: 'help', doneOn: null, words: 'A van' }, ['A van'], 'help asked for'],
    [{ outcome: 'not-mine', doneOn: null, words: 'Estates' }, ['Estates'], 'not yours, you say'],
  ])('%j opens the boxes with what was recorded', (said, values, words) => {
    const card = drawn(aView([anItem({ before: aReceipt(said), revision: 1 })]));
    parsed(card);
    expect(valuesOf(card, 'value')).toEqual(values);
    expect(readOn(card)).toContain(`Recorded so far: ${words}.`);
    expect(buttonsOf(card)).toEqual(expect.arrayContaining(ALL_CHOICES));
  });

  test('goes on where another part of the question is opened, or something else is tapped', () => {
    const [first, second] = items(2, { receipt: aReceipt(), revision: 2 });
    if (!first || !second) throw new Error('two items');
    const card = drawn(aView([first, second]), {
      typed: new Map([[second.action, { words: 'Half.' }]]),
      tapped: tappedAt(first.action, { opened: 'help', correcting: true }),
    });
    parsed(card);
    expect(readOn(card)).toContain('2 actions need an answer');
    const recorded = ['words', 'doneOn'].map((box) => `${box}:${first.action}`);
    const typed = ['words', 'doneOn'].map((box) => `${box}:${second.action}`);
    expect(valuesOf(card, 'id')).toEqual([...recorded, `help:${first.action}`, ...typed]);
    expect(valuesOf(card, 'tap')).toContain('ask-help 3 :2015-07-20 :a3.1');
  });
});

describe('an answer that is kept', () => {
  const kept = aReceipt({ state: 'kept', words: 'All three signed.' });

  test('says in words that it is not in the plan yet, what was said, and never that it is recorded', () => {
    const card = drawn(aView([anItem({ receipt: kept })]));
    parsed(card);
    expect(readOn(card)).toContain('Kept, not yet written to the plan: done on 30 June 2015');
    expect(readOn(card)).toContain('“All three signed.”');
    expect(readOn(card)).toContain('Thank you, it is kept');
    expect(readOn(card)).toContain('tell you if that does not work');
    expect(readOn(card)).not.toMatch(/recorded/i);
    expect(buttonsOf(card)).toEqual(['Correct this']);
    expect(cardBytes(card)).toBeLessThan(CARD_ROOM_BYTES);
  });

  test('has a mark of its own, and not the colour of what is recorded', () => {
    const card = drawn(aView([anItem({ receipt: kept })]));
    expect(readOn(card)).toContain('… Kept');
    expect(valuesOf(card, 'color')).not.toContain('good');
  });

  test.each([
    [['kept', 'recorded'], 'Thank you, 1 of 2 are recorded and 1 kept'],
    [['kept', 'kept'], 'Thank you, both are kept'],
    [['kept', 'kept', 'kept'], 'Thank you, all 3 are kept'],
    [['kept', 'recorded', 'recorded'], 'Thank you, 2 of 3 are recorded and 1 kept'],
  ] as const)('beside others, %j, the head says “%s”', (states, head) => {
    const view = aView(
      items(states.length).map((item, index) => ({ ...item, receipt: aReceipt({ state: states[index] ?? 'kept' }) })),
    );
    expect(readOn(drawn(view))).toContain(head);
  });

  test('that the card has no room for is counted as kept', () => {
    const many = items(150, { receipt: kept }).map((item, index) =>
      index % 2 ? item : { ...item, receipt: aReceipt() },
    );
    const card = drawn(aView(many));
    parsed(card);
    expect(readOn(card)).toMatch(/and \d+ more answers that are recorded/);
    expect(readOn(card)).toMatch(/and \d+ more answers that are kept/);
  });

  test('can be corrected, and the form says that it is kept', () => {
    const card = drawn(aView([anItem({ before: kept, revision: 1 })]));
    parsed(card);
    expect(readOn(card)).toContain('Kept so far, not yet written to the plan: done on 30 June 2015.');
    expect(valuesOf(card, 'value')).toEqual(['All three signed.', '2015-06-30']);
  });
});

describe('an answer that was kept and could not be written', () => {
  const refused = {
    revision: 0,
    said: aReceipt({ state: 'kept', words: 'All three signed.' }),
    why: 'plan-not-asking',
    told: true,
  } as const;

  test('is a question again: it says why, and what was said stands in the open form', () => {
    const card = drawn(aView([anItem({ revision: 1, refused })]));
    parsed(card);
    expect(readOn(card)).toContain('▲ Your answer was kept, but could not be written to the plan.');
    expect(readOn(card)).toContain('not taking updates');
    expect(valuesOf(card, 'value')).toEqual(['All three signed.', '2015-06-30']);
    expect(readOn(card)).not.toContain('Kept, not yet');
  });

  test('as a correction stands beside the receipt of what the plan holds', () => {
    const card = drawn(aView([anItem({ receipt: aReceipt({ words: 'Two signed.' }), refused })]));
    parsed(card);
    expect(readOn(card)).toContain('Recorded: done on 30 June 2015');
    expect(readOn(card)).toContain('could not be written to the plan');
    expect(readOn(card)).toContain('You had written: “All three signed.”');
  });
});
