import type { Area, Plan } from '../../core/plan/plan.ts';
import type { Caller } from '../caller.ts';
import { isManager, mayAny, type Operation, planRoles, type Role } from '../permissions.ts';
import { isToldOverdue } from '../plans/view-overdue.ts';
import { type VisiblePorts, visiblePlans } from '../plans/visible-plans.ts';

/** What of the table of rights can be used from a list of actions. */
const FROM_A_LIST = [
  'answer',
  'decide-revision',
  'record-decision',
  'change-leads',
  'edit',
  'edit-follow-up',
  'change-plan',
] as const satisfies readonly Operation[];

/** An area as far as a caller may read it. */
export interface ReadableArea {
  readonly area: Area;
  /** What they may do to each of its actions by a role in the plan or the area. */
  readonly may: readonly (typeof FROM_A_LIST)[number][];
}

/** A plan as far as a caller may read it. */
export interface ReadablePlan {
  readonly plan: Plan;
  /** Whether anything of it is called overdue to them. */
  readonly isToldOverdue: boolean;
  readonly areas: readonly ReadableArea[];
}

/** Every action that a caller may read, over all plans, and what they may do to those of an area. @throws as `visiblePlans` */
export async function viewActions(ports: VisiblePorts, caller: Caller): Promise<readonly ReadablePlan[]> {
  const plans = await visiblePlans(ports, caller);
  return plans.map((plan) => ({
    plan,
    isToldOverdue: isToldOverdue(caller, plan),
    areas: plan.areas.map((area) => ({ area, may: rightsIn(rolesIn(caller, plan, area)) })),
  }));
}

function rolesIn(caller: Caller, plan: Plan, area: Area): readonly Role[] {
  const roles = planRoles(caller, plan);
  return isManager(caller, area) ? [...roles, 'manager'] : roles;
}

function rightsIn(roles: readonly Role[]): ReadableArea['may'] {
  return FROM_A_LIST.filter((operation) => mayAny(roles, operation));
}
