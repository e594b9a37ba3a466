import { type Availability, usualAvailability } from '../../../src/core/asking/availability.ts';
import type { Digest } from '../../../src/core/digest/digest.ts';
import { type DigestsOnInput, digestsOn } from '../../../src/core/digest/digests-on.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { day } from '../../builders/plan.ts';

/** The Monday of these tests. */
export const MONDAY = day('2015-07-06');

/** The digests of that Monday, the first that anybody gets, unless it says otherwise. */
export function digestsOf(plans: readonly Plan[], given: Partial<DigestsOnInput> = {}): readonly Digest[] {
  return digestsOn({
    plans,
    on: MONDAY,
    past: [],
    availability: [],
    before: () => null,
    planThen: (plan) => plan,
    ...given,
  });
}

/** Somebody's digest; undefined when they get none. */
export function digestFor(reader: Person, digests: readonly Digest[]): Digest | undefined {
  return digests.find(({ to }) => to.id === reader.id);
}

/** Somebody who is away until a day, with whoever is to stand in. */
export function awayUntil(person: Person, until: string, deputy?: Person, agreed = true): Availability {
  return {
    ...usualAvailability(person.id),
    notUntil: day(until),
    deputy: deputy ? { person: deputy, agreed } : null,
  };
}
