import { areaHeading } from '../../core/plan/area-heading.ts';
import type { Door } from '../../core/plan/entry.ts';
import type { Plan, PlanState } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { type Caller, inHistory } from '../caller.ts';
import { ensureMay } from '../permissions.ts';

/** Where a plan may go from where it is. An import ends by itself; what has ended stays ended. */
const NEXT: Readonly<Record<PlanState, readonly PlanState[]>> = {
  importing: [],
  draft: ['opening', 'live', 'ended'],
  opening: ['live', 'paused', 'ended'],
  live: ['paused', 'ended'],
  paused: ['opening', 'live', 'ended'],
  ended: [],
};

/** The states that a plan may go to from where it is. */
export function nextStates({ state }: Plan): readonly PlanState[] {
  return NEXT[state];
}

/**
 * Moves a plan on. Nothing is asked of anybody in a plan that has an area without a manager.
 *
 * @throws Refusal `not-allowed`, `state-not-allowed`, `area-without-manager` with the areas, `busy`, `unreachable`
 */
export async function setPlanState(
  ports: { readonly plans: PlanStore; readonly clock: Clock; readonly ids: Ids },
  caller: Caller,
  plan: Plan,
  state: PlanState,
  door: Door = 'terminal',
): Promise<void> {
  ensureMay(caller, 'change-plan', plan);
  if (plan.state === state) return;
  if (!NEXT[plan.state].includes(state)) {
    throw new Refusal('state-not-allowed', { from: plan.state, to: state, allowed: NEXT[plan.state] });
  }
  const unmanaged = plan.areas.filter(({ manager }) => manager === null);
  if ((state === 'live' || state === 'opening') && unmanaged.length > 0) {
    throw new Refusal('area-without-manager', { areas: unmanaged.map(areaHeading) });
  }
  await ports.plans.savePlan(
    plan.id,
    { state },
    {
      key: `${plan.id}|state|${ports.ids.newId()}`,
      plan: plan.id,
      action: null,
      at: ports.clock.now(),
      by: inHistory(caller),
      onBehalf: false,
      door,
      kind: 'plan-state',
      words: null,
      changes: [{ field: 'state', from: plan.state, to: state }],
    },
  );
}
