import { changeCounted, sinceThen } from './digest-headline.ts';

/** Fixed words of a plan told in counts. */
export const SUMMARY_TEXTS = {
  area: 'Area',
  open: 'Open',
  overdue: 'Overdue',
  byFirst: 'Late by first promise',
  total: 'All areas',
} as const;

/** "Change since last week", above how the counts moved. Days are ISO dates. */
export function sinceColumn(since: string, on: string): string {
  return `Change ${sinceThen(since, on)}`;
}

/** Counts stay on one line with their arrow, and what they come to on one line, too. */
const NO_BREAK = '\u00a0';

/** "2 → 4, 2 more"; "4 → 4, the same". @param before null where it was not counted */
export function changeInTable(now: number, before: number | null): string {
  if (before === null) return 'not known';
  const change = now === before ? 'the same' : changeCounted({ now, before });
  return `${before} → ${now}, ${change}`.replaceAll(/ (?=→|\d+,|more|fewer|same)/gu, NO_BREAK);
}

/** "and 12 more areas". */
export function moreAreas(count: number): string {
  return count === 1 ? 'and 1 more area' : `and ${count} more areas`;
}
