import type { Faults } from '../faults.ts';

/** Doubts, limits and broken rules of the stand-in as a whole. */
export type Switches = Pick<Faults, 'doubts' | 'limits' | 'broken'>;
