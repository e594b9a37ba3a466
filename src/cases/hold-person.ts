import { type Day, isBefore } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';
import { actionsOf, leadsOf, type Plan } from '../core/plan/plan.ts';
import type { HeldPerson } from '../core/plan/plan-asking.ts';
import { Refusal } from '../core/refusal.ts';
import { type AskingOfPlan, type ChangeAskingPorts, changeAsking } from './change-asking.ts';

/** More than this is no longer about persons: the plan is paused instead. */
const MOST_HELD = 300;

/** Whom a plan is not to ask, by object id, and until which day; null until further notice. */
export interface Holding {
  readonly person: string;
  readonly until: Day | null;
}

/**
 * Lets a plan not ask somebody until a day, or until further notice. Said again, the new day holds. No reason is kept.
 *
 * @throws Refusal `not-asked-here` for somebody who leads nothing in the plan, `hold-until-past`, `asking-full`; as
 *   `changeAsking`
 */
export function holdPerson(ports: ChangeAskingPorts, of: AskingOfPlan, holding: Holding): Promise<void> {
  return changeAsking(ports, of, (plan) => {
    const { person: id, until } = holding;
    const today = ports.clock.today();
    if (until !== null && !isBefore(today, until)) throw new Refusal('hold-until-past', { day: until.toString() });
    const person = leadOf(plan, id);
    if (!person) throw new Refusal('not-asked-here');
    const others = stillHeld(plan.asking.held, today).filter((held) => held.person.id !== id);
    if (others.length >= MOST_HELD) throw new Refusal('asking-full', { most: MOST_HELD });
    return { ...plan, asking: { ...plan.asking, held: [...others, { person, until }] } };
  });
}

/** Lets a plan ask somebody again; nothing happens where nobody held them. @throws as `changeAsking` */
export function releasePerson(ports: ChangeAskingPorts, of: AskingOfPlan, person: string): Promise<void> {
  return changeAsking(ports, of, (plan) => ({
    ...plan,
    asking: { ...plan.asking, held: plan.asking.held.filter((held) => held.person.id !== person) },
  }));
}

/** Those whose day has not come. */
export function stillHeld(held: readonly HeldPerson[], today: Day): readonly HeldPerson[] {
  return held.filter(({ until }) => until === null || isBefore(today, until));
}

function leadOf(plan: Plan, id: string): Person | undefined {
  return actionsOf(plan)
    .flatMap(leadsOf)
    .find((person) => person.id === id);
}
