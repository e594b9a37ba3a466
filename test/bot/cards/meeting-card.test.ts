import fc from 'fast-check';
import { cardBytes } from '../../../bot/cards/adaptive-card.ts';
import { CARD_ROOM_BYTES } from '../../../bot/cards/ask-card.ts';
import { meetingCard } from '../../../bot/cards/meeting-card.ts';
import type { NotesView } from '../../../src/core/plan/meeting/notes-view.ts';
import { anyCharacter } from '../../any-character.ts';
import { day } from '../../builders/plan.ts';
import { notedItem, notes } from './notes.ts';
import { parsed, readOn } from './parsed.ts';

const links = { meeting: (plan: string) => `https://teams.example/meeting/${plan}` };
const drawn = (given: Partial<NotesView> = {}) => meetingCard(notes(given), links);

test('tells what was noted, decided and added, and leads to the meeting', () => {
  const decision = { at: '', decided: 'agreed', day: day('2015-09-30'), reason: 'The contractor is new.' } as const;
  const item = notedItem({ decisions: [decision] });
  const card = drawn({
    notes: ['Quorate.'],
    areas: [{ heading: 'Priority Area 1', title: 'Care planning', items: [item], passed: 3 }],
    added: [
      { heading: 'Priority Area 2', text: 'Write to all carers', leads: ['Head of Care'], by: day('2015-08-31') },
    ],
  });
  parsed(card);
  const words = readOn(card);
  for (const told of [
    'Improvement Board, 2 July 2015',
    '1 action noted on, 1 revised date decided, 1 new action',
    'Revised date 30 September 2015 agreed: The contractor is new.',
    'Two teams are left.',
    'Quorate.',
    'Write to all carers',
  ])
    expect(words).toContain(told);
  expect(JSON.stringify(card)).toContain('https://teams.example/meeting/care');
});

test('a meeting in which nothing was recorded says so', () => {
  expect(readOn(drawn({ areas: [] }))).toContain('Nothing was recorded in this meeting.');
});

test('however much was recorded and whatever is in it, the card fits and counts what it leaves out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: anyCharacter, maxLength: 900 }), { minLength: 1, maxLength: 40 }),
      (said) => {
        const items = said.map((words) => notedItem({ text: words, notes: [words, words], leads: [words] }));
        const card = drawn({ areas: [{ heading: 'Area', title: 'Area', items, passed: 0 }] });
        expect(cardBytes(card)).toBeLessThanOrEqual(CARD_ROOM_BYTES);
        const shown = JSON.stringify(card).split('"separator":true').length - 1;
        const more = /and (one|\d+) more/.exec(JSON.stringify(card))?.[1] ?? '0';
        expect(shown - (more === '0' ? 0 : 1) + (more === 'one' ? 1 : Number(more))).toBe(items.length);
        parsed(card);
      },
    ),
    { numRuns: 12 },
  );
});
