import { FACETS } from './facets.ts';
import { GROUPINGS, SORTS, STATES, type View, WHOLE_VIEW } from './view.ts';

/** What of a view stands in the address beside its facets, which stand there under their own names. */
const KEYS = ['find', 'from', 'to', 'silent', 'nolead', 'state', 'group', 'sort'] as const;

/** The view that an address names; what it says of it that nobody understands counts as not said. */
export function viewIn(address: URLSearchParams): View {
  const sort = address.get('sort') ?? '';
  return {
    words: address.get('find') ?? '',
    chosen: {
      plan: address.getAll('plan'),
      area: address.getAll('area'),
      lead: address.getAll('lead'),
      service: address.getAll('service'),
      rag: address.getAll('rag'),
      priority: address.getAll('priority'),
      risk: address.getAll('risk'),
      standard: address.getAll('standard'),
    },
    dueFrom: dayIn(address.get('from')),
    dueTo: dayIn(address.get('to')),
    silentDays: countIn(address.get('silent')),
    isUnled: address.get('nolead') === '1',
    state: STATES.find((state) => state === address.get('state')) ?? null,
    group: GROUPINGS.find((group) => group === address.get('group')) ?? WHOLE_VIEW.group,
    sort: SORTS.find((one) => one === sort.replace(/^-/, '')) ?? WHOLE_VIEW.sort,
    isDescending: sort.startsWith('-'),
  };
}

/** What stands behind the question mark for a view: only what is otherwise than in the whole one, always in one order. */
export function addressOf(view: View): URLSearchParams {
  const address = new URLSearchParams();
  const say = (key: (typeof KEYS)[number], value: string | number | null) => {
    if (value !== null && value !== '') address.append(key, `${value}`);
  };
  for (const facet of FACETS) for (const value of view.chosen[facet]) address.append(facet, value);
  say('from', view.dueFrom);
  say('to', view.dueTo);
  say('silent', view.silentDays);
  say('nolead', view.isUnled ? 1 : null);
  say('state', view.state);
  say('find', view.words);
  say('group', view.group === WHOLE_VIEW.group ? null : view.group);
  if (view.sort !== WHOLE_VIEW.sort || view.isDescending) say('sort', `${view.isDescending ? '-' : ''}${view.sort}`);
  return address;
}

/** The address with another view; what else it says, such as which action is open, stays. */
export function withView(address: URLSearchParams, view: View): URLSearchParams {
  const changed = addressOf(view);
  const ours: ReadonlySet<string> = new Set([...FACETS, ...KEYS]);
  for (const [key, value] of address) if (!ours.has(key)) changed.append(key, value);
  return changed;
}

function dayIn(text: string | null): string | null {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

function countIn(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
