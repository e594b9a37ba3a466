import { deliverAsk } from '../../src/cases/asking/deliver-ask.ts';
import { sendAsks } from '../../src/cases/asking/send-asks.ts';
import { giveUp } from '../../src/cases/delivery/give-up.ts';
import { sendWaiting } from '../../src/jobs/send-worker.ts';
import { day } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { askPorts } from '../fakes/ask-ports.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { type FakeClock, fakeClock } from '../fakes/clock.ts';
import { fakeConversations } from '../fakes/conversations.ts';
import { fakeDigestStore } from '../fakes/digest-store.ts';
import { fakeInstaller } from '../fakes/installer.ts';
import { fakePace } from '../fakes/pace.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';
import { chatOf } from './sending/chat-of.ts';
import { type ChatService, chances, startChatService, wrongFor } from './sending/chat-service.ts';
import { leads, MONDAY, planOf } from './sending/leads.ts';
import { endOf, type Life, lifeUntil } from './sending/mortal.ts';

const MINUTE_MS = 60_000;
const FOR_EVER = Number.MAX_SAFE_INTEGER;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let service: ChatService | undefined;
afterEach(() => service?.close());

/** What outlives every run of the program, and the runs. */
async function stage(count: number, share: number, seed: number) {
  const chance = chances(seed);
  const chatService = await startChatService({ next: wrongFor(share, chance), retryAfterSeconds: 0 });
  service = chatService;
  const everybody = leads(count);
  const clock = fakeClock(MONDAY);
  // Every tenth lead has no mail address: where chat fails them, a person has to see it.
  const people = fakePeople({
    people: everybody.map((lead, index) => (index % 10 === 0 ? { ...lead, mail: null } : lead)),
  });
  const world = {
    ...askPorts(clock),
    people,
    clock,
    plans: fakePlanStore(planOf(everybody)),
    asks: fakeAskStore(),
    digests: fakeDigestStore(),
    queue: fakeSendQueue(),
    availability: fakeAvailability(),
    conversations: fakeConversations(),
  };
  await sendAsks(world, day(MONDAY));

  /** One run of the program, until it has nothing to do or is killed. */
  const run = async (life: Life): Promise<void> => {
    const ports = { ...world, asks: life.of(world.asks), queue: life.of(world.queue), mail: life.of(world.mail) };
    const chat = chatOf({
      serviceUrl: chatService.url,
      pace: life.of(fakePace()),
      conversations: life.of(world.conversations),
      installer: fakeInstaller(),
      wait: async () => undefined,
    });
    const parts = {
      // Few, so that the end comes at every stage of a sending.
      atOnce: 6,
      queue: ports.queue,
      deliver: ({ key }: { key: string }) => deliverAsk({ ...ports, chat }, key),
      giveUp: (toSend: Parameters<typeof giveUp>[1]) => giveUp(ports, toSend),
      log,
    };
    await endOf(life, sendWaiting(parts, new AbortController().signal));
  };
  /** Runs until nothing is left on the queue, some time passing between the runs. */
  const finish = async () => {
    for (let rounds = 0; world.queue.waiting.length > 0; rounds++) {
      if (rounds > 200) throw new Error(`${world.queue.waiting.length} messages never come to an end`);
      await run(lifeUntil(FOR_EVER));
      pass(world.queue, clock, 20 * MINUTE_MS);
    }
  };
  return { ...world, everybody, chance, chatService, run, finish };
}

function pass(queue: ReturnType<typeof fakeSendQueue>, clock: FakeClock, ms: number): void {
  queue.pass(ms);
  clock.set(new Date(Date.parse(clock.now()) + ms).toISOString());
}

/** What became of everybody. */
async function ends({ asks, everybody, mail, chatService }: Awaited<ReturnType<typeof stage>>) {
  const states = new Map<string, number>();
  const lost: string[] = [];
  let twice = 0;
  let bothWays = 0;
  for (const { id } of everybody) {
    const ask = await asks.find(`${id}:${MONDAY}`);
    const state = ask?.delivery.state ?? 'missing';
    states.set(state, (states.get(state) ?? 0) + 1);
    const cards = chatService.asked().get(id) ?? 0;
    const mails = mail.sent.filter(({ to }) => to === `${id.slice(3).replace('-', '.')}@council.example`).length;
    const reached = { delivered: cards > 0, mailed: mails > 0, refused: true }[String(state)] ?? false;
    if (!reached) lost.push(`${id} ${state}`);
    if (cards > 1 || mails > 1) twice += 1;
    if (cards > 0 && mails > 0) bothWays += 1;
  }
  return { states, lost, twice, bothWays };
}

test('with calls failing in every way each lead is asked in chat, by e-mail, or is on the list; none is lost, none asked twice', async () => {
  const staged = await stage(60, 0.25, 7);
  await staged.finish();
  const { states, lost, twice } = await ends(staged);
  expect(lost).toEqual([]);
  expect(twice).toBe(0);
  expect([...states.keys()].toSorted()).toEqual(['delivered', 'mailed', 'refused']);
  expect(staged.chatService.wentWrong.size).toBeGreaterThan(5);
  for (const [way, times] of staged.chatService.wentWrong) counted(`calls to chat that went wrong: ${way}`, times);
});

test('killed at any moment and started again, it loses no ask, and puts none twice into the same place', async () => {
  const KILLS = 8;
  const staged = await stage(60, 0.05, 11);
  let kills = 0;
  while (kills < KILLS) {
    const life = lifeUntil(1 + Math.floor(staged.chance() * 100));
    await staged.run(life);
    if (!life.isOver()) break;
    kills += 1;
    pass(staged.queue, staged.clock, 6 * MINUTE_MS);
  }
  expect(kills).toBe(KILLS);
  await staged.finish();
  const { lost, twice, bothWays } = await ends(staged);
  expect(lost).toEqual([]);
  expect(twice).toBe(0);
  counted('times that sending was killed', kills);
  counted('people asked in chat and by e-mail, as nobody knew whether the card arrived', bothWays);
});
