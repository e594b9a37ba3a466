import { type Day, isBefore } from '../../core/calendar/day.ts';
import type { Digest } from '../../core/digest/digest.ts';
import { DIGEST_HEADER } from '../../core/digest/digest-header.ts';
import { withDigestHad } from '../../core/digest/own-digest.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DigestDelivery, DigestRefusedWhy, DigestStore, StoredDigest } from '../../ports/digest-store.ts';
import type { Letter } from '../../ports/mail.ts';
import type { OwnDigests } from '../../ports/own-digests.ts';
import type { People } from '../../ports/people.ts';
import { claim, whileClaimed } from '../claim.ts';
import { type SendLetterPorts, sendLetter } from '../telling/send-letter.ts';
import { composeDigest, type DigestPorts } from './compose-digests.ts';
import { readersAfter } from './readers-after.ts';

/** What delivering a digest takes from outside. */
export interface DeliverDigestPorts extends DigestPorts, SendLetterPorts {
  readonly digests: DigestStore;
  readonly ownDigests: OwnDigests;
  readonly people: Pick<People, 'loadPerson'>;
  readonly clock: Clock;
  /** Makes the mail of a digest, without its address. */
  readonly write: (digest: Digest) => Promise<Omit<Letter, 'to'>>;
}

/** What became of a digest now. */
export type DigestOutcome = 'delivered' | 'refused' | 'nothing-to-send';

/**
 * Sends somebody's digest. Whoever sends it claims it first, so that two messages make one draft.
 *
 * It is composed when its turn has come, and once: a draft that was kept is what goes. After a day or more in the queue
 * it tells how things stand on the day on which it is composed; when a newer digest of the same reader is kept by then,
 * only that one goes.
 *
 * @throws Refusal `busy`, `unreachable` or `denied` when it is worth trying again; `busy` too while another sends it;
 * `missing` when nobody kept it
 */
export async function deliverDigest(ports: DeliverDigestPorts, key: string): Promise<DigestOutcome> {
  const held = { key, since: ports.clock.now() };
  const kept = await claim(ports.digests, held);
  if (!kept) return 'nothing-to-send';
  return whileClaimed(ports.digests, held, async () => {
    const delivery = await send(ports, kept);
    // Noted first: a try that fails in between is made again, and a day counts once.
    if (delivery.state === 'sent') await noteHad(ports, kept);
    await ports.digests.change(key, (now) => settled(now, delivery));
    return OUTCOME[delivery.state];
  });
}

/** By the day that it told of, so that the next one tells as new what came after that. */
async function noteHad({ digests, ownDigests }: DeliverDigestPorts, { key, to, day }: StoredDigest): Promise<void> {
  const told = (await digests.find(key))?.asAt ?? day;
  await ownDigests.change(to.id, (own) => withDigestHad(own, told));
}

type Over = Exclude<DigestDelivery, { readonly state: 'waiting' | 'sending' }>;

const OUTCOME: Readonly<Record<Over['state'], DigestOutcome>> = {
  sent: 'delivered',
  needless: 'nothing-to-send',
  refused: 'refused',
};

/** What trying again does not mend. */
const REFUSED: Readonly<Partial<Record<string, DigestRefusedWhy>>> = {
  'person-unknown': 'no-mail',
  'mail-refused': 'mail-refused',
};

async function send(ports: DeliverDigestPorts, kept: StoredDigest): Promise<Over> {
  const { digests, clock } = ports;
  const on = asAt(kept, clock.today());
  if ((await readersAfter(digests, kept.day)).has(kept.to.id)) return { state: 'needless', at: clock.now() };
  try {
    const isSent = await sendLetter(ports, {
      of: { kind: 'digest', key: kept.key },
      draft: kept.draft,
      write: () => letterOf(ports, kept, on),
      keep: async (draft) => (await digests.change(kept.key, (now) => withDraft(now, draft, on))).draft ?? draft,
    });
    return { state: isSent ? 'sent' : 'needless', at: clock.now() };
  } catch (error) {
    const why = error instanceof Refusal ? REFUSED[error.code] : undefined;
    if (why === undefined) throw error;
    return { state: 'refused', at: clock.now(), why };
  }
}

/** When another kept one meanwhile, it is that one: only one may ever be sent. */
function withDraft(now: StoredDigest, draft: string, on: Day): StoredDigest {
  return now.draft === null ? { ...now, draft, asAt: on } : now;
}

/** A draft that the mailbox refused to send never went; the address in it is at fault, and the next try makes another. */
function settled(now: StoredDigest, delivery: Over): StoredDigest {
  const isSpoilt = delivery.state === 'refused' && delivery.why === 'mail-refused';
  return { ...now, ...(isSpoilt && { draft: null, asAt: null }), delivery };
}

async function letterOf(ports: DeliverDigestPorts, kept: StoredDigest, on: Day): Promise<Letter | null> {
  const digest = await composeDigest(ports, on, kept.to.id);
  if (!digest) return null;
  const { mail } = await ports.people.loadPerson(kept.to.id);
  if (mail === null) throw new Refusal('person-unknown', { id: kept.to.id });
  return { ...(await ports.write(digest)), to: mail, headers: { [DIGEST_HEADER]: kept.key } };
}

/** Its own day, also where somebody asked for that of a day gone by; today when it stood in the queue meanwhile. */
function asAt({ day, queuedOn }: StoredDigest, today: Day): Day {
  return isBefore(queuedOn, today) ? today : day;
}
