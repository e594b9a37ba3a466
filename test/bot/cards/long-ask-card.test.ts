import { cardBytes } from '../../../bot/cards/adaptive-card.ts';
import { CARD_ROOM_BYTES } from '../../../bot/cards/ask-card.ts';
import type { AskView } from '../../../src/core/asking/ask-view.ts';
import { toDay } from '../../../src/core/calendar/day.ts';
import { ALL_CHOICES, drawn, openedAt } from './drawn.ts';
import { buttonsInOldHost, buttonsOf, parsed, readOn, valuesOf } from './parsed.ts';
import { anItem, aReceipt, aView, items } from './views.ts';

const PAGE = 'Answer on a page instead';

describe('a long card', () => {
  const many = aView(items(12));

  test('has what most choose at each question, and a way to the rest', () => {
    const card = drawn(many);
    parsed(card);
    expect(buttonsOf(card)).toEqual([...Array(12).fill(['Done, by its date', 'Not yet', 'Other…']).flat(), PAGE]);
  });

  test('shows every choice of the question that asked for them', () => {
    const item = many.items[3] ?? anItem();
    const card = drawn(many, openedAt(item, 'all'));
    parsed(card);
    expect(buttonsOf(card).filter((title) => ALL_CHOICES.includes(title))).toEqual(ALL_CHOICES);
    expect(cardBytes(card)).toBeLessThanOrEqual(CARD_ROOM_BYTES);
  });

  test('in a host without Action.Execute each question opens its choices by a message', () => {
    const byMessage = (title: string) => ({ title, kind: 'Action.Submit' });
    const page = { title: PAGE, kind: 'Action.OpenUrl' };
    expect(buttonsInOldHost(drawn(many))).toEqual([...Array(12).fill(byMessage('Answer this')), page]);
    const opening = aView(items(12, { reason: 'opening', daysOverdue: 0 }));
    expect(buttonsInOldHost(drawn(opening))).toEqual([...Array(12).fill(byMessage('Answer this')), page]);
    const opened = buttonsInOldHost(drawn(many, openedAt(many.items[0] ?? anItem(), 'all')));
    expect(opened.slice(0, 6)).toEqual(['Done, by its date', 'Not yet', ...ALL_CHOICES].map(byMessage));
  });

  test('of twenty actions of usual length asks about all twenty', () => {
    const text =
      'Agree one front door for early help with health, schools and the voluntary sector, publish its hours, and make sure that every team knows when to use it and whom to ring.';
    const last = { words: 'Two of the three schools have signed; the third meets its governors next week.', by: null };
    const twenty = items(20, { text }).map((item, index) => ({
      ...item,
      ...(index % 2 === 0 && { lastSaid: { ...last, on: '2015-06-03' } }),
      ...(index > 12 && { by: toDay('2015-07-31'), daysOverdue: 0 }),
    }));
    const card = drawn(aView(twenty));
    parsed(card);
    expect(readOn(card)).not.toContain('more; they come up here');
    expect(buttonsOf(card).filter((title) => title === 'Other…')).toHaveLength(20);
    expect(cardBytes(card)).toBeLessThanOrEqual(CARD_ROOM_BYTES);
  });

  test('counts what does not fit, opens the page for it, and brings it up as the first are answered', () => {
    const all = items(40);
    const card = drawn(aView(all));
    parsed(card);
    const shown = buttonsOf(card).filter((title) => title === 'Other…').length;
    expect(shown).toBeGreaterThanOrEqual(20);
    expect(readOn(card)).toContain('40 actions need an answer');
    expect(readOn(card)).toContain(`and ${40 - shown} more; they come up here as you answer`);
    expect(buttonsOf(card).at(-1)).toBe(`And ${40 - shown} more: answer on a page`);
    const later = drawn(aView(all.map((item, index) => (index < 25 ? { ...item, receipt: aReceipt() } : item))));
    parsed(later);
    expect(readOn(later)).toContain('15 of 40 still to answer');
    expect(readOn(later)).toContain('3.40');
    expect(cardBytes(later)).toBeLessThanOrEqual(CARD_ROOM_BYTES);
  });
});

describe('“the rest are on track”', () => {
  const due = { by: toDay('2015-07-31'), daysOverdue: 0 };
  const rest = (late: number, early: number) => [
    ...items(late),
    ...items(early, due).map((item, index) => ({ ...item, action: `early:a1.${index + 1}` })),
  ];
  const titles = (view: AskView) => buttonsOf(drawn(view)).filter((title) => /are on track/.test(title));

  test.each([
    [1, 3, ['The rest are on track: 3 not yet due']],
    [0, 3, ['All 3 are on track']],
    [2, 1, []],
    [3, 0, []],
  ])('beside %i overdue and %i not yet due: %j', (late, early, said) => {
    expect(titles(aView(rest(late, early)))).toEqual(said);
  });

  test('says only whose card it is, and counts nothing that is answered', () => {
    const [first, ...others] = rest(1, 3).reverse();
    const view = aView([{ ...(first ?? anItem()), receipt: aReceipt() }, ...others]);
    parsed(drawn(view));
    expect(titles(view)).toEqual(['The rest are on track: 2 not yet due']);
    expect(valuesOf(drawn(view), 'rest')).toEqual([':2015-07-20', ':2015-07-20']);
  });
});
