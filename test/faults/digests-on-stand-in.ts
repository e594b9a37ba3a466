import { giveUp } from '../../src/cases/delivery/give-up.ts';
import { deliverDigest } from '../../src/cases/digest/deliver-digest.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { createMail } from '../../src/graph/mail.ts';
import { createPeople } from '../../src/graph/people.ts';
import { sendWaiting } from '../../src/jobs/send-worker.ts';
import { digestKey } from '../../src/ports/digest-store.ts';
import { day, plan } from '../builders/plan.ts';
import { askPorts } from '../fakes/ask-ports.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDigestStore, storedDigest } from '../fakes/digest-store.ts';
import { fakeMailboxPace } from '../fakes/mailbox-pace.ts';
import { fakeOwnDigests } from '../fakes/own-digests.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';
import { productGraph } from '../graph/product-graph.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { endOf, type Life, lifeUntil } from './sending/mortal.ts';

const MONDAY = day('2015-07-06');
const MINUTE_MS = 60_000;
const MOST_ROUNDS = 60;
/** Longer than a claim lasts that a killed program left. */
const BETWEEN_RUNS_MS = 6 * MINUTE_MS;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A life that nothing ends. */
export const unharmed = (): Life => lifeUntil(Number.MAX_SAFE_INTEGER);

/** The whole way of a digest from the queue to an inbox, by the product's own Graph adapter. */
export interface DigestsOnStandIn {
  readonly faults: StandIn['faults'];
  /** How many faults were met so far. */
  faultsMet(): number;
  /** One more digest, told apart from all others by its subject; so many messages about it are in the queue. */
  nextTrial(messages?: number): Promise<DigestTrial>;
  stop(): Promise<void>;
}

/** One digest, and runs of the program that send it. */
export interface DigestTrial {
  /** One run of the program, until it has nothing to do or is killed; some time passes after it. */
  run(life: Life): Promise<void>;
  /** Runs that nothing ends, until nothing is left in the queue. */
  finish(): Promise<void>;
  /** How many of it lie in its reader's inbox. */
  arrived(): number;
  /** What is kept of it. */
  state(): Promise<string | undefined>;
}

/** Starts the stand-in. */
export async function digestsOnStandIn(): Promise<DigestsOnStandIn> {
  const standIn = await startStandIn();
  standIn.faults.limits.messagesPerMinute = Number.MAX_SAFE_INTEGER;
  const graph = productGraph(standIn);
  const { id, displayName, mail: address } = standIn.person('Birtwistle');
  const sender = standIn.settings.DIGEST_FROM ?? '';
  const helen: Person = { id, name: displayName };
  const areas = [{ title: 'Care', manager: helen, actions: [{ by: '2015-06-30' }] }];
  let trials = 0;

  async function nextTrial(messages = 1): Promise<DigestTrial> {
    trials += 1;
    const subject = `Digest of trial ${trials}`;
    const key = digestKey(helen, MONDAY);
    const clock = fakeClock('2015-07-06');
    const world = {
      ...askPorts(clock),
      clock,
      plans: fakePlanStore(plan({ areas })),
      asks: fakeAskStore(),
      availability: fakeAvailability(),
      ownDigests: fakeOwnDigests(),
      digests: fakeDigestStore(storedDigest(key, { to: helen })),
      queue: fakeSendQueue(),
      people: createPeople(graph),
      write: async () => ({ subject, html: '<p>One action is late.</p>', text: 'One action is late.' }),
    };
    for (let message = 0; message < messages; message++) await world.queue.add({ kind: 'digest', key });

    async function run(life: Life): Promise<void> {
      const ports = {
        ...world,
        digests: life.of(world.digests),
        ownDigests: life.of(world.ownDigests),
        people: life.of(world.people),
        mail: createMail(life.of(graph), { from: sender, pace: life.of(fakeMailboxPace()) }),
      };
      const parts = {
        queue: life.of(world.queue),
        deliver: (toSend: { readonly key: string }) => deliverDigest(ports, toSend.key),
        giveUp: (toSend: Parameters<typeof giveUp>[1]) => giveUp(ports, toSend),
        log,
      };
      await endOf(life, sendWaiting(parts, new AbortController().signal));
      world.queue.pass(BETWEEN_RUNS_MS);
      clock.set(new Date(Date.parse(clock.now()) + BETWEEN_RUNS_MS).toISOString());
    }

    return {
      run,
      async finish() {
        for (let rounds = 0; world.queue.waiting.length > 0; rounds++) {
          if (rounds > MOST_ROUNDS) throw new Error('The digest never comes to an end');
          await run(unharmed());
        }
      },
      arrived: () => standIn.mailboxes.inbox(address).filter((mail) => mail.subject === subject).length,
      state: async () => (await world.digests.find(key))?.delivery.state,
    };
  }

  return { faults: standIn.faults, faultsMet: countedFaults(standIn), nextTrial, stop: () => standIn.stop() };
}

/** Counts the faults that calls met: one that nobody met proves nothing. */
function countedFaults({ faults }: StandIn): () => number {
  const take = faults.take;
  let met = 0;
  faults.take = (...call) => {
    const fault = take(...call);
    if (fault) met += 1;
    return fault;
  };
  return () => met;
}
