import { type Day, dayAfter } from '../../core/calendar/day.ts';
import type { DigestStore } from '../../ports/digest-store.ts';

/** Ids of those who have the digest of a later day, or are about to: an older one would tell them what is over. */
export async function readersAfter(digests: Pick<DigestStore, 'since'>, day: Day): Promise<ReadonlySet<string>> {
  const later = await digests.since(dayAfter(day));
  return new Set(later.filter(({ delivery }) => delivery.state !== 'needless').map(({ to }) => to.id));
}
