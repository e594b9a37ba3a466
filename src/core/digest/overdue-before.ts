import type { Day } from '../calendar/day.ts';
import { isOverdue } from '../plan/overdue.ts';
import type { Area, Plan } from '../plan/plan.ts';

/** What was overdue in a plan when a digest was sent. */
export interface OverdueBefore {
  /** Keys of the actions. */
  readonly keys: ReadonlySet<string>;
  /** How many of them an area had. */
  readonly in: (area: Area) => number;
}

/** Tells what was overdue in a plan when a digest of a day was sent; null where there was none, or it told nothing of it. */
export type OverdueBeforeOf = (plan: Plan, since: Day | null) => OverdueBefore | null;

/**
 * Looks each plan up once for each day, however many readers had a digest that day. A digest goes in the morning: it told
 * of what the day before had left, judged by its own day.
 *
 * @param planThen a plan as it stood at the end of a day
 */
export function overdueBefore(planThen: (plan: Plan, on: Day) => Plan): OverdueBeforeOf {
  const found = new Map<string, OverdueBefore | null>();
  return (plan, since) => {
    if (since === null) return null;
    const key = `${since} ${plan.id}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const before = overdueIn(planThen(plan, since.subtract({ days: 1 })), since);
    found.set(key, before);
    return before;
  };
}

function overdueIn({ state, areas }: Plan, on: Day): OverdueBefore | null {
  if (state !== 'live') return null;
  const byArea = new Map(
    areas.map(({ id, actions }) => [id, actions.filter((one) => isOverdue(one, on)).map(({ key }) => key)]),
  );
  return { keys: new Set([...byArea.values()].flat()), in: ({ id }) => byArea.get(id)?.length ?? 0 };
}
