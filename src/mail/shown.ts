import type { AreaCounts, Decision, Digest, DoneSince, DueSoon, Unanswered } from '../core/digest/digest.ts';
import type { OverdueAction } from '../core/plan/overdue-list.ts';

/** Whatever the digest tells of one action, or of one area in counts. */
export type DigestItem = Decision | OverdueAction | Unanswered | DueSoon | DoneSince | AreaCounts;

/**
 * Everything that the digest tells of, the most needed first: decisions, then areas in counts, then the longest overdue of
 * every area, the second longest of every area and so on, then what is due soon, who did not answer, and what was done.
 * A mail that is full leaves out the end of it.
 */
export function byNeed(digest: Digest): readonly DigestItem[] {
  const deepest = Math.max(0, ...digest.areas.map(({ overdue }) => overdue.length));
  const ranks = Array.from({ length: deepest }, (_, rank) => rank);
  const overdue = ranks.flatMap((rank) => digest.areas.flatMap((area) => area.overdue[rank] ?? []));
  const counts = digest.summaries.flatMap(({ areas }) => areas);
  return [...digest.decide, ...counts, ...overdue, ...digest.soon, ...unansweredElsewhere(digest), ...digest.doneSince];
}

/** Who did not answer about an action of which the mail does not tell already, and say so there. */
export function unansweredElsewhere(digest: Digest): readonly Unanswered[] {
  const overdue = digest.areas.flatMap((area) => area.overdue);
  const seen = new Set([...overdue, ...digest.soon].map(({ action }) => action.key));
  return digest.unanswered.filter(({ action }) => {
    if (seen.has(action.key)) return false;
    seen.add(action.key);
    return true;
  });
}
