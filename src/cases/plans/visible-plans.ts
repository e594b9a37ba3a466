import type { Person } from '../../core/plan/person.ts';
import { type Action, type Area, leadsOf, type Plan, type PlanState } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Deputyships } from '../../ports/deputyships.ts';
import type { People } from '../../ports/people.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { isLead, isManager, mayAny, type Operation, planRoles, type Role } from '../permissions.ts';

const SEEN_BY_ALL: ReadonlySet<PlanState> = new Set<PlanState>(['opening', 'live', 'paused', 'ended']);

/**
 * The plans as a caller may read them: whole for those with a role in the plan, else only the areas that they manage
 * and the actions that they lead, and those of whom they are the deputy. A plan of which nothing is left is not there at all.
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

/** What `visiblePlans` gives without the readers' groups, so nobody else is asked. */
export function readableByRole(ports: Omit<VisiblePorts, 'people'>, caller: Caller): readonly Plan[] {
  const looking: Looking = { caller, operation: 'read', standsFor: standsFor(ports, caller) };
  return ports.plans.plans().flatMap((plan) => partByRole(looking, plan) ?? []);
}

/** Whether any plan itself gives a caller something to read: without the readers' groups, so nobody else is asked. */
export function mayReadByRole({ plans }: Pick<VisiblePorts, 'plans'>, caller: Caller): boolean {
  return plans.plans().some((plan) => visibleByRole(caller, plan) !== null);
}

/** What this takes from outside. */
export interface VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans'>;
  readonly people: Pick<People, 'membersOf'>;
  /** Not there at doors through which no deputy comes. */
  readonly deputyships?: Pick<Deputyships, 'of'>;
}

/** Who wants to do what, and in whose place they stand. */
interface Looking {
  readonly caller: Caller;
  readonly operation: Operation;
  /** Entra object ids. */
  readonly standsFor: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

function standsFor({ deputyships }: Pick<VisiblePorts, 'deputyships'>, caller: Caller): ReadonlySet<string> {
  return (caller.kind === 'person' && deputyships?.of(caller.person.id)) || NOBODY;
}

/** What a caller may read of a plan by what the plan itself says of them; null when that is nothing. */
export function visibleByRole(caller: Caller, plan: Plan): Plan | null {
  return partByRole({ caller, operation: 'read', standsFor: NOBODY }, plan);
}

function partByRole(looking: Looking, plan: Plan): Plan | null {
  const roles = planRoles(looking.caller, plan);
  if (!isShownTo(roles, plan)) return null;
  return mayAny(roles, looking.operation) ? plan : ownPlan(looking, plan);
}

function isShownTo(roles: readonly Role[], { state }: Plan): boolean {
  return state !== 'importing' && (SEEN_BY_ALL.has(state) || mayAny(roles, 'change-plan'));
}

/**
 * The part of a plan that a caller may do something with as a whole: all of it by a role in the plan, else their own areas
 * and actions, and those of whom they are the deputy. Null when there is none. @throws as `visiblePlans`
 */
export async function partFor(
  ports: Omit<VisiblePorts, 'plans'>,
  caller: Caller,
  { plan, operation }: { readonly plan: Plan; readonly operation: Operation },
): Promise<Plan | null> {
  const roles = planRoles(caller, plan);
  const own = partByRole({ caller, operation, standsFor: standsFor(ports, caller) }, plan);
  if (!isShownTo(roles, plan) || mayAny(roles, operation)) return own;
  try {
    return (await isReader(ports.people, caller, plan)) && mayAny(['reader'], operation) ? plan : own;
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

function ownPlan(looking: Looking, plan: Plan): Plan | null {
  const areas = plan.areas.map((area) => ownPart(looking, area)).filter((area) => area !== null);
  return areas.length > 0 ? { ...plan, areas } : null;
}

function ownPart(looking: Looking, area: Area): Area | null {
  const { caller, operation } = looking;
  if (isManager(caller, area) && mayAny(['manager'], operation)) return area;
  if (area.manager !== null && isForAny([area.manager], looking)) return area;
  const isOwn = (action: Action) => isLead(caller, action) && mayAny(['lead'], operation);
  const actions = area.actions.filter((action) => isOwn(action) || isForAny(leadsOf(action), looking));
  return actions.length > 0 ? { ...area, actions } : null;
}

/** Whether a deputy of any of these people may do it. */
function isForAny(people: readonly Person[], { operation, standsFor }: Looking): boolean {
  return mayAny(['deputy'], operation) && people.some(({ id }) => standsFor.has(id));
}
