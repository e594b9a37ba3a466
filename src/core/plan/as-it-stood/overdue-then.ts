import type { Day } from '../../calendar/day.ts';
import { changeOf } from '../changes.ts';
import { agreedBy } from '../due.ts';
import type { Change, Entry } from '../entry.ts';
import { type Action, actionsOf, type Plan } from '../plan.ts';
import { isOpen, STATUSES } from '../status.ts';
import { firstSince, isAdding } from './plan-as-it-stood.ts';

/** A day and the instant at which it was over, ISO 8601 in UTC. */
export interface DayOver {
  readonly on: Day;
  readonly until: string;
}

/**
 * How many actions of a plan were overdue at the ends of days, in the order of these. It reads of the history only what
 * this takes, so that a dozen days of a large plan cost less than one rebuilt.
 *
 * @param history every entry of the plan, oldest first
 */
export function overdueThen(plan: Plan, history: readonly Entry[], days: readonly DayOver[]): readonly number[] {
  const told = changesByAction(history);
  const ends = days.map(({ on, until }) => ({ on: on.toString(), first: firstSince(history, until) }));
  const counts = ends.map(() => 0);
  for (const action of actionsOf(plan)) {
    const changes = told.get(action.key) ?? NONE;
    const now = { status: action.status, by: agreedBy(action)?.toString() ?? null };
    for (const [index, { on, first }] of ends.entries()) {
      if (isOverdueThen(now, changes, { on, first })) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}

/** What the history tells of an action that matters here; each change with its place in the whole history. */
interface Told {
  addedAt: number;
  readonly status: Placed[];
  readonly by: Placed[];
}

interface Placed {
  readonly place: number;
  readonly change: Change;
}

const NONE: Told = { addedAt: -1, status: [], by: [] };

function changesByAction(history: readonly Entry[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const [place, entry] of history.entries()) {
    if (entry.action === null || entry.kind === 'put-back') continue;
    const one = told.get(entry.action) ?? { addedAt: -1, status: [], by: [] };
    told.set(entry.action, one);
    if (isAdding(entry)) one.addedAt = place;
    const [status, by] = [changeOf(entry, 'status'), changeOf(entry, 'agreed date')];
    if (status) one.status.push({ place, change: status });
    if (by) one.by.push({ place, change: by });
  }
  return told;
}

function isOverdueThen(
  now: { readonly status: Action['status']; readonly by: string | null },
  { addedAt, status, by }: Told,
  { on, first }: { readonly on: string; readonly first: number },
): boolean {
  if (addedAt >= first) return false;
  const due = before(now.by, by, first);
  if (due === null || due >= on) return false;
  const stood = before(now.status, status, first);
  return STATUSES.some((one) => one === stood && isOpen(one));
}

/** A value as it was before the changes from a place on; what was kept and written later stands where it was said. */
function before(now: string | null, changes: readonly Placed[], first: number): string | null {
  let [value, left] = [now, changes.filter(({ place }) => place >= first)];
  while (left.length > 0) {
    const fitting = left.findLastIndex(({ change }) => change.to === value);
    const place = fitting < 0 ? left.length - 1 : fitting;
    value = left[place]?.change.from ?? null;
    left = left.toSpliced(place, 1);
  }
  return value;
}
