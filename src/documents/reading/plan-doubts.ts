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

/** Refs that come again after another one, or in another area: people will mean one action and find the other. */
export function repeatedRefs(areas: readonly PrintedArea[], places: ReadonlyMap<string, string>): readonly Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const area of areas) {
    let above: string | null = null;
    for (const action of area.actions) {
      const { ref } = action;
      // Several actions in a row may share one merged ref.
      if (ref !== null && ref !== above && seen.has(ref)) problems.push(doubt('ref-repeated', action, places, ref));
      if (ref !== null) seen.add(ref);
      above = ref;
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
