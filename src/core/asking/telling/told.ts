import type { Day } from '../../calendar/day.ts';

/** What people were told before, by what it covers: the day on which they were, null while it is on its way. */
export type Told = ReadonlyMap<string, Day | null>;
