import { askingChanges, type HowItAsks } from '../../core/plan/asking-changes.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { type ChangePlanPorts, changePlan, type OwnPlan } from '../plans/change-plan.ts';

/** What changing how a plan asks takes from outside. */
export type ChangeAskingPorts = ChangePlanPorts;

/** Who changes how which plan asks, and through which door. */
export type AskingOfPlan = OwnPlan;

/**
 * Changes how a plan asks. What changes nothing writes nothing.
 *
 * @param decide what it comes to; called again on what somebody else wrote meanwhile
 * @throws Refusal as `changePlan`
 */
export function changeAsking(
  ports: ChangeAskingPorts,
  of: AskingOfPlan,
  decide: (plan: Plan) => HowItAsks,
): Promise<void> {
  return changePlan(ports, of, 'asking-changed', (plan) => {
    const { asking, nation } = decide(plan);
    return { change: { asking, nation }, changes: askingChanges(plan, { asking, nation }) };
  });
}
