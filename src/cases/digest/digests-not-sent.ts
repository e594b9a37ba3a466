import type { CameBack } from '../../core/asking/why-returned.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { DigestRefusedWhy, StoredDigest } from '../../ports/digest-store.ts';

/** Somebody whose digest no mailbox took, or gave back, and why. */
export interface DigestNotSent {
  readonly digest: string;
  readonly person: Person;
  readonly day: Day;
  readonly why: DigestRefusedWhy;
  /** What the report says; null where no mail came back. */
  readonly cameBack: CameBack | null;
}

/** How the digests of a day are getting on. */
export interface DigestsOf {
  readonly day: Day;
  readonly sent: number;
  /** Waiting or being sent. */
  readonly onTheirWay: number;
  readonly refused: number;
}

/** Whether a digest tells of any of these plans. */
export function isDigestOf(plans: readonly Plan[], digest: Pick<StoredDigest, 'plans'>): boolean {
  return plans.some(({ id }) => digest.plans.includes(id));
}

/** Newest first. Only how the newest digest to somebody ended counts. */
export function digestsNotSent(oldestFirst: readonly StoredDigest[]): readonly DigestNotSent[] {
  const newest = new Map(oldestFirst.map((digest) => [digest.to.id, digest]));
  return [...newest.values()]
    .toReversed()
    .flatMap(({ key, to, day, delivery }) =>
      delivery.state === 'refused'
        ? [{ digest: key, person: to, day, why: delivery.why, cameBack: delivery.cameBack ?? null }]
        : [],
    );
}

/** How those of the last day with any are getting on; null when there were none. */
export function lastDigests(oldestFirst: readonly StoredDigest[]): DigestsOf | null {
  const newest = oldestFirst.at(-1);
  if (!newest) return null;
  const states = oldestFirst.filter(({ day }) => day.equals(newest.day)).map(({ delivery }) => delivery.state);
  const count = (...those: readonly string[]) => states.filter((state) => those.includes(state)).length;
  return {
    day: newest.day,
    sent: count('sent'),
    onTheirWay: count('waiting', 'sending'),
    refused: count('refused'),
  };
}
