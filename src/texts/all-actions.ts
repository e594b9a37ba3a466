import { COMING_TEXTS } from './coming.ts';

/** Fixed sentences of the list of all actions. */
export const ALL_ACTIONS_TEXTS = {
  ...COMING_TEXTS.allActions,
  noPlan: 'There is no action here yet',
  noPlanMore: 'Actions show as soon as a plan has been brought in and opened.',
  nothing: 'No action fits',
  nothingMore: 'Take a filter away, or look for fewer words.',
  table: 'Actions',
  search: 'Search actions',
  searchHint: 'Ref, words, lead, finding or last update',
  filters: 'Filters',
  clear: 'Clear filters',
  filteredBy: 'Filtered by',
  groupBy: 'Group by',
  sortBy: 'Sort by',
  descending: 'The other way round',
  selectAll: 'Select every action shown',
  noChoice: 'Nothing fits these words',
  narrow: 'Type to find more',
  dueFrom: 'Due from',
  dueTo: 'Due until',
  silent: 'No update for at least (days)',
  unled: 'Only where no lead is a known person',
  unledMark: 'No person behind the lead',
  columns: { action: 'Action', leads: 'Lead', due: 'Due', rag: 'RAG', grade: 'Priority', lastWords: 'Last update' },
} as const;

/** What each thing that actions are filtered by is called. */
export const FACET_WORDS = {
  plan: 'Plan',
  area: 'Area',
  lead: 'Lead',
  service: 'Service',
  rag: 'RAG',
  priority: 'Priority',
  risk: 'Residual risk',
  standard: 'Standard',
} as const;

/** Where every value of a facet is let through. */
export const ALL_OF_FACET = {
  plan: 'All plans',
  area: 'All areas',
  lead: 'All leads',
  service: 'All services',
  rag: 'Every RAG',
  priority: 'Every priority',
  risk: 'Every residual risk',
  standard: 'All standards',
} as const;

/** The head above what has nothing of what is grouped by. */
export const WITHOUT_WORDS = {
  plan: 'Without a plan',
  area: 'Without an area',
  lead: 'No lead named',
  service: 'No service named',
  rag: 'Without a RAG',
} as const;

/** What rows are gathered under. */
export const GROUPING_WORDS = {
  area: 'Area',
  plan: 'Plan',
  lead: 'Lead',
  rag: 'RAG',
  service: 'Service',
  none: 'Nothing',
} as const;

/** What rows are put in order by. */
export const SORT_WORDS = {
  plan: 'Plan order',
  lead: 'Lead',
  due: 'Due date',
  rag: 'RAG, worst first',
  priority: 'Priority',
  update: 'Last update, oldest first',
} as const;

/** Whether something is still owed. */
export const STATE_WORDS = { any: 'Open and closed', open: 'Open', closed: 'Closed' } as const;

/** How an auditor grades. */
export const GRADE_WORDS = { high: 'High', medium: 'Medium', low: 'Low' } as const;

/** What the choice between open and closed is called. */
export const STATE_LABEL = 'Open or closed';

/** "Residual risk: high", under the priority. */
export function residualRiskLine(risk: keyof typeof GRADE_WORDS): string {
  return `Residual risk: ${GRADE_WORDS[risk].toLowerCase()}`;
}

/** "12 of 5,000 actions", "5,000 actions", heard and seen after every filter. */
export function shownOf(shown: number, all: number): string {
  const total = all === 1 ? '1 action' : `${counted(all)} actions`;
  return shown === all ? total : `${counted(shown)} of ${total}`;
}

/** "12 actions", beside the head of a group. */
export function inGroup(count: number): string {
  return count === 1 ? '1 action' : `${counted(count)} actions`;
}

/** "Filters (2)". */
export function filtersButton(count: number): string {
  return count === 0 ? ALL_ACTIONS_TEXTS.filters : `${ALL_ACTIONS_TEXTS.filters} (${count})`;
}

/** "Select action 1.3". */
export function selectAction(ref: string | null): string {
  return ref === null ? 'Select this action' : `Select action ${ref}`;
}

/** "Head of Service (12)", where it can be chosen. */
export function choiceWords(words: string, count: number): string {
  return `${words} (${counted(count)})`;
}

/** "3 chosen". */
export function chosenCounted(count: number): string {
  return `${count} chosen`;
}

/** On a chip: actions whose lead is nobody yet. */
export const UNLED_CHIP = 'Lead is no known person';

/** "Due from 1 June 2015", "Due until …", "Due from … until …", on a chip. */
export function dueBetween(from: string | null, to: string | null): string {
  if (from === null) return `Due until ${to}`;
  return to === null ? `Due from ${from}` : `Due from ${from} until ${to}`;
}

/** "No update for 28 days", on a chip. */
export function silentFor(days: number): string {
  return days === 1 ? 'No update for 1 day' : `No update for ${days} days`;
}

/** "Words: safeguarding rota", on a chip. */
export function searchedFor(words: string): string {
  return `Words: ${words}`;
}

/** "Lead: Head of Service", on a chip. */
export function chipWords(facet: keyof typeof FACET_WORDS, value: string): string {
  return `${FACET_WORDS[facet]}: ${value}`;
}

/** "Take away Lead: Head of Service", heard on the button of a chip. */
export function takeAway(chip: string): string {
  return `Take away ${chip}`;
}

function counted(count: number): string {
  return count.toLocaleString('en-GB');
}
