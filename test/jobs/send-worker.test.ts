import { Refusal } from '../../src/core/refusal.ts';
import { sendWaiting } from '../../src/jobs/send-worker.ts';
import type { SendQueue, ToSend } from '../../src/ports/send-queue.ts';
import { type FakeSendQueue, fakeSendQueue } from '../fakes/send-queue.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A worker on a queue of asks; `deliver` says what becomes of each. */
async function working(deliver: (key: string) => Promise<string>, ...keys: readonly string[]) {
  const queue = fakeSendQueue();
  for (const key of keys) await queue.add({ kind: 'ask', key });
  const noted: { level: string; facts: object }[] = [];
  const note = (level: string) => (facts: object) => void noted.push({ level, facts });
  const log = { info: note('info'), warn: note('warn'), error: note('error') };
  const tried: string[] = [];
  const givenUp: string[] = [];
  const parts = {
    queue: queue as SendQueue,
    log,
    random: () => 0.5,
    giveUp: async ({ key }: ToSend) => void givenUp.push(key),
    async deliver({ key }: ToSend) {
      tried.push(key);
      return deliver(key);
    },
  };
  const stopping = new AbortController();
  return { queue, noted, tried, givenUp, parts, stopping, sendNow: () => sendWaiting(parts, stopping.signal) };
}

const delivered = async () => 'delivered';
const refusing = (code: 'busy' | 'unreachable' | 'denied' | 'missing') => () => Promise.reject(new Refusal(code));
const waitingIn = (queue: FakeSendQueue) => queue.waiting.map(({ key }) => key);

test('what waits is delivered and taken off the queue', async () => {
  const { queue, tried, sendNow } = await working(delivered, 'lee', 'una');
  expect(await sendNow()).toBe(2);
  expect(tried).toEqual(['lee', 'una']);
  expect(queue.waiting).toEqual([]);
  expect(await sendNow()).toBe(0);
});

test.each(['busy', 'unreachable', 'denied'] as const)(
  'what is %s waits longer each time, and is not lost',
  async (code) => {
    const { queue, tried, sendNow } = await working(refusing(code), 'lee');
    for (const [tries, waitMs] of [5_000, 10_000, 20_000, 40_000].entries()) {
      await sendNow();
      expect(tried).toHaveLength(tries + 1);
      queue.pass(waitMs - 1);
      expect(await sendNow()).toBe(0);
      queue.pass(1);
    }
    expect(waitingIn(queue)).toEqual(['lee']);
  },
);

test('what only waits for its turn is not given up, however often it comes too early', async () => {
  const noTurn = () => Promise.reject(new Refusal('busy', { turn: 'mail', waitMs: 20_000 }));
  const { queue, tried, givenUp, sendNow } = await working(noTurn, 'lee');
  for (let comes = 1; comes <= 60; comes++) {
    await sendNow();
    expect(tried).toHaveLength(comes);
    queue.pass(30_000);
  }
  expect(givenUp).toEqual([]);
  expect(waitingIn(queue)).toEqual(['lee']);
});

test('no wait is longer than a quarter of an hour', async () => {
  const { queue, sendNow } = await working(refusing('busy'), 'lee');
  for (let tries = 0; tries < 9; tries++) {
    queue.pass(DAY_MS);
    await sendNow();
  }
  // Doubled once more it would be 21 minutes.
  queue.pass(15 * MINUTE_MS - 1);
  expect(await sendNow()).toBe(0);
  queue.pass(1);
  expect(await sendNow()).toBe(1);
});

test('what stays away for a working day is given up and noted, and no earlier', async () => {
  const { queue, tried, noted, givenUp, sendNow } = await working(refusing('busy'), 'lee');
  let minutes = 0;
  for (; queue.waiting.length > 0 && minutes < 24 * 60; minutes++) {
    await sendNow();
    queue.pass(MINUTE_MS);
  }
  expect(tried).toHaveLength(40);
  expect(minutes).toBeGreaterThan(8 * 60);
  expect(minutes).toBeLessThan(10 * 60);
  expect(noted.filter(({ level }) => level === 'error')).toMatchObject([
    { facts: { key: 'lee', tries: 40, code: 'busy' } },
  ]);
  expect(givenUp).toEqual(['lee']);
  expect(await queue.aside()).toMatchObject([{ toSend: { kind: 'ask', key: 'lee' }, why: 'busy' }]);
});

test('what was set aside and is put back is tried as if for the first time', async () => {
  const { queue, tried, sendNow } = await working(refusing('missing'), 'lee');
  await sendNow();
  const [aside] = await queue.aside();
  await queue.again(aside?.id ?? '');
  expect(await queue.aside()).toEqual([]);
  await sendNow();
  expect(tried).toEqual(['lee', 'lee']);
});

test.each([
  ['stopped', MINUTE_MS],
  ['unknown', 10 * MINUTE_MS],
])('what is %s is looked at again after a while, however often, and never given up', async (outcome, waitMs) => {
  const { queue, tried, givenUp, sendNow } = await working(async () => outcome, 'lee');
  for (let times = 1; times <= 60; times++) {
    await sendNow();
    expect(tried).toHaveLength(times);
    queue.pass(waitMs - 1);
    expect(await sendNow()).toBe(0);
    queue.pass(1);
  }
  expect(waitingIn(queue)).toEqual(['lee']);
  expect(givenUp).toEqual([]);
});

test('what the service asks to wait for is waited for, a little spread', async () => {
  const busy = () => Promise.reject(new Refusal('busy', { waitMs: 90_000 }));
  const { queue, tried, parts, stopping } = await working(busy, 'lee');
  await sendWaiting({ ...parts, random: () => 0 }, stopping.signal);
  queue.pass(0.75 * 90_000 - 1);
  await sendWaiting({ ...parts, random: () => 1 }, stopping.signal);
  expect(tried).toHaveLength(1);
  queue.pass(1);
  await sendWaiting({ ...parts, random: () => 1 }, stopping.signal);
  queue.pass(1.25 * 90_000 - 1);
  await sendWaiting(parts, stopping.signal);
  expect(tried).toHaveLength(2);
});

test('one that takes long holds up none that come after it', async () => {
  let end: () => void = () => undefined;
  const long = new Promise<string>((resolve) => {
    end = () => resolve('delivered');
  });
  const keys = Array.from({ length: 120 }, (_, index) => `lead-${index}`);
  const { tried, sendNow } = await working(
    async (key) => {
      if (key === 'lead-119') end();
      return key === 'lead-0' ? long : 'delivered';
    },
    ...keys,
  );
  expect(await sendNow()).toBe(120);
  expect(tried.toSorted()).toEqual(keys.toSorted());
});

test.each([
  ['a bug', () => Promise.reject(new TypeError('undefined is not a card')), 'bug'],
  ['a refusal that no waiting mends', refusing('missing'), 'missing'],
])('%s is given up at once and noted', async (_what, deliver, code) => {
  const { queue, noted, sendNow } = await working(deliver, 'lee');
  await sendNow();
  expect(queue.waiting).toEqual([]);
  expect(noted).toMatchObject([{ level: 'error', facts: { key: 'lee', code } }]);
});

test('one message that fails never stops the others', async () => {
  const deliver = (key: string) => (key === 'lee' ? Promise.reject(new TypeError('a bug')) : delivered());
  const { queue, tried, sendNow } = await working(deliver, 'lee', 'una', 'max');
  await sendNow();
  expect(tried).toEqual(['lee', 'una', 'max']);
  expect(queue.waiting).toEqual([]);
});

test('what was taken when the program has to stop goes back at once, unsent; what was begun is finished', async () => {
  const { queue, tried, parts, stopping, sendNow } = await working(
    async () => {
      stopping.abort();
      return 'delivered';
    },
    ...['lee', 'una', 'max', 'mary', 'cora'],
  );
  await sendNow();
  // The first was begun, and with its beginning the program was told to stop.
  expect(tried).toEqual(['lee']);
  expect(waitingIn(queue)).toEqual(['una', 'max', 'mary', 'cora']);
  expect(await parts.queue.take(4)).toHaveLength(4);
});

test('a message that was sent but could not be taken off comes back, and stops nothing', async () => {
  const { queue, noted, tried, sendNow, parts } = await working(delivered, 'lee', 'una');
  parts.queue = {
    ...queue,
    take: async (most) =>
      (await queue.take(most)).map((message) =>
        message.toSend.key === 'lee'
          ? { ...message, settle: () => Promise.reject(new Error('another holds it')) }
          : message,
      ),
  };
  expect(await sendNow()).toBe(2);
  expect(waitingIn(queue)).toEqual(['lee']);
  expect(noted).toContainEqual({ level: 'warn', facts: expect.objectContaining({ kind: 'ask' }) });

  parts.queue = queue;
  queue.pass(DAY_MS);
  await sendNow();
  expect(tried).toEqual(['lee', 'una', 'lee']);
  expect(queue.waiting).toEqual([]);
});

test('no name and no word of a card is noted, only what kind it was, how often it was tried and what came of it', async () => {
  const { noted, sendNow } = await working(delivered, 'lee');
  await sendNow();
  expect(noted).toEqual([{ level: 'info', facts: { kind: 'ask', tries: 1, outcome: 'delivered' } }]);
});
