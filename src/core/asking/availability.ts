import type { Day } from '../calendar/day.ts';
import type { Person } from '../plan/person.ts';

/** When somebody is asked, and who is asked instead. No reason is kept. */
export interface Availability {
  /** Entra object id. */
  readonly person: string;
  /** They are not asked before this day; null when nobody set one. */
  readonly notUntil: Day | null;
  /** The weekdays on which they work, ISO, 1 is Monday; null for every working day. */
  readonly worksOn: readonly number[] | null;
  /** Who is asked while they are not; only one who agreed is. */
  readonly deputy: Deputy | null;
}

/** Somebody who answers in another's place. */
export interface Deputy {
  readonly person: Person;
  readonly agreed: boolean;
}

/** Somebody's availability while nobody set anything. @param person Entra object id */
export function usualAvailability(person: string): Availability {
  return { person, notUntil: null, worksOn: null, deputy: null };
}
