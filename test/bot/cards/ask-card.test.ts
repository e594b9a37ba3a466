import fc from 'fast-check';
import { cardBytes } from '../../../bot/cards/adaptive-card.ts';
import { type AskCardState, askCard, CARD_ROOM_BYTES, TYPED_ROOM_BYTES } from '../../../bot/cards/ask-card.ts';
import { KEPT_REFUSALS } from '../../../src/core/asking/answer-refusals.ts';
import type { AskReason } from '../../../src/core/asking/ask.ts';
import type { AskViewItem } from '../../../src/core/asking/ask-view.ts';
import { toDay } from '../../../src/core/calendar/day.ts';
import { WORDS_LIMIT } from '../../../src/wire/words.ts';
import { buttonsOf, parsed, readOn, valuesOf } from './parsed.ts';
import { anItem, aReceipt, aView, items } from './views.ts';

const typed = (words: string, doneOn = '', expected = '') => ({ words, doneOn, expected });

test('asks first whether it is already done, and says since when it is late', () => {
  const card = askCard(aView([anItem({ firstBy: toDay('2015-04-30') })]));
  parsed(card);
  expect(readOn(card)).toContain('Was due 30 June, 20 days ago');
  expect(readOn(card)).toContain('first promised 30 April');
  expect(readOn(card)).toContain('Is it already done?');
  expect(buttonsOf(card).slice(0, 3)).toEqual(['Done, by its date', 'Not yet', 'Say more']);
});

test('before its date, done means today and not done means on track', () => {
  const due = { by: toDay('2015-07-23'), firstBy: toDay('2015-07-23'), daysOverdue: 0 };
  const card = askCard(aView([anItem(due)]));
  expect(readOn(card)).toContain('Due 23 July, in 3 days');
  expect(readOn(card)).not.toContain('first promised');
  expect(buttonsOf(card).slice(0, 2)).toEqual(['Done, today', 'On track']);
  expect(valuesOf(card, 'verb')[0]).toBe('done-today');
});

const dueLines: [Partial<AskViewItem>, string][] = [
  [{ by: toDay('2015-07-20'), daysOverdue: 0 }, 'Due today'],
  [{ by: null, duePhrase: 'every 6 months', daysOverdue: 0 }, 'Due: “every 6 months”'],
  [{ by: null, duePhrase: null, daysOverdue: 0 }, 'No due date'],
  [{ by: toDay('2014-07-20'), daysOverdue: 365 }, 'Was due 20 July 2014, 365 days ago'],
  [{ time: 2 }, 'second time'],
  [{ time: 7 }, 'asked 7 times'],
  [{ lastSaid: { words: 'Two of three signed.', on: '2015-03-03', by: null } }, '3 March: \n“Two of three signed.”'],
  [{ lastSaid: { words: 'Long ago.', on: '2014-06', by: null } }, 'June 2014: \n“Long ago.”'],
  [
    { lastSaid: { words: null, on: '2015-07-17', by: 'Sam Other' } },
    'Sam Other, 17 July 2015: not yet, no words given',
  ],
  [{ lastSaid: { words: 'Undated.', on: null, by: null } }, '“Undated.”'],
];
test.each(dueLines)('an action with %j reads “%s”', (changes, words) => {
  const card = askCard(aView([anItem(changes)]));
  parsed(card);
  expect(readOn(card)).toContain(words);
});

test('every box has a label and an id of its own, and no day is shut out that comes after the card was drawn', () => {
  const card = askCard(aView(items(3)));
  const inputs = parsed(card);
  expect(inputs).toHaveLength(9);
  expect(new Set(inputs.map((input) => input.id)).size).toBe(9);
  expect(inputs.every((input) => input.label)).toBe(true);
  expect(valuesOf(card, 'max')).toEqual([]);
  expect(valuesOf(card, 'min')).toEqual(Array(3).fill('2015-07-20'));
  expect(inputs[0]?.label).toContain('no child');
});

test('each button says what it answers, twice the same for hosts old and new, and never who', () => {
  const card = askCard(aView([anItem({ revision: 4 })]));
  const data = { ask: aView([]).ask, action: anItem().action, revision: 4 };
  expect(valuesOf(card, 'data')).toEqual(
    ['done', 'not-yet', 'done-on', 'not-yet-by'].flatMap((choice) => [
      { ...data, choice },
      { ...data, choice },
    ]),
  );
});

test('an answered action is its receipt and can be corrected', () => {
  const receipt = aReceipt({ words: 'All three signed.' });
  const card = askCard(aView([anItem({ receipt })]));
  parsed(card);
  expect(readOn(card)).toContain('Thank you, it is recorded');
  expect(readOn(card)).toContain('Recorded: done on 30 June 2015');
  expect(readOn(card)).toContain('“All three signed.”');
  expect(buttonsOf(card)).toEqual(['Correct this']);
});

test.each([
  [{ outcome: 'not-done', doneOn: null, expected: toDay('2015-07-25') }, 20, 'not yet, expected by 25 July 2015'],
  [{ outcome: 'not-done', doneOn: null }, 20, 'not yet'],
  [{ outcome: 'not-done', doneOn: null }, 0, 'on track'],
  [{ doneOn: null }, 20, 'done, day not said'],
  [{ by: { id: 'other', name: 'Sam Other' } }, 20, 'done on 30 June 2015 (Sam Other)'],
] as const)('the receipt %j, %i days late, reads “%s”', (receipt, daysOverdue, words) => {
  expect(readOn(askCard(aView([anItem({ receipt: aReceipt(receipt), daysOverdue })])))).toContain(`Recorded: ${words}`);
});

test('a correction opens the form with what was recorded', () => {
  const before = aReceipt({ words: 'All three signed.' });
  const card = askCard(aView([anItem({ before, revision: 1 })]));
  parsed(card);
  expect(valuesOf(card, 'isVisible')).toEqual([true]);
  expect(valuesOf(card, 'value')).toEqual(['All three signed.', '2015-06-30']);
  expect(readOn(card)).toContain('Recorded so far: done on 30 June 2015.');
});

describe('an answer that is kept', () => {
  const kept = aReceipt({ state: 'kept', words: 'All three signed.' });

  test('says in words that it is not in the plan yet, what was said, and never that it is recorded', () => {
    const card = askCard(aView([anItem({ receipt: kept })]));
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
    const card = askCard(aView([anItem({ receipt: kept })]));
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
    expect(readOn(askCard(view))).toContain(head);
  });

  test('that the card has no room for is counted as kept', () => {
    const many = items(150, { receipt: kept }).map((item, index) =>
      index % 2 ? item : { ...item, receipt: aReceipt() },
    );
    const card = askCard(aView(many));
    parsed(card);
    expect(readOn(card)).toMatch(/and \d+ more answers that are recorded/);
    expect(readOn(card)).toMatch(/and \d+ more answers that are kept/);
  });

  test('can be corrected, and the form says that it is kept', () => {
    const card = askCard(aView([anItem({ before: kept, revision: 1 })]));
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
    const card = askCard(aView([anItem({ revision: 1, refused })]));
    parsed(card);
    expect(readOn(card)).toContain('▲ Your answer was kept, but could not be written to the plan.');
    expect(readOn(card)).toContain('not taking updates');
    expect(valuesOf(card, 'value')).toEqual(['All three signed.', '2015-06-30']);
    expect(valuesOf(card, 'isVisible')).toEqual([true]);
    expect(readOn(card)).not.toContain('Kept, not yet');
  });

  test('as a correction stands beside the receipt of what the plan holds', () => {
    const card = askCard(aView([anItem({ receipt: aReceipt({ words: 'Two signed.' }), refused })]));
    parsed(card);
    expect(readOn(card)).toContain('Recorded: done on 30 June 2015');
    expect(readOn(card)).toContain('could not be written to the plan');
    expect(readOn(card)).toContain('You had written: “All three signed.”');
  });
});

test('what was typed for other actions stays in their forms, open', () => {
  const [first, second] = items(2);
  if (!first || !second) throw new Error('two items');
  const view = aView([{ ...first, receipt: aReceipt() }, second]);
  const state: AskCardState = {
    typed: new Map([[second.action, typed('half of', '', '2015-08-01')]]),
    tapped: { action: first.action, note: null },
  };
  const card = askCard(view, state);
  parsed(card);
  expect(readOn(card)).toContain('1 of 2 still to answer');
  expect(valuesOf(card, 'value')).toEqual(['half of', '2015-08-01']);
  expect(valuesOf(card, 'isVisible')).toEqual([true]);
});

test('after a refusal one sentence stands on the action, and everything typed is still there', () => {
  const item = anItem();
  const state = {
    typed: new Map([[item.action, typed('All signed.', '2015-08-01', 'next week')]]),
    tapped: { action: item.action, note: 'Not recorded. That day is in the future.' },
  };
  const card = askCard(aView([item]), state);
  parsed(card);
  expect(readOn(card)).toContain('▲ Not recorded. That day is in the future.');
  expect(valuesOf(card, 'value')).toEqual(['All signed.', '2015-08-01']);
});

test('what does not fit is counted, and comes up as the first are answered', () => {
  const all = items(20);
  const card = askCard(aView(all));
  const shown = parsed(card).length / 3;
  expect(shown).toBeGreaterThanOrEqual(7);
  expect(readOn(card)).toContain('20 actions need an answer');
  expect(readOn(card)).toContain(`and ${20 - shown} more; they come up here as you answer`);
  const halfway = askCard(aView(all.map((item, index) => (index < 8 ? { ...item, receipt: aReceipt() } : item))));
  parsed(halfway);
  expect(readOn(halfway)).toContain('12 of 20 still to answer');
  expect(readOn(halfway)).toContain('3.9');
  expect(cardBytes(halfway)).toBeLessThan(CARD_ROOM_BYTES);
});

test('nothing open is a card too', () => {
  const card = askCard(aView([]));
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
  for (const card of [askCard(aView([item])), askCard(aView([{ ...item, receipt: null }]))]) {
    parsed(card);
    expect(JSON.stringify(blocks(card))).not.toContain('**');
    expect(JSON.stringify(card)).not.toMatch(/<at>|\{\{|\u202e/);
  }
});

/** The text blocks, which hosts read as markdown. */
function blocks(drawn: unknown): readonly unknown[] {
  if (Array.isArray(drawn)) return drawn.flatMap(blocks);
  if (typeof drawn !== 'object' || drawn === null) return [];
  if ('type' in drawn && drawn.type === 'TextBlock') return [drawn];
  return Object.values(drawn).flatMap(blocks);
}

describe('for any view', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3_000 }),
    fc.string({
      unit: fc.constantFrom('"', '\\', '\n', '\ud800', '*', '😀', '{{', '<at>', 'a ', '_'),
      maxLength: 3_000,
    }),
    fc.lorem({ maxCount: 400 }),
  );
  const day = fc.constantFrom(toDay('2013-02-28'), toDay('2015-06-30'), toDay('2015-07-20'), toDay('2016-12-31'));
  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
  const person = fc.record({ id: fc.uuid(), name: words });
  const receipt = fc.record({
    outcome: fc.constantFrom('done' as const, 'not-done' as const),
    doneOn: maybe(day),
    expected: maybe(day),
    words: maybe(words),
    by: person,
    state: fc.constantFrom('recorded' as const, 'kept' as const),
  });
  const item: fc.Arbitrary<Omit<AskViewItem, 'action'>> = fc.record({
    revision: fc.nat({ max: 99 }),
    planTitle: words,
    areaHeading: words,
    areaTitle: words,
    ref: maybe(words),
    text: words,
    by: maybe(day),
    firstBy: maybe(day),
    duePhrase: maybe(words),
    daysOverdue: fc.nat({ max: 5_000 }),
    reason: fc.constantFrom<AskReason>('overdue', 'date-passed', 'due-soon', 'review', 'opening'),
    time: fc.integer({ min: 1, max: 9 }),
    meeting: maybe(fc.record({ name: words, on: day })),
    insteadOf: maybe(person),
    answeredOf: maybe(fc.record({ answered: fc.nat({ max: 40 }), of: fc.integer({ min: 2, max: 40 }) })),
    closer: maybe(person),
    decider: maybe(person),
    lastSaid: maybe(
      fc.record({ words: maybe(words), on: maybe(fc.constantFrom('2015-06-30', '2014-06', '2013')), by: maybe(words) }),
    ),
    receipt: maybe(receipt),
    before: maybe(receipt),
    refused: maybe(
      fc.record({
        revision: fc.nat({ max: 9 }),
        said: receipt,
        why: fc.constantFrom(...KEPT_REFUSALS),
        told: fc.boolean(),
      }),
    ),
  });
  const view = fc
    .array(item, { minLength: 1, maxLength: 12 })
    .chain((some) => fc.record({ some: fc.constant(some), count: fc.integer({ min: 1, max: 200 }) }))
    .map(({ some, count }) =>
      aView(
        Array.from({ length: count }, (_, index) => {
          const like = some[index % some.length];
          if (like === undefined) throw new Error('an item');
          return { ...like, action: `a-plan-with-quite-a-long-title-2015-to-2017:a9.${index + 1}` };
        }),
      ),
    );

  test('the card is one that Microsoft’s package understands, and small', () => {
    fc.assert(
      fc.property(view, (any) => {
        const card = askCard(any);
        parsed(card);
        expect(cardBytes(card)).toBeLessThanOrEqual(CARD_ROOM_BYTES);
        const isOpen = any.items.some((one) => one.receipt === null);
        expect(buttonsOf(card).includes('Say more')).toBe(isOpen);
      }),
      { numRuns: 60 },
    );
  });

  test('what was typed is still there after any answer, and the card stays within what Teams takes', () => {
    const box = fc.string({ maxLength: WORDS_LIMIT, minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(view, fc.array(box, { minLength: 1, maxLength: 4 }), (any, boxes) => {
        const open = any.items.filter((one) => one.receipt === null).slice(0, boxes.length);
        const forms = new Map(open.map((one, index) => [one.action, typed(boxes[index] ?? '')]));
        const card = askCard(any, {
          typed: forms,
          tapped: { action: any.items[0]?.action ?? '', note: 'A sentence.' },
        });
        parsed(card);
        const values = valuesOf(card, 'value');
        for (const form of forms.values()) expect(values).toContain(form.words);
        expect(cardBytes(card)).toBeLessThanOrEqual(TYPED_ROOM_BYTES);
      }),
      { numRuns: 40 },
    );
  });
});
