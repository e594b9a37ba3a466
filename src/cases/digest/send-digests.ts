import { type Day, isBefore } from '../../core/calendar/day.ts';
import type { Digest } from '../../core/digest/digest.ts';
import { isWanted } from '../../core/digest/quiet.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import { type DigestStore, digestKey } from '../../ports/digest-store.ts';
import type { SendQueue } from '../../ports/send-queue.ts';
import { composeDigests, type DigestPorts } from './compose-digests.ts';
import { ownDigestOf } from './own-digest-of.ts';
import { readersAfter } from './readers-after.ts';

/** What queueing digests takes from outside. */
export interface SendDigestsPorts extends DigestPorts {
  readonly digests: DigestStore;
  readonly queue: SendQueue;
  readonly clock: Clock;
}

/** What became of a day's digests. */
export interface SentDigests {
  /** Put into the queue. */
  readonly queued: number;
  /** Gone before. */
  readonly before: number;
  /** Not wanted by their readers. */
  readonly unwanted: number;
  /** Of readers who have that of a later day. */
  readonly overtaken: number;
}

/**
 * Puts the digests of a day into the queue, but for those that their readers do not want. One reader gets one a day: a
 * second call sends nothing, but what still waits goes into the queue again, as with the asks. What could not be sent waits
 * for a person to send it again.
 *
 * @param to ids of the readers; all where it is left out
 * @throws Refusal `digest-to-come` for a day that is still to come: whoever had its digest would have no other until then
 */
export async function sendDigests(
  ports: SendDigestsPorts,
  on: Day,
  to: ReadonlySet<string> | null = null,
): Promise<SentDigests> {
  if (isBefore(ports.clock.today(), on)) throw new Refusal('digest-to-come', { day: on.toString() });
  const ownDigest = await ownDigestOf(ports.ownDigests);
  const all = (await composeDigests(ports, on)).filter((digest) => to === null || to.has(digest.to.id));
  const wanted = all.filter((digest) => isWanted(digest, ownDigest(digest.to)));
  const later = await readersAfter(ports.digests, on);
  const digests = wanted.filter((digest) => !later.has(digest.to.id));
  let queued = 0;
  for (const digest of digests) {
    const key = digestKey(digest.to, on);
    // Kept first: a queue that fails leaves it waiting, and the next call queues it again.
    const isNew = await ports.digests.add(toKeep(digest, on, ports.clock.today()));
    if (!isNew && !(await isOnItsWay(ports.digests, key))) continue;
    await ports.queue.add({ kind: 'digest', key });
    queued += 1;
  }
  return {
    queued,
    before: digests.length - queued,
    unwanted: all.length - wanted.length,
    overtaken: wanted.length - digests.length,
  };
}

function toKeep({ to, areas, summaries, decide }: Digest, day: Day, queuedOn: Day) {
  const plans = [...new Set([...areas, ...summaries, ...decide].map(({ plan }) => plan.id))];
  const notYet = { draft: null, asAt: null, delivery: { state: 'waiting' } } as const;
  return { key: digestKey(to, day), to, day, queuedOn, plans, ...notYet };
}

async function isOnItsWay(digests: DigestStore, key: string): Promise<boolean> {
  const state = (await digests.find(key))?.delivery.state;
  return state === 'waiting' || state === 'sending';
}
