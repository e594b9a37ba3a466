import type { SavedViewStore } from '../../src/ports/saved-views.ts';

/** What every store of saved views keeps to. @param open an empty store */
export function savedViewsContract(open: () => Promise<SavedViewStore>): void {
  const late = {
    id: '8f0f7c1e-0000-4000-8000-000000000001',
    name: 'Late – “hubs”',
    search: 'rag=overdue&find=caf%C3%A9',
  };
  const silent = { id: '0a0f7c1e-0000-4000-8000-000000000002', name: 'Silent', search: 'silent=28' };

  test('keeps the views of each person, oldest first, and nobody else’s', async () => {
    const store = await open();
    expect(await store.of('id-lee')).toEqual([]);
    await store.add('id-lee', late);
    await store.add('id-lee', silent);
    await store.add("id-o'una", { ...silent, name: 'Hers' });
    expect(await store.of('id-lee')).toEqual([late, silent]);
    expect(await store.of("id-o'una")).toEqual([{ ...silent, name: 'Hers' }]);
  });

  test('keeps the first of two views of the same id', async () => {
    const store = await open();
    await store.add('id-lee', late);
    await store.add('id-lee', { ...late, name: 'Another' });
    expect(await store.of('id-lee')).toEqual([late]);
  });

  test('forgets a view, and one that it never had', async () => {
    const store = await open();
    await store.add('id-lee', late);
    await store.remove('id-lee', late.id);
    await store.remove('id-lee', late.id);
    expect(await store.of('id-lee')).toEqual([]);
  });
}
