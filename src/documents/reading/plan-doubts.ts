import { daysBetween } from '../../core/calendar/day.ts';
import type { PrintedAction, PrintedArea } from '../../core/plan/printed.ts';
import type { Problem, ProblemCode } from '../../core/plan/problem.ts';
import { isOpen } from '../../core/plan/status.ts';

const ODD_DAYS = 730;
const ENOUGH_DATES = 5;

/** Open actions whose date lies years away from the plan's middle one: imported, and questioned. */
export function oddDates(areas: readonly PrintedArea[], places: ReadonlyMap<string, string>): readonly Problem[] {
  const days = actionsOf(areas).flatMap(({ due }) => (due.by ? [due.by] : []));
  const middle = [...days].sort((a, b) => -daysBetween(a, b))[Math.floor(days.length / 2)];
  if (days.length < ENOUGH_DATES || middle === undefined) return [];
  return actionsOf(areas)
    .filter(({ due, status }) => isOpen(status) && due.by && Math.abs(daysBetween(middle, due.by)) > ODD_DAYS)
    .map((action) => doubt('due-odd', action, places, action.due.phrase));
}

/** Refs that stand on actions of two areas: people will mean one and find the other. */
export function repeatedRefs(areas: readonly PrintedArea[], places: ReadonlyMap<string, string>): readonly Problem[] {
  const firstArea = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, area] of areas.entries()) {
    for (const action of area.actions) {
      if (action.ref === null) continue;
      const first = firstArea.get(action.ref) ?? index;
      firstArea.set(action.ref, first);
      if (first !== index) problems.push(doubt('ref-repeated', action, places, action.ref));
    }
  }
  return problems;
}

function doubt(
  code: ProblemCode,
  { id }: PrintedAction,
  places: ReadonlyMap<string, string>,
  found: string | null,
): Problem {
  return { severity: 'warning', where: places.get(id) ?? '', action: id, code, found };
}

function actionsOf(areas: readonly PrintedArea[]): readonly PrintedAction[] {
  return areas.flatMap((area) => area.actions);
}
