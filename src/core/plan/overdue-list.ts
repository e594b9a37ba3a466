import type { Day } from '../calendar/day.ts';
import { agreedBy } from './due.ts';
import { daysOverdue, isLateByFirstPromise, isOverdue } from './overdue.ts';
import { type Action, type Area, actionsOf, type Plan } from './plan.ts';
import { ragOf } from './rag.ts';
import type { Rag } from './rags.ts';
import { isOpen } from './status.ts';

/** What is overdue in a plan on a day, by area in plan order. */
export interface OverdueList {
  readonly plan: Plan;
  readonly open: number;
  readonly overdue: number;
  readonly lateByFirstPromise: number;
  readonly areas: readonly OverdueArea[];
}

/** One area of the list; areas with nothing overdue are in it with their count of open actions. */
export interface OverdueArea {
  readonly area: Area;
  readonly open: number;
  readonly overdue: readonly OverdueAction[];
}

/** One overdue action with what the list says of it. */
export interface OverdueAction {
  readonly action: Action;
  readonly by: Day;
  readonly firstBy: Day | null;
  /** Calendar days, 1 or more. */
  readonly daysOverdue: number;
  readonly rag: Rag;
}

/** Lists what is overdue on `today`, longest overdue first inside each area. */
export function overdueList(plan: Plan, today: Day): OverdueList {
  const actions = actionsOf(plan);
  return {
    plan,
    open: actions.filter((action) => isOpen(action.status)).length,
    overdue: actions.filter((action) => isOverdue(action, today)).length,
    lateByFirstPromise: actions.filter((action) => isLateByFirstPromise(action, today)).length,
    areas: plan.areas.map((area) => overdueArea(area, today)),
  };
}

/** What is overdue in one area, longest overdue first. */
export function overdueArea(area: Area, today: Day): OverdueArea {
  const overdue = area.actions.flatMap((action) => overdueAction(action, today) ?? []);
  return {
    area,
    open: area.actions.filter((action) => isOpen(action.status)).length,
    overdue: overdue.toSorted((a, b) => b.daysOverdue - a.daysOverdue),
  };
}

function overdueAction(action: Action, today: Day): OverdueAction | null {
  const by = agreedBy(action);
  if (by === null || !isOverdue(action, today)) return null;
  return { action, by, firstBy: action.due.by, daysOverdue: daysOverdue(action, today), rag: ragOf(action, today) };
}
