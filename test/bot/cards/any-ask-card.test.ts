import fc from 'fast-check';
import { cardBytes } from '../../../bot/cards/adaptive-card.ts';
import { CARD_ROOM_BYTES, TYPED_ROOM_BYTES } from '../../../bot/cards/ask-card.ts';
import { KEPT_REFUSALS } from '../../../src/core/asking/answer-refusals.ts';
import type { AskReason } from '../../../src/core/asking/ask.ts';
import type { AskViewItem } from '../../../src/core/asking/ask-view.ts';
import { restOf } from '../../../src/core/asking/rest-of-card.ts';
import { toDay } from '../../../src/core/calendar/day.ts';
import type { Box, Typed } from '../../../src/wire/card-boxes.ts';
import { OPENED } from '../../../src/wire/card-button.ts';
import { WORDS_LIMIT } from '../../../src/wire/words.ts';
import { anyCharacter } from '../../any-character.ts';
import { drawn, tappedAt } from './drawn.ts';
import { buttonsOf, parsed, valuesOf } from './parsed.ts';
import { aView } from './views.ts';

describe('for any view', () => {
  const words = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 1_500 }),
    fc.string({
      unit: fc.constantFrom('"', '\\', '\n', '\ud800', '*', '😀', '{{', '<at>', 'a ', '_'),
      maxLength: 1_500,
    }),
    fc.lorem({ maxCount: 400 }),
  );
  const day = fc.constantFrom(toDay('2013-02-28'), toDay('2015-06-30'), toDay('2015-07-20'), toDay('2016-12-31'));
  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
  const person = fc.record({ id: fc.uuid(), name: words });
  const asker = maybe(fc.record({ by: person, boards: fc.array(words, { maxLength: 4 }) }));
  const receipt = fc.record({
    outcome: fc.constantFrom(
      'done' as const,
      'not-done' as const,
      'revision' as const,
      'help' as const,
      'not-mine' as const,
    ),
    doneOn: maybe(day),
    expected: maybe(day),
    words: maybe(words),
    closer: maybe(words),
    at: fc.constant('2015-07-20T09:00:00.000Z'),
    by: person,
    state: fc.constantFrom('recorded' as const, 'kept' as const),
  });
  const item: fc.Arbitrary<Omit<AskViewItem, 'action'>> = fc.record({
    revision: fc.nat({ max: 99 }),
    planTitle: words,
    areaHeading: words,
    areaTitle: words,
    wordlessArea: maybe(words),
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
    doneWords: fc.array(
      fc.record({ by: person, at: fc.constant('2015-07-20T09:00:00.000Z'), doneOn: maybe(day), words: maybe(words) }),
      { maxLength: 3 },
    ),
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
    .chain((some) => fc.record({ some: fc.constant(some), count: fc.integer({ min: 1, max: 60 }), asker }))
    .map(({ some, count, asker }) => ({
      ...aView(
        Array.from({ length: count }, (_, index) => {
          const like = some[index % some.length];
          if (like === undefined) throw new Error('an item');
          return { ...like, action: `a-plan-with-quite-a-long-title-2015-to-2017:a9.${index + 1}` };
        }),
      ),
      asker,
    }));

  test('the card is one that Microsoft’s package understands, and small', () => {
    fc.assert(
      fc.property(view, (any) => {
        const card = drawn(any);
        parsed(card);
        expect(cardBytes(card)).toBeLessThanOrEqual(CARD_ROOM_BYTES);
        const isOpen = any.items.some((one) => one.receipt === null);
        expect(buttonsOf(card).some((title) => /^(Done, |That is right)/.test(title))).toBe(isOpen);
        expect(buttonsOf(card).some((title) => /page/.test(title))).toBe(isOpen);
        expect(buttonsOf(card).some((title) => /are on track/.test(title))).toBe(restOf(any.items).length > 1);
      }),
      { numRuns: 40 },
    );
  });

  test('what was typed is still there after any tap, and the card stays within what Teams takes', () => {
    const box = fc.string({ maxLength: WORDS_LIMIT, minLength: 1 }).filter((text) => text.trim() !== '');
    const typing = fc.tuple(fc.constantFrom<Box>('words', 'reason', 'help', 'whose'), box);
    const part = maybe(fc.constantFrom(...OPENED));
    fc.assert(
      fc.property(
        view,
        fc.array(typing, { minLength: 1, maxLength: 4 }),
        part,
        fc.boolean(),
        (any, boxes, opened, correcting) => {
          const [first] = any.items;
          const typed = new Map<string, Typed>();
          any.items.slice(0, boxes.length).forEach(({ action, reason }, index) => {
            const [box, said] = boxes[index] ?? ['words', 'said'];
            typed.set(action, reason === 'opening' && box === 'reason' ? { words: said } : { [box]: said });
          });
          const card = drawn(any, {
            typed,
            tapped: tappedAt(first?.action ?? '', { note: 'A sentence.', opened, correcting }),
          });
          parsed(card);
          const values = valuesOf(card, 'value');
          for (const said of typed.values()) expect(values).toEqual(expect.arrayContaining(Object.values(said)));
          expect(cardBytes(card)).toBeLessThanOrEqual(TYPED_ROOM_BYTES);
        },
      ),
      { numRuns: 25 },
    );
  });
});
