import type { Entry } from '../../core/plan/entry.ts';
import { actionsOf } from '../../core/plan/plan.ts';
import type { PrintedSource } from '../../core/plan/printed.ts';
import type { ComparedArea } from '../../core/plan/versions/compare.ts';
import { extensionOf } from '../../core/plan/versions/extension.ts';
import type { Found } from '../../core/plan/versions/found-differences.ts';
import { ofDocument } from '../../core/plan/versions/taken.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { byDocument, documentKey, planEntry } from './document-entry.ts';
import type { LaidBeside } from './lay-beside.ts';

/** What of a document is to come in. */
interface Chosen {
  readonly before: LaidBeside;
  readonly chosen: readonly Found[];
  readonly source: PrintedSource | null;
}

/**
 * Writes the rows that are new, and the areas that those and moved ones stand in. The line of history comes first and
 * names row and action: a call that was cut off goes on under the same ids.
 *
 * @returns the keys of what came in
 */
export async function extendByDocument(
  { plans, clock }: { readonly plans: PlanStore; readonly clock: Clock },
  caller: Caller,
  { before, chosen, source }: Chosen,
): Promise<ReadonlySet<string>> {
  const { plan, history, hash, comparison } = before;
  const rows = chosen.filter((found) => found.about === 'new');
  const areas = newAreasOf(comparison.areas, chosen);
  if (rows.length === 0 && areas.length === 0) return new Set();
  const given = givenBefore(before);
  const extension = extensionOf(rows, areas, { plan, history, given, source });
  const entries = extension.actions.map(({ action, printedId }): Entry => {
    const by = byDocument(clock, caller, documentKey(hash, ADDED, printedId, action.key));
    const changes = ofDocument(comparison.says.date);
    return { ...planEntry(by, { plan: plan.id, kind: 'document-adds', changes }), action: action.key };
  });
  const actions = extension.actions.map(({ action }) => action);
  await plans.extendPlan(plan.id, { areas: extension.areas, actions, entries });
  return new Set(actions.map(({ key }) => key));
}

const ADDED = 'added';

/** The areas that something chosen stands in and the record does not have. */
function newAreasOf(areas: readonly ComparedArea[], chosen: readonly Found[]): readonly ComparedArea[] {
  const needed = new Set(
    chosen.flatMap((found) => {
      if (found.about === 'new') return [found.printed];
      return found.about === 'field' && found.field.field === 'area' ? [found.printed] : [];
    }),
  );
  return areas.filter(({ area, rows }) => area === null && rows.some(({ printed }) => needed.has(printed)));
}

/** The keys that a call that was cut off gave rows of this document, by their ids in it: their actions lack. */
function givenBefore({ plan, history, hash }: LaidBeside): ReadonlyMap<string, string> {
  const prefix = documentKey(hash, ADDED, '');
  const there = new Set(actionsOf(plan).map(({ key }) => key));
  return new Map(
    history.flatMap(({ key, action }) => {
      if (action === null || there.has(action) || !key.startsWith(prefix)) return [];
      return [[key.slice(prefix.length).split('|', 1)[0] ?? '', action] as const];
    }),
  );
}
