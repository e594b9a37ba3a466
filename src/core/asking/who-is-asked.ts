import { type Day, isBefore } from '../calendar/day.ts';
import type { Person } from '../plan/person.ts';
import type { Plan } from '../plan/plan.ts';
import type { Availability } from './availability.ts';

/** Who is asked for a lead. */
export interface Recipient {
  readonly person: Person;
  /** The lead, where a deputy is asked in their place. */
  readonly insteadOf: Person | null;
}

/** What people set about being asked, by Entra object id. */
export type AvailabilityOf = ReadonlyMap<string, Availability>;

/**
 * Who is asked for a lead of a plan: the lead, or while they are not to be asked the deputy who agreed to it. Null when
 * the deputy is not to be asked either; a deputy has no deputy.
 */
export function recipientOn(lead: Person, plan: Plan, on: Day, availability: AvailabilityOf): Recipient | null {
  const isAway = (person: Person) => isHeld(plan, person, on) || isOff(availability.get(person.id), on);
  if (!isAway(lead)) return { person: lead, insteadOf: null };
  const deputy = availability.get(lead.id)?.deputy;
  if (!deputy?.agreed || deputy.person.id === lead.id || isAway(deputy.person)) return null;
  return { person: deputy.person, insteadOf: lead };
}

/** Whether a plan does not ask somebody for now. */
function isHeld({ asking }: Plan, { id }: Person, on: Day): boolean {
  return asking.held.some(({ person, until }) => person.id === id && (until === null || isBefore(on, until)));
}

function isOff(own: Availability | undefined, on: Day): boolean {
  return own !== undefined && own.notUntil !== null && isBefore(on, own.notUntil);
}
