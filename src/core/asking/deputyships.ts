import type { Availability } from './availability.ts';

/**
 * In whose place a deputy agreed to stand, by Entra object id. It holds from then until one of the two ends it, whether or
 * not anybody is away meanwhile.
 */
export function inWhosePlace(deputyId: string, all: readonly Availability[]): ReadonlySet<string> {
  const theirs = all.filter(({ deputy }) => deputy?.agreed && deputy.person.id === deputyId);
  return new Set(theirs.map(({ person }) => person));
}
