import type { Day } from '../core/calendar/day.ts';
import { toDay } from '../core/calendar/day.ts';
import type { Digest } from '../core/digest/digest.ts';
import { Refusal } from '../core/refusal.ts';
import type { Clock } from '../ports/clock.ts';
import type { DigestStore } from '../ports/digest-store.ts';
import type { Letter, Mail } from '../ports/mail.ts';
import type { People } from '../ports/people.ts';
import type { SendQueue } from '../ports/send-queue.ts';
import { claim, whileClaimed } from './claim.ts';
import { composeDigests, type DigestPorts } from './compose-digests.ts';

/**
 * Puts the digests of a day into the queue. One manager gets one a day: a second call sends nothing, but what still
 * waits goes into the queue again, as with the asks.
 */
export async function sendDigests(
  ports: DigestPorts & { readonly digests: DigestStore; readonly queue: SendQueue },
  on: Day,
): Promise<{ readonly queued: number; readonly before: number }> {
  const digests = await composeDigests(ports, on);
  let queued = 0;
  for (const { to } of digests) {
    const key = `${to.id}:${on.toString()}`;
    // Kept first: a queue that fails leaves it waiting, and the next call queues it again.
    const isNew = await ports.digests.add({ key, draft: null, delivery: { state: 'waiting' } });
    if (!isNew && (await ports.digests.find(key))?.delivery.state === 'sent') continue;
    await ports.queue.add({ kind: 'digest', key });
    queued += 1;
  }
  return { queued, before: digests.length - queued };
}

/** What delivering a digest takes from outside. */
export interface DeliverDigestPorts extends DigestPorts {
  readonly digests: DigestStore;
  readonly mail: Mail;
  readonly people: Pick<People, 'loadPerson'>;
  readonly clock: Clock;
  /** Makes the mail of a digest, without its address. */
  readonly write: (digest: Digest) => Promise<Omit<Letter, 'to'>>;
}

/**
 * Sends a manager's digest. Whoever sends it claims it first, so that two messages make one draft; the draft's id is
 * kept before the draft is sent, so that a second try sends no second mail.
 *
 * @throws Refusal `person-unknown` when the directory has no address; `busy`, `unreachable` or `denied` when worth
 * trying again; `busy` too while another sends it
 */
export async function deliverDigest(ports: DeliverDigestPorts, key: string): Promise<'delivered' | 'nothing-to-send'> {
  const since = ports.clock.now();
  const kept = await claim(ports.digests, { key, since });
  if (!kept) return 'nothing-to-send';
  return whileClaimed(ports.digests, { key, since }, async () => {
    const draft = kept.draft ?? (await keepDraft(ports, key));
    if (draft === null) {
      await ports.digests.change(key, (now) => ({ ...now, delivery: { state: 'waiting' } }));
      return 'nothing-to-send';
    }
    await ports.mail.send(draft);
    await ports.digests.change(key, (now) => ({ ...now, delivery: { state: 'sent', at: ports.clock.now() } }));
    return 'delivered';
  });
}

/** Writes the draft and keeps its id. When another kept one meanwhile, it is that one: only one may ever be sent. */
async function keepDraft(ports: DeliverDigestPorts, key: string): Promise<string | null> {
  const draft = await writeDraft(ports, key);
  if (draft === null) return null;
  return (await ports.digests.change(key, (now) => ({ ...now, draft: now.draft ?? draft }))).draft;
}

async function writeDraft(ports: DeliverDigestPorts, key: string): Promise<string | null> {
  const [person = '', day = ''] = key.split(':');
  const digests = await composeDigests(ports, toDay(day));
  const digest = digests.find(({ to }) => to.id === person);
  if (!digest) return null;
  const { mail } = await ports.people.loadPerson(person);
  if (mail === null) throw new Refusal('person-unknown', { id: person });
  return ports.mail.draft({ ...(await ports.write(digest)), to: mail });
}
