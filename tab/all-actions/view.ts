import { FACETS, type Facet } from './facets.ts';

/** What rows can be gathered under. */
export const GROUPINGS = ['area', 'plan', 'lead', 'rag', 'service', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What rows can be put in order by. `plan` is the order in which the plans print them. */
export const SORTS = ['plan', 'lead', 'due', 'rag', 'priority', 'update'] as const;
export type Sort = (typeof SORTS)[number];

/** Whether something is still owed. */
export const STATES = ['open', 'closed'] as const;
export type OpenOrClosed = (typeof STATES)[number];

/** Which actions are shown, and how: all that the address of the screen says. */
export interface View {
  readonly words: string;
  /** The chosen values of each facet; none chosen lets all through. */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** ISO dates; both ends are let through. */
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  /** Open actions about which nothing was said for so many days. */
  readonly silentDays: number | null;
  readonly isUnled: boolean;
  readonly state: OpenOrClosed | null;
  readonly group: Grouping;
  readonly sort: Sort;
  readonly isDescending: boolean;
}

const NOTHING_CHOSEN: View['chosen'] = {
  plan: [],
  area: [],
  lead: [],
  service: [],
  rag: [],
  priority: [],
  risk: [],
  standard: [],
};

/** Everything, in plan order, by area. */
export const WHOLE_VIEW: View = {
  words: '',
  chosen: NOTHING_CHOSEN,
  dueFrom: null,
  dueTo: null,
  silentDays: null,
  isUnled: false,
  state: null,
  group: 'area',
  sort: 'plan',
  isDescending: false,
};

/** The same order and groups, of every action. */
export function withoutFilters(view: View): View {
  const { group, sort, isDescending } = view;
  return { ...WHOLE_VIEW, group, sort, isDescending };
}

/** How many things are filtered by beside the words: what a button says that folds them away. */
export function filtersCounted(view: View): number {
  const facets = FACETS.filter((facet) => view.chosen[facet].length > 0).length;
  const others = [view.dueFrom ?? view.dueTo, view.silentDays, view.isUnled || null, view.state];
  return facets + others.filter((one) => one !== null).length;
}
