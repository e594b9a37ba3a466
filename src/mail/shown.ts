import type { Decision, Digest, Unanswered } from '../core/digest/digest.ts';
import type { OverdueAction } from '../core/plan/overdue-list.ts';

/** Whatever the digest tells of one action. */
export type DigestItem = Decision | OverdueAction | Unanswered;

/**
 * Everything that the digest tells of, the most needed first: decisions, then the longest overdue of every area, the
 * second longest of every area and so on, then who did not answer. A mail that is full leaves out the end of it.
 */
export function byNeed(digest: Digest): readonly DigestItem[] {
  const deepest = Math.max(0, ...digest.areas.map(({ overdue }) => overdue.length));
  const ranks = Array.from({ length: deepest }, (_, rank) => rank);
  const overdue = ranks.flatMap((rank) => digest.areas.flatMap((area) => area.overdue[rank] ?? []));
  return [...digest.decide, ...overdue, ...unansweredElsewhere(digest)];
}

/** Who did not answer about an action that is not among the overdue ones, where it would be said already. */
export function unansweredElsewhere(digest: Digest): readonly Unanswered[] {
  const overdue = new Set(digest.areas.flatMap((area) => area.overdue.map(({ action }) => action.key)));
  const seen = new Set<string>();
  return digest.unanswered.filter(({ action }) => {
    if (overdue.has(action.key) || seen.has(action.key)) return false;
    seen.add(action.key);
    return true;
  });
}
