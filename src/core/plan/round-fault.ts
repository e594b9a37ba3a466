import type { Day } from '../calendar/day.ts';

/** Everything that can be wrong with a round that somebody wants. */
export const ROUND_FAULTS = [
  'no-cut-off',
  'meeting-has-passed',
  'opens-in-the-past',
  'closed-already',
  'opens-after-cut-off',
  'nobody-works',
  'cut-off-after-paper',
  'paper-after-meeting',
  'overlaps',
] as const;

/** What is wrong with a round, and the days that say so: of an overlap, when the other one opens and closes. */
export interface RoundFault {
  readonly code: (typeof ROUND_FAULTS)[number];
  readonly days: readonly Day[];
}
