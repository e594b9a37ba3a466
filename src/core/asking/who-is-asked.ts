import { type Day, isBefore } from '../calendar/day.ts';
import type { Person } from '../plan/person.ts';
import type { Plan } from '../plan/plan.ts';
import { type Availability, holdOn } from './availability.ts';

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
  const isAway = ({ id }: Person) => isOff(availability.get(id), plan, on);
  if (!isAway(lead)) return { person: lead, insteadOf: null };
  const deputy = availability.get(lead.id)?.deputy;
  if (!deputy?.agreed || deputy.person.id === lead.id || isAway(deputy.person)) return null;
  return { person: deputy.person, insteadOf: lead };
}

/** Whether somebody is not to be asked: in any plan, as they or a coordinator said, or in this one. */
function isOff(own: Availability | undefined, { id }: Plan, on: Day): boolean {
  if (own === undefined) return false;
  return (own.notUntil !== null && isBefore(on, own.notUntil)) || holdOn(own, id, on) !== undefined;
}
