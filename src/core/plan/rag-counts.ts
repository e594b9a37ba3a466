import type { Day } from '../calendar/day.ts';
import type { Action } from './plan.ts';
import { ragOf } from './rag.ts';
import type { Rag } from './rags.ts';

/** How many actions have each RAG. */
export type RagCounts = Readonly<Record<Rag, number>>;

/** Counts actions by RAG, as it is on a day. */
export function ragCounts(actions: readonly Action[], on: Day): RagCounts {
  const rags = actions.map((action) => ragOf(action, on));
  const count = (one: Rag) => rags.filter((rag) => rag === one).length;
  return {
    overdue: count('overdue'),
    'will-be-missed': count('will-be-missed'),
    'at-risk': count('at-risk'),
    'on-track': count('on-track'),
    'no-date': count('no-date'),
    done: count('done'),
    checked: count('checked'),
    closed: count('closed'),
  };
}
