import type { Day } from '../../core/calendar/day.ts';
import { knownNames } from '../../core/plan/known-names.ts';
import {
  NAMES_AS_THEY_ARE,
  type NamelessWords,
  type NamesInTexts,
  postsInTexts,
} from '../../core/plan/names-to-posts.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Action, Area, Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { findSharedAction, isShared } from '../actions/find-actions.ts';
import { isToldOverdueToAll } from '../plans/view-overdue.ts';
import { type VisiblePorts, visiblePlans } from '../plans/visible-plans.ts';

/** What somebody puts into a mail that they write: how one action stands, or all actions of an area. */
export type InsertRequest = ({ readonly action: string } | { readonly plan: string; readonly area: string }) & {
  readonly by: Person;
  /** With posts in place of people's names, and what stands where nobody knows the post; null for the names. */
  readonly nameless: NamelessWords | null;
};

/** How actions stand, to be told to whoever a mail goes to. */
export interface InsertedStatus {
  readonly on: Day;
  readonly plan: Plan;
  readonly area: Area;
  readonly actions: readonly Action[];
  /** Whether it is one action by itself. */
  readonly isOne: boolean;
  readonly isToldOverdue: boolean;
  readonly names: NamesInTexts;
}

/** What finding it takes from outside. */
export interface InsertStatusPorts extends VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'entries'>;
  readonly clock: Clock;
}

/**
 * How actions stand today, for a mail. Nobody knows who reads it: what may not be called overdue to all is not, and a
 * draft is its coordinator's alone.
 *
 * @throws Refusal `action-unknown`, `plan-unknown`; `busy`, `denied` or `unreachable` when only the readers' groups could tell
 */
export async function insertStatus(ports: InsertStatusPorts, request: InsertRequest): Promise<InsertedStatus> {
  const shown = 'action' in request ? await oneAction(ports, request) : await wholeArea(ports, request);
  const { plan } = shown;
  // Whoever sees a part of a plan may be named in the words of another.
  const whole = ports.plans.plans().find(({ id }) => id === plan.id) ?? plan;
  const names =
    request.nameless === null
      ? NAMES_AS_THEY_ARE
      : postsInTexts(knownNames(whole, ports.plans.entries(plan.id)), request.nameless);
  return { ...shown, on: ports.clock.today(), isToldOverdue: isToldOverdueToAll(plan), names };
}

type Shown = Pick<InsertedStatus, 'plan' | 'area' | 'actions' | 'isOne'>;

async function oneAction(
  ports: InsertStatusPorts,
  { by, action: key }: InsertRequest & { action: string },
): Promise<Shown> {
  const { plan, area, action } = await findSharedAction(ports, by, key);
  return { plan, area, actions: [action], isOne: true };
}

async function wholeArea(
  ports: InsertStatusPorts,
  request: InsertRequest & { plan: string; area: string },
): Promise<Shown> {
  const plans = (await visiblePlans(ports, { kind: 'person', person: request.by })).filter(isShared);
  const plan = plans.find(({ id }) => id === request.plan);
  const area = plan?.areas.find(({ id }) => id === request.area);
  if (!plan || !area) throw new Refusal('plan-unknown', { plan: request.plan });
  return { plan, area, actions: area.actions, isOne: false };
}
