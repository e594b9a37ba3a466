import type { Tells } from '../../src/core/asking/telling/notice.ts';
import type { NoticeDelivery, NoticeStore, StoredNotice } from '../../src/ports/notice-store.ts';
import { day, person } from '../builders/plan.ts';

const matter = {
  kind: 'revision',
  action: 'plan:a1.1',
  asker: 'id-lee',
  on: day('2015-07-01'),
  day: day('2015-09-30'),
} as const;
const silence = { action: 'plan:a1.1', lead: 'id-lee', since: day('2015-06-15') };

/** A notice that waits, unless it says otherwise. */
export function storedNotice(given: Partial<StoredNotice> = {}): StoredNotice {
  return {
    id: '2015-07-01:decided|list:Actions:1:2/é#?|id-mary',
    key: 'revision|plan:a1.1|asked|id-mary',
    to: person('Mary Manager'),
    tells: { kind: 'decision', stage: 'asked', matter },
    covers: ['revision|plan:a1.1|asked|id-mary'],
    day: day('2015-07-01'),
    queuedAt: null,
    byHand: false,
    delivery: { state: 'waiting' },
    ...given,
  };
}

const TELLS: readonly Tells[] = [
  { kind: 'decision', stage: 'moved-up', matter: { ...matter, asker: null, on: null } },
  { kind: 'decisions', matters: [{ ...matter, kind: 'help', day: null }] },
  { kind: 'overseen', matters: [matter], silences: [silence] },
  { kind: 'warning', silences: [silence] },
  { kind: 'silences', silences: [silence], decide: [silence] },
  { kind: 'decided', action: 'plan:a1.1', entry: 'tab|id-mary|plan:a1.1|agree-revision|é', as: 'new-lead' },
];

const DELIVERIES: readonly NoticeDelivery[] = [
  { state: 'waiting' },
  { state: 'sending', since: '2015-07-01T08:00:00.000Z' },
  { state: 'sending', since: '2015-07-01T08:00:00.000Z', posting: true },
  { state: 'delivered', at: '2015-07-01T08:00:00.000Z' },
  { state: 'mailed', at: '2015-07-01T08:00:00.000Z' },
  { state: 'refused', at: '2015-07-01T08:00:00.000Z', why: 'no-mail' },
  {
    state: 'refused',
    at: '2015-07-01T08:00:00.000Z',
    why: 'mailbox-full',
    cameBack: { address: null, status: '5.2.2' },
  },
  { state: 'needless', at: '2015-07-01T08:00:00.000Z' },
];

/** What every store of notices keeps to. @param open an empty store */
export function noticeStoreContract(open: () => Promise<NoticeStore>): void {
  test('keeps one notice an id, and gives it back', async () => {
    const store = await open();
    const notice = storedNotice();
    expect(await store.find(notice.id)).toBeUndefined();
    expect(await store.add(notice)).toBe(true);
    expect(await store.add({ ...notice, byHand: true })).toBe(false);
    expect(await store.find(notice.id)).toEqual(notice);
  });

  test('remembers everything that a notice can tell, and how it was delivered', async () => {
    const store = await open();
    const all = [
      ...TELLS.map((tells, index) => storedNotice({ id: `2015-07-01:tells-${index}`, tells })),
      ...DELIVERIES.map((delivery, index) => storedNotice({ id: `2015-07-01:way-${index}`, delivery })),
      storedNotice({
        id: '2015-07-01:mail',
        byMail: { why: 'blocked', draft: 'AAMk/=+' },
        queuedAt: '2015-07-01T09:00:00.000Z',
      }),
    ];
    for (const notice of all) await store.add(notice);
    for (const notice of all) expect(await store.find(notice.id)).toEqual(notice);
    expect(await store.since(day('2015-07-01'))).toHaveLength(all.length);
  });

  test('gives every notice since a day, however long', async () => {
    const store = await open();
    const covers = Array.from({ length: 1_000 }, (_, index) => `told|plan:a1.${index}|Ünlü Çelik 🙂|2015-06-15`);
    const long = storedNotice({ id: '2015-07-02:long', day: day('2015-07-02'), covers });
    await store.add(storedNotice());
    await store.add(long);
    await store.add(storedNotice({ id: '2015-06-30:before', day: day('2015-06-30') }));
    expect(await store.since(day('2015-07-01'))).toEqual([storedNotice(), long]);
  });

  test('lets the second of two changes at the same moment see what the first one wrote', async () => {
    const store = await open();
    await store.add(storedNotice());
    const took = await Promise.all(
      ['one', 'two', 'three'].map((at) =>
        store.change('2015-07-01:decided|list:Actions:1:2/é#?|id-mary', (now) => ({
          ...now,
          queuedAt: now.queuedAt ?? at,
        })),
      ),
    );
    const kept = await store.find('2015-07-01:decided|list:Actions:1:2/é#?|id-mary');
    expect(took).toEqual([kept, kept, kept]);
  });

  test('knows nothing of a notice that was never kept', async () => {
    const store = await open();
    await expect(store.change('2015-07-01:none', (now) => now)).rejects.toMatchObject({ code: 'missing' });
  });
}
