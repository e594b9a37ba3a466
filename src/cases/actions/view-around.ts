import type { PastAsk } from '../../core/asking/ask.ts';
import { type LapsedAsks, lapsedAsksOn } from '../../core/asking/lapsed-asks.ts';
import { type ActionInPlan, findAction } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import { type Related, relatedTo } from '../../core/plan/related.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { type AskingInputPorts, askingInputOf } from '../asking/asking-input.ts';
import { isManager, planRoles } from '../permissions.ts';
import { isToldOverdue } from '../plans/view-overdue.ts';
import { partFor, type VisiblePorts } from '../plans/visible-plans.ts';

/** Another action that a person may see. */
interface SeenRelated extends Related {
  /** Whether it may be called overdue to them. */
  readonly isToldOverdue: boolean;
}

/** What stands around an action, as far as a person may see it. */
export interface ActionAround {
  readonly related: readonly SeenRelated[];
  /** Who let how many update requests pass; null for who may not see that, and while it cannot be told. */
  readonly silent: readonly LapsedAsks[] | null;
}

/** What looking around takes from outside. */
export interface AroundPorts extends AskingInputPorts, VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly clock: Pick<Clock, 'today' | 'dayOf'>;
  /** @throws Refusal `busy` or `unreachable` */
  readonly pastAsks: () => Promise<readonly PastAsk[]>;
}

/** What stands around an action that a person sees. What they may not see themselves is left out without a word. */
export async function viewAround(ports: AroundPorts, person: Person, place: ActionInPlan): Promise<ActionAround> {
  const [related, silent] = await Promise.all([relatedFor(ports, person, place), silentFor(ports, person, place)]);
  return { related, silent };
}

async function relatedFor(ports: AroundPorts, person: Person, place: ActionInPlan): Promise<readonly SeenRelated[]> {
  const caller = { kind: 'person', person } as const;
  const seen = await Promise.all(
    relatedTo(place, ports.plans.plans()).map(async (one) => {
      const { plan, action } = one.place;
      const part = await known(partFor(ports, caller, { plan, operation: 'read' }));
      if (!part || !findAction([part], action.key)) return [];
      return [{ ...one, isToldOverdue: isToldOverdue(caller, plan) }];
    }),
  );
  return seen.flat();
}

/** Who has not answered is for the area's manager and the coordinators, and for nobody else. */
async function silentFor(ports: AroundPorts, person: Person, place: ActionInPlan): Promise<ActionAround['silent']> {
  const caller = { kind: 'person', person } as const;
  const mayKnow = isManager(caller, place.area) || planRoles(caller, place.plan).includes('coordinator');
  return mayKnow ? known(lapsedOf(ports, place)) : null;
}

async function lapsedOf(ports: AroundPorts, { plan, area, action }: ActionInPlan): Promise<readonly LapsedAsks[]> {
  const alone = { ...plan, areas: [{ ...area, actions: [action] }] };
  const [input, past] = await Promise.all([askingInputOf(ports, [alone]), ports.pastAsks()]);
  return lapsedAsksOn({ ...input, on: ports.clock.today(), past });
}

/** The story of an action does not wait for what stands around it: null while that cannot be told. */
async function known<T>(told: Promise<T>): Promise<T | null> {
  try {
    return await told;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
