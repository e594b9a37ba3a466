import { newPlan, planIdOf } from '../core/plan/new-plan.ts';
import type { PrintedPlan } from '../core/plan/printed.ts';
import { Refusal } from '../core/refusal.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { OPERATOR } from './caller.ts';

/** How a plan is to be brought in. */
export interface ImportRequest {
  readonly printed: PrintedPlan;
  /** In place of the document's own title. */
  readonly title?: string;
  /** Bring it in beside a plan of the same title. */
  readonly again?: boolean;
}

/**
 * Brings a plan into the record as a draft. One that was cut off on its way in goes on where it stopped.
 *
 * @returns the id of the plan
 * @throws Refusal `plan-exists`, `document-without-actions`, `busy`, `unreachable`
 */
export async function importPlan(
  ports: { readonly plans: PlanStore; readonly clock: Clock },
  { printed, title = printed.title, again = false }: ImportRequest,
): Promise<string> {
  const actions = printed.areas.reduce((count, area) => count + area.actions.length, 0);
  if (actions === 0) throw new Refusal('document-without-actions');
  const taken = new Map(ports.plans.plans().map((plan) => [plan.id, plan.state]));
  const id = freeId(planIdOf(title), taken, again);
  if (taken.has(id) && taken.get(id) !== 'importing') throw new Refusal('plan-exists', { plan: id });
  const entry = {
    key: `${id}|imported`,
    plan: id,
    action: null,
    at: ports.clock.now(),
    by: OPERATOR,
    door: 'document' as const,
    kind: 'imported' as const,
    words: null,
    changes: [{ field: 'actions', from: null, to: `${actions}` }],
  };
  await ports.plans.addPlan(newPlan({ ...printed, title }, id), entry);
  await ports.plans.savePlan(
    id,
    { state: 'draft' },
    { ...entry, key: `${id}|draft`, kind: 'plan-state', changes: DRAFTED },
  );
  return id;
}

const DRAFTED = [{ field: 'state', from: 'importing', to: 'draft' }];

/** The id made from the title, or the first free one after it; one that is still importing goes on. */
function freeId(id: string, taken: ReadonlyMap<string, string>, again: boolean): string {
  if (!again) return id;
  for (let count = 1; ; count++) {
    const next = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(next) || taken.get(next) === 'importing') return next;
  }
}
