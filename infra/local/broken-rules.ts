/**
 * Rules that the stand-in can be told to break, one by one. The contract suite (test/contract/microsoft) shows with them
 * that each of its rules would be missed.
 */
export const breakableRules = ['ignores-if-match'] as const;

/** The name of a rule that is broken. */
export type BrokenRule = (typeof breakableRules)[number];

/** The rules that are broken now. */
export type BrokenRules = Set<BrokenRule>;
