import type { Difference } from '../../core/plan/versions/difference.ts';
import type { Found } from '../../core/plan/versions/found-differences.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { byDocument, documentKey, planEntry, timesIn } from './document-entry.ts';
import type { LaidBeside } from './lay-beside.ts';

/**
 * Writes what a document says of areas before their actions come, with one line of the plan's history that tells of all.
 * The line comes first: what is cut off after it comes in with a repeated call.
 *
 * @returns what was taken
 */
export async function takeHeads(
  { plans, clock }: { readonly plans: PlanStore; readonly clock: Clock },
  caller: Caller,
  { plan, hash, history }: LaidBeside,
  found: readonly Found[],
): Promise<readonly Difference[]> {
  const taken = found.filter((one) => one.about === 'head');
  if (taken.length === 0) return [];
  const changes = taken.map(({ area, difference: { from, to } }) => ({ field: `area ${area.id}`, from, to }));
  const by = byDocument(clock, caller, documentKey(hash, 'heads', plan.id, timesIn(history)));
  await plans.savePlan(plan.id, {}, planEntry(by, { plan: plan.id, kind: 'document-says', changes }));
  await plans.saveHeads(plan.id, new Map(taken.map(({ area, head }) => [area.id, head])));
  return taken.map(({ difference }) => difference);
}
