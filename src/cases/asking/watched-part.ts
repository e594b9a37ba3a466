import type { Plan } from '../../core/plan/plan.ts';
import type { Caller } from '../caller.ts';
import { isManager, mayAny, planRoles } from '../permissions.ts';

/** A plan whose asking a caller may watch, and the part of it in which they may know who does not answer. */
export interface WatchedPlan {
  readonly plan: Plan;
  readonly part: Plan;
  /** Whether they may change the plan, and so see all of it. */
  readonly isWhole: boolean;
}

/** The part of a plan in which a caller may know who does not answer: all of it for coordinators, their areas for managers. */
export function watchedPart(caller: Caller, plan: Plan): WatchedPlan | null {
  if (mayAny(planRoles(caller, plan), 'change-plan')) return { plan, part: plan, isWhole: true };
  const areas = plan.areas.filter((area) => isManager(caller, area));
  return areas.length === 0 ? null : { plan, part: { ...plan, areas }, isWhole: false };
}
