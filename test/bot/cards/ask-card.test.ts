import type { AskCardState } from '../../../bot/cards/ask-card.ts';
import type { AskViewItem } from '../../../src/core/asking/ask-view.ts';
import { toDay } from '../../../src/core/calendar/day.ts';
import { BOXES } from '../../../src/wire/card-boxes.ts';
import { ALL_CHOICES, drawn, openedAt, tappedAt } from './drawn.ts';
import { buttonsOf, elements, parsed, readOn, valuesOf } from './parsed.ts';
import { anItem, aReceipt, aView, cardLinks, items } from './views.ts';

const PAGE = 'Answer on a page instead';

test('asks first whether it is already done, and says since when it is late', () => {
  const card = drawn(aView([anItem({ firstBy: toDay('2015-04-30') })]));
  parsed(card);
  expect(readOn(card)).toContain('Was due 30 June, 20 days ago');
  expect(readOn(card)).toContain('first promised 30 April');
  expect(readOn(card)).toContain('Is it already done?');
  expect(buttonsOf(card)).toEqual(['Done, by its date', 'Not yet', ...ALL_CHOICES, PAGE]);
  expect(valuesOf(card, 'url')).toEqual([cardLinks.answerForm(aView([]).ask)]);
});

test('before its date, done means today and not done means on track', () => {
  const due = { by: toDay('2015-07-23'), firstBy: toDay('2015-07-23'), daysOverdue: 0 };
  const card = drawn(aView([anItem(due)]));
  expect(readOn(card)).toContain('Due 23 July, in 3 days');
  expect(readOn(card)).not.toContain('first promised');
  expect(buttonsOf(card).slice(0, 2)).toEqual(['Done, today', 'On track']);
  expect(valuesOf(card, 'verb')[0]).toBe('done-today');
});

const ann = { id: 'ann', name: 'Ann Bell' };
const dueLines: [Partial<AskViewItem>, string][] = [
  [{ by: toDay('2015-07-20'), daysOverdue: 0 }, 'Due today'],
  [{ by: null, duePhrase: 'every 6 months', daysOverdue: 0 }, 'Due: “every 6 months”'],
  [{ by: null, duePhrase: null, daysOverdue: 0 }, 'No due date'],
  [{ by: toDay('2014-07-20'), daysOverdue: 365 }, 'Was due 20 July 2014, 365 days ago'],
  [{ time: 2 }, 'second time'],
  [{ time: 7 }, 'asked 7 times'],
  [{ lastSaid: { words: 'Two of three signed.', on: '2015-03-03', by: null } }, '3 March: \n“Two of three signed.”'],
  [{ lastSaid: { words: 'Long ago.', on: '2014-06', by: null } }, 'June 2014: \n“Long ago.”'],
  [{ lastSaid: { words: 'Met twice.', on: '2015-07-17', by: 'Sam Other' } }, 'Sam Other, 17 July: \n“Met twice.”'],
  [
    { lastSaid: { words: null, on: '2015-07-17', by: 'Sam Other' } },
    'Sam Other, 17 July 2015: answered, no words given',
  ],
  [{ lastSaid: { words: 'Undated.', on: null, by: null } }, '“Undated.”'],
  [{ meeting: { name: 'Improvement Board', on: toDay('2015-07-31') } }, 'For Improvement Board, 31 July'],
  [{ insteadOf: ann }, 'In place of Ann Bell'],
  [{ answeredOf: { answered: 4, of: 12 }, closer: ann }, '4 of 12 answered · Ann Bell closes it'],
  [
    { doneWords: [{ by: ann, at: '2015-07-17T09:00:00.000Z', doneOn: toDay('2015-06-30'), words: null }] },
    '◆ Ann Bell says that it is done, on 30 June',
  ],
  [
    { doneWords: [{ by: ann, at: '2015-07-17T09:00:00.000Z', doneOn: null, words: null }] },
    '◆ Ann Bell says that it is done',
  ],
];
test.each(dueLines)('an action with %j reads “%s”', (changes, words) => {
  const card = drawn(aView([anItem(changes)]));
  parsed(card);
  expect(readOn(card)).toContain(words);
});

test('a meeting that all are for is named once', () => {
  const meeting = { name: 'Improvement Board', on: toDay('2015-07-31') };
  expect(readOn(drawn(aView(items(3, { meeting }))))).toMatch(/^(?!.*Improvement Board.*Improvement Board)/s);
  const [first, ...others] = items(3, { meeting });
  const mixed = readOn(drawn(aView([...others, { ...(first ?? anItem()), meeting: null }])));
  expect(mixed.match(/For Improvement Board, 31 July/g)).toHaveLength(2);
});

describe('the opening round', () => {
  const opening = { reason: 'opening', daysOverdue: 0 } as const;

  test('asks whether the plan records it rightly, and offers nothing else', () => {
    const card = drawn(aView(items(2, opening)));
    parsed(card);
    expect(readOn(card)).toContain('2 actions to look over');
    expect(readOn(card)).toContain('Its date in the plan: 30 June 2015');
    expect(readOn(card)).not.toContain('Was due');
    expect(readOn(card).match(/This is what the plan records for you. Is it right\?/g)).toHaveLength(1);
    expect(buttonsOf(card)).toEqual([...Array(2).fill(['That is right', 'Already done', 'Not mine']).flat(), PAGE]);
  });

  test('beside questions of a live plan says so at each of its own', () => {
    const [first, second] = items(2);
    const card = drawn(aView([{ ...(first ?? anItem()), ...opening, planTitle: 'Another plan' }, second ?? anItem()]));
    expect(readOn(card)).toContain('Is it already done?');
    expect(readOn(card)).toContain('Is it right?');
  });

  test('“Already done” asks for the day, or takes its date with one tap', () => {
    const item = anItem(opening);
    const card = drawn(aView([item]), openedAt(item, 'more'));
    expect(parsed(card).map(({ label }) => label)).toEqual([
      'What difference it made. Please name no child and no carer.',
      'Done on (required to save it as done)',
    ]);
    expect(buttonsOf(card).slice(3)).toEqual(['Save as done', 'Done, by its date', PAGE]);
  });
});

describe('what a button opens', () => {
  test.each([
    ['more', ['words', 'doneOn'], ['Save as done', 'Save as not yet']],
    ['revision', ['newDay', 'reason'], ['Ask for this date']],
    ['help', ['help'], ['Ask for this help']],
    ['not-mine', ['whose'], ['Say that it is not mine']],
  ] as const)('“%s” is small, and only at its question', (part, boxes, buttons) => {
    const [item, other] = items(2);
    if (!item || !other) throw new Error('two items');
    const card = drawn(aView([item, other]), openedAt(item, part));
    const inputs = parsed(card);
    expect(inputs.map(({ id }) => id)).toEqual(boxes.map((box) => `${box}:${item.action}`));
    expect(buttonsOf(card)).toEqual(expect.arrayContaining([...buttons]));
  });

  test('every box says what it is for and whether it is required, and boxes for words name no child', () => {
    const item = anItem();
    const typed = new Map([[item.action, Object.fromEntries(BOXES.map((box) => [box, '2015-08-31']))]]);
    const inputs = parsed(drawn(aView([item]), { typed, tapped: null }));
    expect(inputs).toHaveLength(BOXES.length);
    for (const { label, id = '' } of inputs) {
      expect(label).toBeTruthy();
      if (!id.startsWith('words')) expect(label).toContain('(required');
      if (!id.includes('ay') && !id.startsWith('doneOn')) expect(label).toContain('no child and no carer');
    }
  });

  test('a slip in one box never stops the answer to another: nothing is checked but a new date in the past', () => {
    const item = anItem();
    const card = drawn(aView([item]), openedAt(item, 'revision'));
    expect(valuesOf(card, 'isRequired')).toEqual([]);
    expect(valuesOf(card, 'max')).toEqual([]);
    expect(valuesOf(card, 'min')).toEqual(['2015-07-20']);
    expect(valuesOf(card, 'errorMessage')).toEqual(['Choose today or a later day.']);
    const past = drawn(aView([item]), { typed: new Map([[item.action, { newDay: '2015-07-01' }]]), tapped: null });
    expect(valuesOf(past, 'min')).toEqual([]);
    expect(valuesOf(past, 'value')).toEqual(['2015-07-01']);
  });
});

describe('buttons', () => {
  test('say what they answer, twice the same for hosts old and new, and never who', () => {
    const card = drawn(aView([anItem({ revision: 4 })]));
    expect(valuesOf(card, 'data')).toEqual(
      ['done', 'not-yet', 'open-revision', 'open-help', 'open-not-mine', 'open-more'].flatMap((choice) =>
        Array(2).fill({ tap: `${choice} 4 :2015-07-20 :a3.2` }),
      ),
    );
    expect(JSON.stringify(valuesOf(card, 'data'))).not.toContain(aView([]).person.id);
  });

  test('name the whole action where two plans on the card number theirs alike', () => {
    const [one, other] = [anItem(), anItem({ action: 'health-plan:a3.2', planTitle: 'Health plan' })];
    const taps = valuesOf(drawn(aView([one, other])), 'tap').map((tap) => String(tap).split(' ').at(-1));
    expect(new Set(taps)).toEqual(new Set([one.action, other.action]));
  });
});

describe('the first card that somebody gets', () => {
  const asker = { by: ann, boards: ['the Improvement Board', 'the Safeguarding Partnership'] };

  test('says who asks and for whom, why, who will see the answers, and how to check it', () => {
    const card = drawn({ ...aView([anItem()]), asker });
    parsed(card);
    for (const words of [
      'Ann Bell asks you, for the Improvement Board and the Safeguarding Partnership.',
      'You are named in the plan',
      'Everybody who may open the plan can read them.',
      'To check that this is genuine, ask Ann Bell yourself',
    ]) {
      expect(readOn(card)).toContain(words);
    }
  });

  test('says it only while it asks', () => {
    const answered = drawn({ ...aView([anItem({ receipt: aReceipt() })]), asker });
    expect(readOn(answered)).not.toContain('asks you');
  });
});

test('what was typed for other actions stays in their boxes, open', () => {
  const [first, second] = items(2);
  if (!first || !second) throw new Error('two items');
  const view = aView([{ ...first, receipt: aReceipt() }, second]);
  const state: AskCardState = {
    typed: new Map([[second.action, { words: 'half of', newDay: '2015-08-01' }]]),
    tapped: tappedAt(first.action),
  };
  const card = drawn(view, state);
  parsed(card);
  expect(readOn(card)).toContain('1 of 2 still to answer');
  expect(valuesOf(card, 'value')).toEqual(['half of', '2015-08-01']);
});

test('after a refusal one sentence stands on the action, and everything typed is still there', () => {
  const item = anItem();
  const state = {
    typed: new Map([[item.action, { words: 'All signed.', doneOn: '2015-08-01', newDay: 'next week' }]]),
    tapped: tappedAt(item.action, { note: 'Not recorded. That day is in the future.' }),
  };
  const card = drawn(aView([item]), state);
  parsed(card);
  expect(readOn(card)).toContain('▲ Not recorded. That day is in the future.');
  expect(valuesOf(card, 'value')).toEqual(['All signed.', '2015-08-01']);
});

test('nothing open is a card too', () => {
  const card = drawn(aView([]));
  parsed(card);
  expect(readOn(card)).toContain('You have no open actions.');
});

test('words of people and plans never become markdown, mentions or functions', () => {
  const nasty =
    '**bold** [link](https://example.org) # head\n- list <at>All</at> {{DATE(2015-01-01T00:00:00Z, SHORT)}} \u202egnp';
  const item = anItem({
    text: nasty,
    planTitle: nasty,
    areaHeading: nasty,
    ref: nasty,
    duePhrase: nasty,
    by: null,
    lastSaid: { words: nasty, on: null, by: null },
    receipt: aReceipt({ words: nasty, by: { id: 'x', name: nasty } }),
  });
  for (const card of [drawn(aView([item])), drawn(aView([{ ...item, receipt: null }]))]) {
    parsed(card);
    expect(JSON.stringify(elements(card).filter(({ type }) => type === 'TextBlock'))).not.toContain('**');
    expect(JSON.stringify(card)).not.toMatch(/<at>|\{\{|\u202e/);
  }
});
