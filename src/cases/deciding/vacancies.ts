import { areaHeading } from '../../core/plan/area-heading.ts';
import { isAsking, type Plan } from '../../core/plan/plan.ts';
import type { Caller } from '../caller.ts';
import { mayAny, planRoles } from '../permissions.ts';

/** Posts of a plan that nobody has, so that what is theirs to decide goes a level up, or to nobody. */
export interface Vacancies {
  readonly plan: Plan;
  /** The areas without a manager, as the plan heads them. */
  readonly areas: readonly string[];
  /** Whether nobody decides above the managers. */
  readonly nextLevel: boolean;
}

/** The vacant posts of the plans that a caller runs, as long as these ask anybody anything. */
export function vacanciesFor(plans: readonly Plan[], caller: Caller): readonly Vacancies[] {
  return plans
    .filter((plan) => isAsking(plan) && mayAny(planRoles(caller, plan), 'change-plan'))
    .map((plan) => ({
      plan,
      areas: plan.areas.filter(({ manager }) => manager === null).map(areaHeading),
      nextLevel: plan.roles.nextLevel === null,
    }))
    .filter(({ areas, nextLevel }) => areas.length > 0 || nextLevel);
}
