import type { SavedView, SavedViewStore } from '../../src/ports/saved-views.ts';

/** Saved views in memory. */
export function fakeSavedViews(): SavedViewStore {
  const everybodys = new Map<string, readonly SavedView[]>();
  const of = (person: string) => everybodys.get(person) ?? [];
  return {
    of: async (person) => of(person),
    async add(person, view) {
      if (!of(person).some(({ id }) => id === view.id)) everybodys.set(person, [...of(person), view]);
    },
    async remove(person, id) {
      everybodys.set(
        person,
        of(person).filter((view) => view.id !== id),
      );
    },
  };
}
