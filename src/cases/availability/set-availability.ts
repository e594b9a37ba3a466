import { type Availability, usualAvailability } from '../../core/asking/availability.ts';
import { type Day, isBefore } from '../../core/calendar/day.ts';
import type { Person } from '../../core/plan/person.ts';
import { actionsOf, leadsOf, type Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AvailabilityStore } from '../../ports/availability.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { planToChange } from '../matching/view-matching.ts';

/** What setting when people are asked takes from outside. */
export interface AvailabilityPorts {
  readonly plans: Pick<PlanStore, 'plans'>;
  readonly availability: AvailabilityStore;
  readonly clock: Pick<Clock, 'today'>;
}

/** When somebody is asked; what is left out stays as it is. */
export interface WhenAsked {
  /** They are asked again on this day; null at once. */
  readonly notUntil?: Day | null;
  /** ISO weekdays, 1 is Monday; null for all five. */
  readonly worksOn?: readonly number[] | null;
}

/** When a person is asked, and for whom they may be asked. */
export interface AvailabilityView {
  /** Null for whoever leads and manages nothing, and so is asked nothing. */
  readonly own: Availability | null;
  /** Whose deputy they are, or are asked to be. */
  readonly deputyOf: readonly { readonly person: Person; readonly agreed: boolean }[];
}

/** What stands of a person's availability; a day that has come is no longer one. */
export async function viewAvailability(ports: AvailabilityPorts, by: Person): Promise<AvailabilityView> {
  const all = await ports.availability.all();
  const known = withPart(ports.plans.plans());
  const own = all.find(({ person }) => person === by.id) ?? usualAvailability(by.id);
  return {
    own: known.has(by.id) ? stillTrue(own, ports.clock.today()) : null,
    deputyOf: all.flatMap(({ person: id, deputy }) => {
      const person = known.get(id);
      return person && deputy?.person.id === by.id ? [{ person, agreed: deputy.agreed }] : [];
    }),
  };
}

/**
 * Sets when a person is asked, as they say themselves. No reason is asked, and none is kept.
 *
 * @throws Refusal `asked-nothing`, `not-until-past`
 */
export async function setAvailability(ports: AvailabilityPorts, by: Person, when: WhenAsked): Promise<Availability> {
  ensureHasPart(ports, by);
  return change(ports, by.id, when);
}

/**
 * The same for a lead of a plan, by one of its coordinators.
 *
 * @throws Refusal `plan-unknown`, `not-allowed`, `not-asked-here` for somebody who leads nothing in the plan, `not-until-past`
 */
export async function setAvailabilityOfLead(
  ports: AvailabilityPorts,
  { by, plan: id, lead }: { readonly by: Person; readonly plan: string; readonly lead: string },
  when: WhenAsked,
): Promise<Availability> {
  const plan = planToChange(ports.plans, { kind: 'person', person: by }, id);
  if (!leadsIn([plan]).has(lead)) throw new Refusal('not-asked-here');
  return change(ports, lead, when);
}

/** @throws Refusal `asked-nothing` for whoever leads and manages nothing in any plan: nobody is missed in their place */
export function ensureHasPart({ plans }: Pick<AvailabilityPorts, 'plans'>, { id }: Person): void {
  if (!withPart(plans.plans()).has(id)) throw new Refusal('asked-nothing');
}

/** Whoever leads an action or manages an area: they are asked or told something, or somebody is in their place. */
function withPart(plans: readonly Plan[]): ReadonlyMap<string, Person> {
  const managers = plans.flatMap(({ areas }) => areas.flatMap(({ manager }) => manager ?? []));
  return new Map([...leadsIn(plans), ...managers.map((person) => [person.id, person] as const)]);
}

function leadsIn(plans: readonly Plan[]): ReadonlyMap<string, Person> {
  return new Map(plans.flatMap((plan) => actionsOf(plan).flatMap(leadsOf)).map((person) => [person.id, person]));
}

async function change(ports: AvailabilityPorts, id: string, when: WhenAsked): Promise<Availability> {
  const today = ports.clock.today();
  const { notUntil } = when;
  if (notUntil && !isBefore(today, notUntil)) throw new Refusal('not-until-past', { day: notUntil.toString() });
  const days = when.worksOn && [...new Set(when.worksOn)].sort();
  const worksOn = days?.length === WORKING_WEEK ? null : days;
  const changed = await ports.availability.change(id, (now) => ({
    ...now,
    ...(notUntil !== undefined && { notUntil }),
    ...(worksOn !== undefined && { worksOn }),
  }));
  return stillTrue(changed, today);
}

const WORKING_WEEK = 5;

function stillTrue(own: Availability, today: Day): Availability {
  return own.notUntil && !isBefore(today, own.notUntil) ? { ...own, notUntil: null } : own;
}
