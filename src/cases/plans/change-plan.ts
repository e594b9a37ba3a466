import type { Change, Door, Entry, EntryKind } from '../../core/plan/entry.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import type { PlanChange, PlanStore } from '../../ports/plan-store.ts';
import { type Caller, inHistory } from '../caller.ts';
import { ensureMay } from '../permissions.ts';
import { findPlan } from './find-plan.ts';

/** What changing a plan itself takes from outside. */
export interface ChangePlanPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'savePlan'>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Who changes which plan, and through which door. */
export interface OwnPlan {
  readonly caller: Caller;
  /** Id of the plan. */
  readonly plan: string;
  readonly door: Door;
}

/** What a change comes to, and how history tells it. */
interface Decided {
  readonly change: PlanChange;
  readonly changes: readonly Change[];
}

/** Two coordinators may save at the same moment; what both said then holds. */
const MOST_TRIES = 3;

/**
 * Changes a plan itself, with a line of its history that tells what changed. What changes nothing writes nothing.
 *
 * @param kind what the line tells of; the first part of its key
 * @param decide what it comes to; called again on what somebody else wrote meanwhile
 * @throws Refusal `plan-unknown`, `not-allowed`, whatever `decide` refuses, and what saving can meet
 */
export async function changePlan(
  ports: ChangePlanPorts,
  { caller, plan: id, door }: OwnPlan,
  kind: EntryKind,
  decide: (plan: Plan) => Decided,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const plan = findPlan(ports.plans.plans(), id);
    ensureMay(caller, 'change-plan', plan);
    const { change, changes } = decide(plan);
    if (changes.length === 0) return;
    const entry: Entry = {
      key: `${plan.id}|${kind}|${ports.ids.newId()}`,
      plan: plan.id,
      action: null,
      at: ports.clock.now(),
      by: inHistory(caller),
      onBehalf: false,
      door,
      kind,
      words: null,
      changes,
    };
    try {
      return await ports.plans.savePlan(plan.id, change, entry);
    } catch (error) {
      const isChanged = error instanceof Refusal && error.code === 'changed-elsewhere';
      if (!isChanged || tries === MOST_TRIES) throw error;
    }
  }
}
