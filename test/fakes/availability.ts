import { type Availability, usualAvailability } from '../../src/core/asking/availability.ts';
import type { AvailabilityStore } from '../../src/ports/availability.ts';

/** Availability in memory. */
export function fakeAvailability(...given: readonly Availability[]): AvailabilityStore {
  const everybody = new Map(given.map((one) => [one.person, one]));
  return {
    all: async () => [...everybody.values()],
    async change(person, change) {
      const changed = change(everybody.get(person) ?? usualAvailability(person));
      everybody.set(person, changed);
      return changed;
    },
  };
}
