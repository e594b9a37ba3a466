import { usualAvailability } from '../../src/core/asking/availability.ts';
import type { AvailabilityStore } from '../../src/ports/availability.ts';
import { day, person } from '../builders/plan.ts';

/** What every store of availability keeps to. @param open an empty store */
export function availabilityContract(open: () => Promise<AvailabilityStore>): void {
  test('begins with the usual, and keeps what was set of each person', async () => {
    const store = await open();
    expect(await store.all()).toEqual([]);
    const seen: unknown[] = [];
    const lee = {
      person: 'id-lee',
      notUntil: day('2015-08-03'),
      worksOn: [1, 3],
      deputy: { person: person('Una Stand-in'), agreed: false },
      heldBy: [{ plan: 'care', until: day('2015-08-10') }],
    };
    const set = await store.change('id-lee', (now) => {
      seen.push(now);
      return lee;
    });
    expect(seen).toEqual([usualAvailability('id-lee')]);
    expect(set).toEqual(lee);
    await store.change('id-una', (now) => ({ ...now, worksOn: [2] }));
    expect(await store.change('id-lee', (now) => ({ ...now, notUntil: null }))).toEqual({ ...lee, notUntil: null });
    const all = [...(await store.all())].sort((a, b) => a.person.localeCompare(b.person));
    expect(all).toEqual([
      { ...lee, notUntil: null },
      { ...usualAvailability('id-una'), worksOn: [2] },
    ]);
  });

  test('lets the second of two changes at the same moment see what the first one wrote', async () => {
    const store = await open();
    await Promise.all(
      [1, 2, 3].map((weekday) =>
        store.change('id-lee', (now) => ({ ...now, worksOn: [...(now.worksOn ?? []), weekday] })),
      ),
    );
    const [lee] = await store.all();
    expect([...(lee?.worksOn ?? [])].sort()).toEqual([1, 2, 3]);
  });
}
