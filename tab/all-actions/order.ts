import { RAGS } from '../../src/core/plan/rags.ts';
import type { ListedRow } from './listed-row.ts';
import type { Sort, View } from './view.ts';

type Compare = (a: ListedRow, b: ListedRow) => number;

const COLLATOR = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
const GRADES = ['high', 'medium', 'low'];

/** What an action is put in order by; null goes last, whichever way round the others are. */
const BY: Readonly<Record<Exclude<Sort, 'plan'>, (row: ListedRow) => string | number | null>> = {
  lead: ({ action }) => action.leads[0] ?? null,
  due: ({ action }) => action.by,
  rag: ({ action }) => RAGS.indexOf(action.rag) - Math.min(action.daysOverdue, 99_999) / 100_000,
  priority: ({ action }) => (action.priority === null ? null : GRADES.indexOf(action.priority)),
  // Longest ago first: what was never spoken of before everything else.
  update: ({ action }) => (action.daysSilent === null ? Number.NEGATIVE_INFINITY : -action.daysSilent),
};

/** Rows as a view puts them in order; equal ones stay in plan order. */
export function ordered(rows: readonly ListedRow[], { sort, isDescending }: View): readonly ListedRow[] {
  if (sort === 'plan') return isDescending ? rows.toReversed() : rows;
  return rows.toSorted(comparing(BY[sort], isDescending ? -1 : 1));
}

/** Names as people look them up: without case, "Team 2" before "Team 10". */
export function byName(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}

function comparing(by: (row: ListedRow) => string | number | null, direction: 1 | -1): Compare {
  return (a, b) => {
    const [one, other] = [by(a), by(b)];
    if (one === other) return a.position - b.position;
    if (one === null) return 1;
    if (other === null) return -1;
    const compared = typeof one === 'string' ? byName(one, String(other)) : one - Number(other);
    return compared * direction || a.position - b.position;
  };
}
