import { askingChanges, type HowItAsks } from '../core/plan/asking-changes.ts';
import type { Door, Entry } from '../core/plan/entry.ts';
import type { Plan } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { type Caller, inHistory } from './caller.ts';
import { findPlan } from './find-plan.ts';
import { ensureMay } from './permissions.ts';

/** What changing how a plan asks takes from outside. */
export interface ChangeAskingPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'savePlan'>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Who changes how which plan asks, and through which door. */
export interface AskingOfPlan {
  readonly caller: Caller;
  /** Id of the plan. */
  readonly plan: string;
  readonly door: Door;
}

/** Two coordinators may save at the same moment; what both said then holds. */
const MOST_TRIES = 3;

/**
 * Changes how a plan asks, with a line of its history that tells what changed. What changes nothing writes nothing.
 *
 * @param decide what it comes to; called again on what somebody else wrote meanwhile
 * @throws Refusal `plan-unknown`, `not-allowed`, whatever `decide` refuses, and what saving can meet
 */
export async function changeAsking(
  ports: ChangeAskingPorts,
  { caller, plan: id, door }: AskingOfPlan,
  decide: (plan: Plan) => HowItAsks,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const plan = findPlan(ports.plans.plans(), id);
    ensureMay(caller, 'change-plan', plan);
    const after = decide(plan);
    const changes = askingChanges(plan, after);
    if (changes.length === 0) return;
    const entry: Entry = {
      key: `${plan.id}|asking|${ports.ids.newId()}`,
      plan: plan.id,
      action: null,
      at: ports.clock.now(),
      by: inHistory(caller),
      onBehalf: false,
      door,
      kind: 'asking-changed',
      words: null,
      changes,
    };
    try {
      return await ports.plans.savePlan(plan.id, { asking: after.asking, nation: after.nation }, entry);
    } catch (error) {
      const isChanged = error instanceof Refusal && error.code === 'changed-elsewhere';
      if (!isChanged || tries === MOST_TRIES) throw error;
    }
  }
}
