import { type Day, isBefore } from '../calendar/day.ts';
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
  /** Plans whose coordinators hold them: those do not ask them. */
  readonly heldBy: readonly Hold[];
}

/** That a plan does not ask somebody. */
export interface Hold {
  /** Id of the plan. */
  readonly plan: string;
  /** They are asked again on this day; null until a coordinator says so. */
  readonly until: Day | null;
}

/** Somebody who answers in another's place. */
export interface Deputy {
  readonly person: Person;
  readonly agreed: boolean;
}

/** Somebody's availability while nobody set anything. @param person Entra object id */
export function usualAvailability(person: string): Availability {
  return { person, notUntil: null, worksOn: null, deputy: null, heldBy: [] };
}

/** The hold by which a plan does not ask somebody on a day; undefined where it asks them. */
export function holdOn({ heldBy }: Availability, plan: string, on: Day): Hold | undefined {
  return heldBy.find((hold) => hold.plan === plan && (hold.until === null || isBefore(on, hold.until)));
}
