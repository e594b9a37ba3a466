import type { OverdueReply, OverdueRow } from '../../src/wire/tab.ts';

type Plans = OverdueReply['plans'];

/** The plans with only those rows that have all of these words, and without the areas that have no such row. */
export function withWords(plans: Plans, words: string): Plans {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return plans;
  const has = (row: OverdueRow) => {
    const said = [row.ref, row.text, ...row.leads, row.lastAnswer?.words, row.lastAnswer?.by].join(' ').toLowerCase();
    return wanted.every((word) => said.includes(word));
  };
  return plans.map((plan) => ({
    ...plan,
    areas: plan.areas
      .map((area) => ({ ...area, overdue: area.overdue.filter(has) }))
      .filter(({ overdue }) => overdue.length > 0),
  }));
}

/** How many rows there are in all areas. */
export function rowsIn(plans: Plans): number {
  return plans.flatMap(({ areas }) => areas).reduce((sum, { overdue }) => sum + overdue.length, 0);
}
