import type { Action, Area, Plan } from './plan.ts';

/** An action with the area and the plan that it stands in. */
export interface ActionInPlan {
  readonly plan: Plan;
  readonly area: Area;
  readonly action: Action;
}

/** Finds an action by its key; undefined when no plan has it. */
export function findAction(plans: readonly Plan[], key: string): ActionInPlan | undefined {
  for (const plan of plans) {
    if (!key.startsWith(`${plan.id}:`)) continue;
    for (const area of plan.areas) {
      const action = area.actions.find((one) => one.key === key);
      if (action) return { plan, area, action };
    }
  }
  return undefined;
}

/** Every open or closed action of the plans, each with its area and plan, in plan order. */
export function actionsInPlans(plans: readonly Plan[]): readonly ActionInPlan[] {
  return plans.flatMap((plan) => plan.areas.flatMap((area) => area.actions.map((action) => ({ plan, area, action }))));
}
