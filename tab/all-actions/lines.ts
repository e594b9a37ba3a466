import { type Choice, choicesOf } from './choices.ts';
import { valuesOf } from './facets.ts';
import type { ListedRow } from './listed-row.ts';
import type { Grouping } from './view.ts';

/** One line of the table: the head of a group, or an action. An action with two leads stands under both. */
export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly choice: Choice | null; readonly count: number }
  | { readonly kind: 'action'; readonly key: string; readonly row: ListedRow };

/** The rows as lines, gathered under heads; what fits under none comes last. Within a group rows keep their order. */
export function linesOf(rows: readonly ListedRow[], group: Grouping): readonly Line[] {
  if (group === 'none') return rows.map((row) => lineOf(row, ''));
  const members = new Map<string, ListedRow[]>();
  const others: ListedRow[] = [];
  for (const row of rows) {
    const values = new Set(valuesOf(group, row));
    if (values.size === 0) others.push(row);
    for (const value of values) {
      const known = members.get(value);
      if (known) known.push(row);
      else members.set(value, [row]);
    }
  }
  // Plans and areas stand in plan order, however their rows are put in order.
  const choices = choicesOf(
    group,
    rows.toSorted((a, b) => a.position - b.position),
  );
  return [
    ...choices.flatMap((choice) => linesUnder(choice, members.get(choice.value) ?? [])),
    ...(others.length > 0 ? linesUnder(null, others) : []),
  ];
}

function linesUnder(choice: Choice | null, rows: readonly ListedRow[]): readonly Line[] {
  const value = choice?.value ?? '';
  return [
    { kind: 'group', key: `group ${value}`, choice, count: rows.length },
    ...rows.map((row) => lineOf(row, value)),
  ];
}

function lineOf(row: ListedRow, under: string): Line {
  return { kind: 'action', key: `${row.action.key} ${under}`, row };
}
