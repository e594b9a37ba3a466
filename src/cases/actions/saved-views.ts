import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { SavedView, SavedViewStore } from '../../ports/saved-views.ts';
import { mayReadAny, type VisiblePorts } from '../plans/visible-plans.ts';

/** So many views one person keeps: more nobody finds again. */
export const MOST_VIEWS = 50;

/** What is done with the views that somebody saved for themselves. */
export interface SavedViewCases {
  /** @throws Refusal `not-allowed` for whoever may read nothing; as `mayReadAny` */
  readonly list: (person: Person) => Promise<readonly SavedView[]>;
  /** Saves a view; the same one twice is one. @throws Refusal `view-name-taken`, `views-full`; as `list` */
  readonly save: (person: Person, view: SavedView) => Promise<readonly SavedView[]>;
  readonly remove: (person: Person, id: string) => Promise<readonly SavedView[]>;
}

/** Saved views are their person's alone: a link shows others the same choice of what they may read themselves. */
export function savedViewCases(ports: VisiblePorts & { readonly savedViews: SavedViewStore }): SavedViewCases {
  const { savedViews } = ports;
  const list: SavedViewCases['list'] = async (person) => {
    if (!(await mayReadAny(ports, { kind: 'person', person }))) throw new Refusal('not-allowed');
    return savedViews.of(person.id);
  };
  return {
    list,
    async save(person, view) {
      const views = await list(person);
      if (views.some(({ id }) => id === view.id)) return views;
      if (views.some(({ name }) => isSameName(name, view.name))) throw new Refusal('view-name-taken');
      if (views.length >= MOST_VIEWS) throw new Refusal('views-full', { most: MOST_VIEWS });
      await savedViews.add(person.id, view);
      return [...views, view];
    },
    async remove(person, id) {
      const views = await list(person);
      await savedViews.remove(person.id, id);
      return views.filter((view) => view.id !== id);
    },
  };
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
