// One run of the program that sends digests for the bench: real storage, real Graph adapter, real pace; the parent kills it.
// Its clock runs faster than the world's, the pace with it: a minute of the mailbox takes seconds.
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { openDigestTable } from '../../src/azure/digest-table.ts';
import { openLetterTable } from '../../src/azure/letter-table.ts';
import { openMailboxPace } from '../../src/azure/mailbox-pace.ts';
import { openSendQueue } from '../../src/azure/send-queue.ts';
import { openStorage } from '../../src/azure/storage.ts';
import { giveUp } from '../../src/cases/delivery/give-up.ts';
import { deliverDigest } from '../../src/cases/digest/deliver-digest.ts';
import { applicationIdentity } from '../../src/graph/application-identity.ts';
import { createGraph } from '../../src/graph/graph.ts';
import { createMail } from '../../src/graph/mail.ts';
import { sendWaiting } from '../../src/jobs/send-worker.ts';
import { writeDigest } from '../../src/mail/write-digest.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeOwnDigests } from '../fakes/own-digests.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { MONDAY, managers, plansOf } from './digest-plans.ts';
import { hastened } from './hastened.ts';

const Told = z.object({
  connectionString: z.string(),
  settings: z.record(z.string(), z.string()),
  managers: z.number(),
  actions: z.number(),
  /** How many times faster than the world its clock runs, and since when. */
  faster: z.number(),
  since: z.number(),
  outOfSightS: z.number(),
});
const told = Told.parse(JSON.parse(process.argv[2] ?? '{}'));
const { settings } = told;

const nowMs = () => told.since + (Date.now() - told.since) * told.faster;
const wait = (ms: number) => pause(ms / told.faster);
const clock = { ...fakeClock(MONDAY.toString()), now: () => new Date(nowMs()).toISOString() };

const storage = openStorage({ connectionString: told.connectionString });
const everybody = managers(told.managers);
const graph = createGraph({
  origin: settings.GRAPH_URL ?? '',
  identity: applicationIdentity({
    clientId: settings.CLIENT_ID ?? '',
    proof: { kind: 'secret', secret: settings.CLIENT_SECRET ?? '' },
    authority: `${settings.LOGIN_URL}/${settings.TENANT_ID}`,
  }),
});
const asks = fakeAskStore();
const digests = await openDigestTable(storage);
const ports = {
  asks,
  clock,
  digests,
  ownDigests: fakeOwnDigests(),
  plans: fakePlanStore(...plansOf(everybody, told.actions)),
  people: fakePeople({ people: everybody }),
  availability: fakeAvailability(),
  mail: createMail(graph, {
    from: settings.DIGEST_FROM ?? '',
    pace: await openMailboxPace(storage, { now: nowMs, wait }),
  }),
  letters: await openLetterTable(storage),
  write: (digest: Parameters<typeof writeDigest>[0]) => writeDigest(digest, null),
};
const parts = {
  queue: hastened(await openSendQueue(storage, { outOfSightS: told.outOfSightS }), told.faster),
  deliver: ({ key }: { readonly key: string }) => deliverDigest(ports, key),
  giveUp: (toSend: Parameters<typeof giveUp>[1]) => giveUp(ports, toSend),
  log: { info: () => undefined, warn: () => undefined, error: (facts: object) => console.error(JSON.stringify(facts)) },
};
process.on('disconnect', () => process.exit());
process.send?.('ready');
for (;;) {
  const taken = await sendWaiting(parts, new AbortController().signal).catch((error: unknown) => {
    console.error(error);
    return 0;
  });
  if (taken === 0) await pause(250);
}
