import { type Availability, holdOn } from '../../core/asking/availability.ts';
import { type Day, isBefore } from '../../core/calendar/day.ts';
import type { Person } from '../../core/plan/person.ts';
import { actionsOf, leadsOf, type Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AvailabilityStore } from '../../ports/availability.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { ensureMay } from '../permissions.ts';
import { findPlan } from '../plans/find-plan.ts';

/** What holding somebody takes from outside. */
export interface HoldPersonPorts {
  readonly plans: Pick<PlanStore, 'plans'>;
  readonly availability: AvailabilityStore;
  readonly clock: Pick<Clock, 'today'>;
}

/** Who holds somebody, and in which plan. */
export interface HoldIn {
  readonly caller: Caller;
  /** Id of the plan. */
  readonly plan: string;
}

/** Whom a plan is not to ask, by object id, and until which day; null until further notice. */
export interface Holding {
  readonly person: string;
  readonly until: Day | null;
}

/** Somebody whom a plan does not ask, until a day or until further notice. */
export interface HeldPerson {
  readonly person: Person;
  readonly until: Day | null;
}

/**
 * Lets a plan not ask somebody until a day, or until further notice. Said again, the new day holds. It is kept with when
 * people are asked, and not in the plan or its history: those are read by everybody who may open the site.
 *
 * @throws Refusal `plan-unknown`, `not-allowed`, `not-asked-here` for somebody who leads nothing in the plan,
 *   `hold-until-past`; `busy` or `unreachable`
 */
export async function holdPerson(ports: HoldPersonPorts, of: HoldIn, { person, until }: Holding): Promise<void> {
  const plan = planToHoldIn(ports, of);
  const today = ports.clock.today();
  if (until !== null && !isBefore(today, until)) throw new Refusal('hold-until-past', { day: until.toString() });
  if (!leadsIn(plan).has(person)) throw new Refusal('not-asked-here');
  await ports.availability.change(person, (now) => withHold(now, plan.id, { plan: plan.id, until }));
}

/**
 * Lets a plan ask somebody again; nothing happens where nobody held them.
 *
 * @throws Refusal `plan-unknown`, `not-allowed`; `busy` or `unreachable`
 */
export async function releasePerson(ports: HoldPersonPorts, of: HoldIn, person: string): Promise<void> {
  const plan = planToHoldIn(ports, of);
  // Looked for first: nothing is written about people of whom nothing is kept.
  const all = await ports.availability.all();
  const isHeld = all.some((one) => one.person === person && one.heldBy.some((hold) => hold.plan === plan.id));
  if (isHeld) await ports.availability.change(person, (now) => withHold(now, plan.id, null));
}

/** Whom a plan does not ask on a day, of those who lead anything in it, by name. */
export function heldIn(plan: Plan, availability: readonly Availability[], on: Day): readonly HeldPerson[] {
  const leads = leadsIn(plan);
  return availability
    .flatMap((own) => {
      const [person, hold] = [leads.get(own.person), holdOn(own, plan.id, on)];
      return person && hold ? [{ person, until: hold.until }] : [];
    })
    .sort((one, other) => one.person.name.localeCompare(other.person.name, 'en-GB'));
}

function planToHoldIn({ plans }: HoldPersonPorts, { caller, plan: id }: HoldIn): Plan {
  const plan = findPlan(plans.plans(), id);
  ensureMay(caller, 'change-plan', plan);
  return plan;
}

function withHold(now: Availability, plan: string, hold: Availability['heldBy'][number] | null): Availability {
  return { ...now, heldBy: [...now.heldBy.filter((one) => one.plan !== plan), ...(hold ? [hold] : [])] };
}

function leadsIn(plan: Plan): ReadonlyMap<string, Person> {
  return new Map(
    actionsOf(plan)
      .flatMap(leadsOf)
      .map((person) => [person.id, person]),
  );
}
