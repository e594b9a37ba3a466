import type { Availability } from '../../src/core/asking/availability.ts';
import { inWhosePlace } from '../../src/core/asking/deputyships.ts';
import type { Deputyships } from '../../src/ports/deputyships.ts';

/** Deputyships that stay as they are given. */
export function fakeDeputyships(...given: readonly Availability[]): Deputyships {
  return {
    of: (person) => inWhosePlace(person, given),
    version: () => '0',
    watch: () => () => undefined,
    refresh: async () => undefined,
  };
}
