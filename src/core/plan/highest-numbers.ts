import type { Entry } from './entry.ts';
import { numberInId } from './number-in-id.ts';
import { actionsOf, type Plan } from './plan.ts';

/**
 * The highest number that the areas of a plan ever had, under '', and the actions of each area, under its id: no id is
 * given twice, whatever became of the first one.
 *
 * @param history every entry of the plan
 */
export function highestNumbers(plan: Plan, history: readonly Entry[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const note = (of: string, number: number) => numbers.set(of, Math.max(numbers.get(of) ?? 0, number));
  for (const area of plan.areas) {
    note('', Math.max(numberInId(area.id), plan.areas.length));
    note(area.id, area.actions.length);
  }
  const ids = [
    ...actionsOf(plan).map(({ id }) => id),
    ...history.flatMap(({ action }) => idInKey(action ?? undefined) ?? []),
  ];
  for (const id of ids) {
    const area = id.replace(/\.\d+$/, '');
    note(area, numberInId(id));
    note('', numberInId(area));
  }
  return numbers;
}

/** The id of an action in its key; undefined without a key. */
export function idInKey(key: string | undefined): string | undefined {
  return key?.slice(key.lastIndexOf(':') + 1);
}
