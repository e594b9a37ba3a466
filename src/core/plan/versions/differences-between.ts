import type { Entry } from '../entry.ts';
import { actionsOf, type Plan } from '../plan.ts';
import type { PrintedPlan } from '../printed.ts';
import { type CompareWith, type Comparison, compare } from './compare.ts';
import type { PlanDifferences } from './difference.ts';
import { type Found, foundDifferences } from './found-differences.ts';

/**
 * What a newer version of a plan's document says otherwise than the record does now.
 *
 * @param history every entry of the plan, oldest first: what somebody answered since is marked as held
 */
export function differencesBetween(
  recorded: Plan,
  printed: PrintedPlan,
  history: readonly Entry[] = [],
  beside: Omit<CompareWith, 'history'> = {},
): PlanDifferences {
  const comparison = compare(recorded, printed, { ...beside, history });
  return differencesOf(comparison, foundDifferences(comparison));
}

/** What was found, for a reader. */
export function differencesOf(
  { plan, own }: Pick<Comparison, 'plan' | 'own'>,
  found: readonly Found[],
): PlanDifferences {
  const differences = found.map(({ difference }) => difference);
  const differing = new Set(differences.map(({ action }) => action));
  const unchanged = actionsOf({ ...plan, areas: own }).filter(({ key }) => !differing.has(key)).length;
  return { plan: plan.id, differences, unchanged };
}
