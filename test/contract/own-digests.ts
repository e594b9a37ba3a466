import { usualDigest, withDigestHad } from '../../src/core/digest/own-digest.ts';
import type { OwnDigests } from '../../src/ports/own-digests.ts';
import { day } from '../builders/plan.ts';

/** What every store of people's own digests keeps to. @param open an empty store */
export function ownDigestsContract(open: () => Promise<OwnDigests>): void {
  test('begins with the usual, and keeps what each person chose and had', async () => {
    const store = await open();
    expect(await store.all()).toEqual([]);
    const seen: unknown[] = [];
    const mary = {
      person: 'id-mary',
      rhythm: 'monthly',
      whenQuiet: 'none',
      had: [day('2015-07-06'), day('2015-06-01')],
      clocks: [
        { from: day('2015-07-13'), timeZone: null },
        { from: day('2015-06-01'), timeZone: 'Europe/Madrid' },
      ],
      putOff: day('2015-07-06'),
    } as const;
    const set = await store.change('id-mary', (now) => {
      seen.push(now);
      return mary;
    });
    expect(seen).toEqual([usualDigest('id-mary')]);
    expect(set).toEqual(mary);
    await store.change('id-max', (now) => ({ ...now, rhythm: 'never' }));
    const all = [...(await store.all())].sort((a, b) => a.person.localeCompare(b.person));
    expect(all).toEqual([mary, { ...usualDigest('id-max'), rhythm: 'never' }]);
  });

  test('loses neither of two changes at the same moment', async () => {
    const store = await open();
    await Promise.all([
      store.change('id-mary', (now) => ({ ...now, rhythm: 'monthly' })),
      store.change('id-mary', (now) => withDigestHad(now, day('2015-07-06'))),
    ]);
    expect(await store.all()).toEqual([{ ...usualDigest('id-mary'), rhythm: 'monthly', had: [day('2015-07-06')] }]);
  });
}
