import type { OverdueChange } from '../../src/texts/tab.ts';
import type { OverdueReply, OverdueRow } from '../../src/wire/tab.ts';

/** What happened to one row between two replies, and where the row stands (or stood). */
export interface RowChange {
  readonly change: OverdueChange;
  readonly row: OverdueRow;
  /** Plan and area; area ids repeat from plan to plan. */
  readonly area: string;
  /** Position in its area's list. */
  readonly position: number;
}

interface PlacedRow {
  readonly row: OverdueRow;
  readonly area: string;
  readonly position: number;
}

/** Names an area of a plan. */
export function areaKey(planId: string, areaId: string): string {
  return `${planId}/${areaId}`;
}

/**
 * What changed in the list, in its own order: new and changed rows first, then the ones that are gone. Another day on
 * the same count is no change, nor is a plan that came or went as a whole.
 */
export function rowChanges(before: OverdueReply, after: OverdueReply): readonly RowChange[] {
  const old = placedRows(before);
  const present = placedRows(after);
  const areas = commonAreas(before, after);
  const newOrChanged = [...present.values()].flatMap((placed) => {
    const change = changeOf(old.get(placed.row.key)?.row, placed.row);
    return change === null ? [] : [{ change, ...placed }];
  });
  const gone = [...old.values()].filter(({ row }) => !present.has(row.key));
  return [...newOrChanged, ...gone.map((placed) => ({ change: 'gone' as const, ...placed }))].filter(({ area }) =>
    areas.has(area),
  );
}

/** The rows of an area, with those that have just gone still at their old places. */
export function rowsWithGone(rows: readonly OverdueRow[], changes: readonly RowChange[]): readonly OverdueRow[] {
  const all = [...rows];
  for (const { change, row, position } of changes) if (change === 'gone') all.splice(position, 0, row);
  return all;
}

function changeOf(before: OverdueRow | undefined, after: OverdueRow): OverdueChange | null {
  if (before === undefined) return 'new';
  if (!isSame(before.lastAnswer, after.lastAnswer)) return 'answered';
  return isSame({ ...before, daysOverdue: 0 }, { ...after, daysOverdue: 0 }) ? null : 'changed';
}

/** Both come out of the same schema, so their fields stand in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function placedRows(reply: OverdueReply): ReadonlyMap<string, PlacedRow> {
  return new Map(
    reply.plans.flatMap((plan) =>
      plan.areas.flatMap((area) =>
        area.overdue.map((row, position) => [row.key, { row, position, area: areaKey(plan.id, area.id) }] as const),
      ),
    ),
  );
}

function commonAreas(before: OverdueReply, after: OverdueReply): ReadonlySet<string> {
  const known = new Set(areaKeys(before));
  return new Set(areaKeys(after).filter((key) => known.has(key)));
}

function areaKeys(reply: OverdueReply): readonly string[] {
  return reply.plans.flatMap((plan) => plan.areas.map((area) => areaKey(plan.id, area.id)));
}
