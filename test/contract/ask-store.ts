import type { AskStore, StoredAsk } from '../../src/ports/ask-store.ts';
import { day, person } from '../builders/plan.ts';

/** An ask as it is kept before it is delivered. */
export function storedAsk(given: Partial<StoredAsk> = {}): StoredAsk {
  return {
    key: 'id-lee-lead:2015-07-01',
    person: person('Lee Lead'),
    day: day('2015-07-01'),
    items: [
      {
        action: 'plan:a1.1',
        reason: 'overdue',
        time: 1,
        meeting: null,
        insteadOf: null,
        revision: 0,
        receipt: null,
        refused: [],
      },
      {
        action: 'plan:a1.2',
        reason: 'due-soon',
        time: 2,
        meeting: null,
        insteadOf: null,
        revision: 0,
        receipt: null,
        refused: [],
      },
    ],
    delivery: { state: 'waiting' },
    ...given,
  };
}

/** What every store of asks keeps to. @param open an empty store */
export function askStoreContract(open: () => Promise<AskStore>): void {
  test('gives an ask back as it was kept', async () => {
    const store = await open();
    const ask = storedAsk({
      first: true,
      items: [
        {
          action: 'plan:a1.1',
          reason: 'opening',
          time: 3,
          meeting: null,
          insteadOf: null,
          revision: 2,
          receipt: {
            outcome: 'done',
            doneOn: day('2015-06-30'),
            expected: null,
            words: 'Signed off – “done”.\nTwo lines',
            closer: 'Ann Bell',
            at: '2015-07-01T10:00:00.000Z',
            by: person('Lee Lead'),
            state: 'kept',
          },
          answered: 3,
          refused: [
            {
              revision: 1,
              said: {
                outcome: 'not-done',
                doneOn: null,
                expected: day('2015-07-31'),
                words: 'Not yet – “soon”.',
                closer: null,
                at: '2015-07-01T09:00:00.000Z',
                by: person('Lee Lead'),
                state: 'kept',
              },
              why: 'plan-not-asking',
              told: true,
            },
          ],
        },
      ],
      delivery: { state: 'delivered', at: '2015-07-01T08:00:00.000Z', conversation: 'a:lee', activity: '17' },
    });
    expect(await store.add(ask)).toBe(true);
    expect(await store.find(ask.key)).toEqual(ask);
  });

  test('knows nothing of an ask that was never kept', async () => {
    const store = await open();
    expect(await store.find('id-lee-lead:2015-07-01')).toBeUndefined();
    await expect(store.change('id-lee-lead:2015-07-01', (ask) => ask)).rejects.toMatchObject({ code: 'missing' });
  });

  test('keeps one ask a key: a second one is refused and changes nothing', async () => {
    const store = await open();
    await store.add(storedAsk());
    expect(await store.add(storedAsk({ person: person('Una Other') }))).toBe(false);
    expect(await store.find(storedAsk().key)).toEqual(storedAsk());
  });

  test('lets one of two win that keep the same ask at the same moment', async () => {
    const store = await open();
    const added = await Promise.all([store.add(storedAsk()), store.add(storedAsk())]);
    expect(added.toSorted()).toEqual([false, true]);
  });

  test('keeps every one of ten changes that are made at the same moment', async () => {
    const store = await open();
    const items = Array.from({ length: 10 }, (_, index) => ({
      action: `plan:a1.${index}`,
      reason: 'overdue' as const,
      time: 1,
      meeting: null,
      insteadOf: null,
      revision: 0,
      receipt: null,
      refused: [],
    }));
    await store.add(storedAsk({ items }));
    await Promise.all(
      items.map(({ action }) =>
        store.change(storedAsk().key, (ask) => ({
          ...ask,
          items: ask.items.map((item) => (item.action === action ? { ...item, revision: 1 } : item)),
        })),
      ),
    );
    expect((await store.find(storedAsk().key))?.items.map(({ revision }) => revision)).toEqual(items.map(() => 1));
  });

  test('gives the changed ask to whoever changed it', async () => {
    const store = await open();
    await store.add(storedAsk());
    const delivery = { state: 'refused', at: '2015-07-01T08:00:00.000Z', why: 'blocked' } as const;
    expect(await store.change(storedAsk().key, (ask) => ({ ...ask, delivery }))).toEqual(storedAsk({ delivery }));
  });

  test('keeps an ask of very many actions, whatever is written in it', async () => {
    const store = await open();
    // Emoji are two halves each: a piece must never end between them. Three lengths, so that one of them would.
    for (const [index, start] of ['', 'a', 'ab'].entries()) {
      const words = `${start}${'👩‍👧 café – '.repeat(200)}`;
      const items = Array.from({ length: 40 }, (_, position) => ({
        action: `plan:a1.${position}`,
        reason: 'overdue' as const,
        time: 1,
        meeting: null,
        insteadOf: null,
        revision: 1,
        receipt: {
          outcome: 'not-done' as const,
          doneOn: null,
          expected: null,
          words,
          closer: null,
          at: '2015-07-01T10:00:00.000Z',
          by: person('Lee Lead'),
          state: 'recorded' as const,
        },
        refused: [],
      }));
      const ask = storedAsk({ key: `id-lee-lead:2015-07-0${index + 1}`, day: day(`2015-07-0${index + 1}`), items });
      expect(JSON.stringify(ask).length).toBeGreaterThan(64 * 1024);
      await store.add(ask);
      expect(await store.find(ask.key)).toEqual(ask);
      expect(await store.change(ask.key, (now) => ({ ...now, items: [] }))).toEqual({ ...ask, items: [] });
      expect(await store.find(ask.key)).toEqual({ ...ask, items: [] });
    }
  });

  test.each([
    { state: 'waiting' },
    { state: 'sending', since: '2015-07-01T08:00:00.000Z' },
    { state: 'sending', since: '2015-07-01T08:00:00.000Z', posting: true },
    { state: 'unknown', at: '2015-07-01T08:00:00.000Z' },
    { state: 'mailed', at: '2015-07-01T08:00:00.000Z' },
    { state: 'refused', at: '2015-07-01T08:00:00.000Z', why: 'given-up' },
    {
      state: 'refused',
      at: '2015-07-01T08:00:00.000Z',
      why: 'no-such-address',
      cameBack: { address: 'mary@council.example', status: '5.1.10' },
    },
  ] as const)('remembers that an ask is $state', async (delivery) => {
    const store = await open();
    await store.add(storedAsk({ delivery }));
    expect(await store.find(storedAsk().key)).toEqual(storedAsk({ delivery }));
  });

  test('remembers why it goes by e-mail, the draft, and that it was noted', async () => {
    const store = await open();
    const ask = storedAsk({ byMail: { why: 'bot-disabled', draft: 'AAMk/=+ draft' }, noted: true });
    await store.add(ask);
    expect(await store.find(ask.key)).toEqual(ask);
  });

  test('lists the asks since a day, that day with them, but none that people asked for themselves', async () => {
    const store = await open();
    const on = (iso: string) => storedAsk({ key: `id-lee-lead:${iso}`, day: day(iso) });
    const own = storedAsk({ key: 'id-lee-lead:2015-07-02T09:30:00.000Z:own', day: day('2015-07-02') });
    for (const ask of [on('2015-06-30'), on('2015-07-01'), on('2016-01-04'), own]) await store.add(ask);
    const found = await store.since(day('2015-07-01'));
    expect(found.map(({ key }) => key).toSorted()).toEqual(['id-lee-lead:2015-07-01', 'id-lee-lead:2016-01-04']);
    expect(await store.find(own.key)).toEqual(own);
  });
}
