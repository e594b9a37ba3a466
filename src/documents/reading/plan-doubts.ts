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

/**
 * Refs that come again: one by one within an area, and all together for an area whose numbering begins anew. People will
 * mean one action and find the other.
 */
export function repeatedRefs(areas: readonly PrintedArea[], places: ReadonlyMap<string, string>): readonly Problem[] {
  const before = new Set<string>();
  return areas.flatMap((area) => {
    const again = withoutShared(area).filter(({ ref }) => before.has(ref));
    const within = withoutShared(area).filter(({ ref }, index, all) => all.findIndex((one) => one.ref === ref) < index);
    for (const { ref } of withoutShared(area)) before.add(ref);
    const [first] = again;
    const anew = [...new Set(again.map(({ ref }) => ref))].join(', ');
    return [
      ...(first ? [doubt('ref-repeated', first.action, places, anew)] : []),
      ...within.map(({ action, ref }) => doubt('ref-repeated', action, places, ref)),
    ];
  });
}

/** The actions of an area with their refs, one of several in a row that share a merged one. */
function withoutShared({ actions }: PrintedArea): readonly { readonly action: PrintedAction; readonly ref: string }[] {
  return actions.flatMap((action, index) => {
    const { ref } = action;
    return ref === null || ref === actions[index - 1]?.ref ? [] : [{ action, ref }];
  });
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
