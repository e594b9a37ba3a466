import type { Entry } from '../../core/plan/entry.ts';
import { findAction } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Action, Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { mayAny, planRoles } from '../permissions.ts';
import { type VisiblePorts, visiblePlans } from '../plans/visible-plans.ts';

/** Something that was changed in a list by hand and put back. */
export interface PutBack {
  readonly entry: Entry;
  readonly plan: Plan;
  /** Null where it was no action's row. */
  readonly action: Action | null;
}

/** What looking at it takes from outside. */
export interface ViewPutBackPorts extends VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'entries'>;
  readonly clock: Clock;
}

const SHOWN_FOR_MS = 30 * 24 * 60 * 60 * 1_000;

/**
 * What was put back in the last 30 days, newest first, of the plans that a person coordinates; nothing for whoever
 * coordinates none.
 *
 * @throws Refusal `not-allowed` for whoever may read no plan; `busy`, `denied` or `unreachable`
 */
export async function viewPutBack(ports: ViewPutBackPorts, person: Person): Promise<readonly PutBack[]> {
  const caller = { kind: 'person', person } as const;
  const coordinated = ports.plans.plans().filter((plan) => mayAny(planRoles(caller, plan), 'change-plan'));
  if (coordinated.length === 0 && (await visiblePlans(ports, caller)).length === 0) throw new Refusal('not-allowed');
  const since = Date.parse(ports.clock.now()) - SHOWN_FOR_MS;
  return coordinated
    .flatMap((plan) => ports.plans.entries(plan.id).map((entry) => putBackIn(plan, entry)))
    .filter(({ entry }) => entry.kind === 'put-back' && Date.parse(entry.at) >= since)
    .toSorted((one, other) => Date.parse(other.entry.at) - Date.parse(one.entry.at));
}

function putBackIn(plan: Plan, entry: Entry): PutBack {
  const found = entry.action === null ? undefined : findAction([plan], entry.action);
  return { entry, plan, action: found?.action ?? null };
}
