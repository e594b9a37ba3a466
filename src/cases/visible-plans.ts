import type { Action, Area, Plan, PlanState } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import type { People } from '../ports/people.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import type { Caller } from './caller.ts';
import { isLead, isManager, mayAny, type Operation, planRoles, type Role } from './permissions.ts';

const SEEN_BY_ALL: ReadonlySet<PlanState> = new Set<PlanState>(['opening', 'live', 'paused', 'ended']);

/**
 * The plans as a caller may read them: whole for those with a role in the plan, else only the areas that they manage
 * and the actions that they lead. A plan of which nothing is left is not there at all.
 *
 * @throws Refusal `busy`, `denied` or `unreachable` when only the readers' group could tell and cannot be asked
 */
export async function visiblePlans(ports: VisiblePorts, caller: Caller): Promise<readonly Plan[]> {
  const seen: Plan[] = [];
  for (const plan of ports.plans.plans()) {
    const visible = await partFor(ports, caller, { plan, operation: 'read' });
    if (visible) seen.push(visible);
  }
  return seen;
}

/** Whether a caller may read anything at all. @throws as `visiblePlans` */
export async function mayReadAny(ports: VisiblePorts, caller: Caller): Promise<boolean> {
  return (await visiblePlans(ports, caller)).length > 0;
}

/** Whether any plan itself gives a caller something to read: without the readers' groups, so nobody else is asked. */
export function mayReadByRole({ plans }: Pick<VisiblePorts, 'plans'>, caller: Caller): boolean {
  return plans.plans().some((plan) => visibleByRole(caller, plan) !== null);
}

/** What this takes from outside. */
export interface VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans'>;
  readonly people: Pick<People, 'membersOf'>;
}

/** What a caller may read of a plan by what the plan itself says of them; null when that is nothing. */
export function visibleByRole(caller: Caller, plan: Plan, operation: Operation = 'read'): Plan | null {
  const roles = planRoles(caller, plan);
  if (!isShownTo(roles, plan)) return null;
  return mayAny(roles, operation) ? plan : ownPlan(caller, plan, operation);
}

function isShownTo(roles: readonly Role[], { state }: Plan): boolean {
  return state !== 'importing' && (SEEN_BY_ALL.has(state) || mayAny(roles, 'change-plan'));
}

/**
 * The part of a plan that a caller may do something with as a whole: all of it by a role in the plan, else their own areas
 * and actions. Null when there is none. @throws as `visiblePlans`
 */
export async function partFor(
  { people }: Pick<VisiblePorts, 'people'>,
  caller: Caller,
  { plan, operation }: { readonly plan: Plan; readonly operation: Operation },
): Promise<Plan | null> {
  const roles = planRoles(caller, plan);
  const own = visibleByRole(caller, plan, operation);
  if (!isShownTo(roles, plan) || mayAny(roles, operation)) return own;
  try {
    return (await isReader(people, caller, plan)) && mayAny(['reader'], operation) ? plan : own;
  } catch (error) {
    // Who leads or manages something need not wait for the directory: their own part is theirs in any case.
    if (own && error instanceof Refusal) return own;
    throw error;
  }
}

/** Asked last, and only about people without a role of their own: what they see hangs on the directory. */
async function isReader(people: VisiblePorts['people'], caller: Caller, { roles }: Plan): Promise<boolean> {
  if (caller.kind !== 'person' || !roles.readers) return false;
  const members = await people.membersOf(roles.readers);
  return members.some(({ id }) => id === caller.person.id);
}

function ownPlan(caller: Caller, plan: Plan, operation: Operation): Plan | null {
  const areas = plan.areas.map((area) => ownPart(caller, area, operation)).filter((area) => area !== null);
  return areas.length > 0 ? { ...plan, areas } : null;
}

function ownPart(caller: Caller, area: Area, operation: Operation): Area | null {
  if (isManager(caller, area) && mayAny(['manager'], operation)) return area;
  const isOwn = (action: Action) => isLead(caller, action) && mayAny(['lead'], operation);
  const actions: readonly Action[] = area.actions.filter(isOwn);
  return actions.length > 0 ? { ...area, actions } : null;
}
