/**
 * Waits for work, but not longer than a person would. The work itself goes on.
 *
 * @throws Refusal `outcome-unknown` when it takes too long, and whatever the work throws in time
 */
export type TimeLimit = <T>(work: Promise<T>) => Promise<T>;
