// One run of the sending program for the bench: real storage, real adapter, real pace; the parent kills it.
// Its clock runs faster than the world's, so that what waits minutes is seen to wait seconds; the pace does not.
import { z } from 'zod';
import { openAnswerLinkTable } from '../../src/azure/answer-link-table.ts';
import { openAskTable } from '../../src/azure/ask-table.ts';
import { openConversationTable } from '../../src/azure/conversation-table.ts';
import { openLetterTable } from '../../src/azure/letter-table.ts';
import { openPace } from '../../src/azure/pace-table.ts';
import { openSendControl } from '../../src/azure/send-control-table.ts';
import { openSendQueue } from '../../src/azure/send-queue.ts';
import { openStorage } from '../../src/azure/storage.ts';
import { deliverAsk } from '../../src/cases/asking/deliver-ask.ts';
import { giveUp } from '../../src/cases/delivery/give-up.ts';
import { type Day, dayAt, startOf, timeAt } from '../../src/core/calendar/day.ts';
import { sendWaiting } from '../../src/jobs/send-worker.ts';
import { writeAsk } from '../../src/mail/write-ask.tsx';
import type { Mail } from '../../src/ports/mail.ts';
import { fakeDigestStore } from '../fakes/digest-store.ts';
import { fakeInstaller } from '../fakes/installer.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { chatOf } from '../faults/sending/chat-of.ts';
import { leads, planOf } from '../faults/sending/leads.ts';
import { hastened } from './hastened.ts';

const Told = z.object({
  connectionString: z.string(),
  serviceUrl: z.string(),
  mailUrl: z.string(),
  count: z.number(),
  perSecond: z.number(),
  /** How many times faster than the world its clock runs, and since when. */
  faster: z.number(),
  since: z.number(),
  outOfSightS: z.number(),
});
const told = Told.parse(JSON.parse(process.argv[2] ?? '{}'));

const now = () => new Date(told.since + (Date.now() - told.since) * told.faster).toISOString();
const clock = {
  now,
  today: () => dayAt(now(), 'Europe/London'),
  dayOf: (instant: string) => dayAt(instant, 'Europe/London'),
  timeOf: (instant: string) => timeAt(instant, 'Europe/London'),
  startOf: (day: Day) => startOf(day, 'Europe/London'),
};

/** A mailbox of the bench: drafts and letters are the parent's. */
const mail: Mail = {
  turn: async () => undefined,
  async draft({ to }) {
    const id = await said('draft', to);
    return { id, names: [`<${id}@bench.example>`] };
  },
  send: async (draft) => void (await said('send', draft)),
};

async function said(what: string, body: string): Promise<string> {
  return (await fetch(`${told.mailUrl}${what}`, { method: 'POST', body })).text();
}

const storage = openStorage({ connectionString: told.connectionString });
const everybody = leads(told.count);
const people = everybody.map((lead, index) => (index % 10 === 0 ? { ...lead, mail: null } : lead));
const asks = await openAskTable(storage, (found) => console.error('unreadable', found));
const ports = {
  asks,
  digests: fakeDigestStore(),
  clock,
  mail,
  letters: await openLetterTable(storage),
  plans: fakePlanStore(planOf(everybody)),
  people: fakePeople({ people }),
  answerLinks: await openAnswerLinkTable(storage, clock),
  control: await openSendControl(storage, now),
  writeAsk: (...[ask, secret, mayHaveArrived]: [Parameters<typeof writeAsk>[0], string, boolean]) =>
    writeAsk(ask, `https://followthrough.example/tab/answer.html#${secret}`, mayHaveArrived),
};
const chat = chatOf({
  serviceUrl: told.serviceUrl,
  pace: await openPace(storage, { perSecond: told.perSecond }),
  conversations: await openConversationTable(storage),
  installer: fakeInstaller(),
});
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (facts: object) => console.error(JSON.stringify(facts)),
};
const parts = {
  queue: hastened(await openSendQueue(storage, { outOfSightS: told.outOfSightS }), told.faster),
  deliver: ({ key }: { readonly key: string }) => deliverAsk({ ...ports, chat }, key),
  giveUp: (toSend: Parameters<typeof giveUp>[1]) => giveUp(ports, toSend),
  log,
};
process.send?.('ready');
for (;;) {
  const taken = await sendWaiting(parts, new AbortController().signal).catch((error: unknown) => {
    console.error(error);
    return 0;
  });
  if (taken === 0) await new Promise((resolve) => setTimeout(resolve, 250));
}
