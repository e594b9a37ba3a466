import type { Availability } from '../core/asking/availability.ts';

/**
 * When people are asked, as they or their coordinators set it: the machinery's, not the record's, since a list is read by
 * everybody who may open the site and nobody's absence is their business. All of it @throws Refusal `busy` or `unreachable`.
 */
export interface AvailabilityStore {
  /** Of everybody who, or for whom somebody, ever set anything. */
  all(): Promise<readonly Availability[]>;
  /** Changes somebody's; `change` gets what stands, or the usual, and may be called again on what somebody else wrote meanwhile. */
  change(person: string, change: (now: Availability) => Availability): Promise<Availability>;
}
