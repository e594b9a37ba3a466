import { numberInId } from '../../core/plan/number-in-id.ts';
import type { PlanExtension } from '../../ports/plan-store.ts';
import { newActionRow, newAreaRow, newEntryRow, newLeadRows } from '../rows/plan-rows.ts';
import type { Site } from '../site/site.ts';

/**
 * Writes the rows of new areas and actions into a plan that is in. Their history comes first: it says which row of the
 * document has which id, so that a call that was cut off goes on with the same ones. An action's own row comes last, so
 * that nobody is shown one without its leads.
 */
export async function extendPlan(site: Site, plan: string, { areas, actions, entries }: PlanExtension): Promise<void> {
  await site.createAll(entries.map(newEntryRow));
  await site.createAll([
    ...areas.map((area) => newAreaRow(plan, area, placeOf(area))),
    ...actions.flatMap(newLeadRows),
  ]);
  await site.createAll(actions.map((action) => newActionRow(action, placeOf(action))));
}

/** Ids count places, and those of what is there are counted already. */
function placeOf({ id }: { readonly id: string }): number {
  return numberInId(id) - 1;
}
