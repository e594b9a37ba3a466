import type { NotesCard, NotesCards } from '../../src/ports/notes-cards.ts';
import type { ShownItems } from '../../src/ports/shown-items.ts';

/** What every keeper of what rooms look at keeps to. @param open an empty one */
export function shownItemsContract(open: () => Promise<ShownItems>): void {
  test('shows what was shown last, tells whoever watches, and says nothing of other plans', async () => {
    const here = await open();
    const heard: string[] = [];
    const unwatch = here.watch(() => void heard.push(here.version()));
    const before = here.version();
    await here.show({ plan: 'care', meeting: 'm1', action: 'care:a1.1' });
    await here.show({ plan: 'care', meeting: 'm1', action: null });
    expect(here.of('care')).toEqual({ plan: 'care', meeting: 'm1', action: null });
    expect(here.of('health')).toBeUndefined();
    expect([heard.length, here.version() === before]).toEqual([2, false]);
    unwatch();
    await here.show({ plan: 'health', meeting: 'm1', action: null });
    expect(heard).toHaveLength(2);
  });
}

/** What every keeper of notes on their way keeps to. @param open an empty store */
export function notesCardsContract(open: () => Promise<NotesCards>): void {
  const card: NotesCard = { key: 'meeting|care|m1|sent|id|§ 1/2', delivery: { state: 'waiting' } };

  test('keeps one card a key, and of many who change it each sees what the one before wrote', async () => {
    const store = await open();
    expect(await store.add(card)).toBe(true);
    expect(await store.add(card)).toBe(false);
    const takers = await Promise.all(
      ['08:00', '08:01', '08:02'].map((since) =>
        store.change(card.key, (now) =>
          now.delivery.state === 'waiting' ? { ...now, delivery: { state: 'sending', since } } : now,
        ),
      ),
    );
    const kept = await store.change(card.key, (now) => now);
    expect(takers).toEqual([kept, kept, kept]);
    expect(kept.delivery.state).toBe('sending');
  });

  test('knows nothing of a card that was never kept', async () => {
    const store = await open();
    await expect(store.change('nothing', (now) => now)).rejects.toMatchObject({ code: 'missing' });
  });
}
