import type { Day } from '../../calendar/day.ts';
import type { Entry } from '../entry.ts';

/** An entry that is taken back, and what was recorded of its action before it. */
export interface Undoing {
  readonly entry: Entry;
  /** Oldest first. */
  readonly earlier: readonly Entry[];
  /** The plans' calendar day of an instant. */
  readonly dayOf: (instant: string) => Day;
}
