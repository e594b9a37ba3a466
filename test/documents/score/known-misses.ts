import type { Field } from './score.ts';

/** What is still read wrongly, counted by document and field. A number here may only ever fall. */
export const KNOWN_MISSES: Readonly<Record<string, Partial<Record<Field, number>>>> = {};

/** Of all actions, the share whose day and lead are right. It may only ever rise. */
export const SHARE_RIGHT = 0.99;

/** Actions that no document holds. */
export const PHANTOMS = 0;
