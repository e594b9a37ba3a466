import { openPace } from '../../src/azure/pace-table.ts';
import type { Storage } from '../../src/azure/storage.ts';
import { type Azurite, startAzurite } from './azurite.ts';
import { virtualTime } from './virtual-time.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

async function instances(storage: Storage, count: number, perSecond = 30) {
  const time = virtualTime();
  const paces = await Promise.all(
    Array.from({ length: count }, () => openPace(storage, { perSecond, now: time.now, wait: time.wait })),
  );
  return { time, paces, called: [] as number[] };
}

const most = (called: readonly number[], withinMs: number) =>
  Math.max(...called.map((from) => called.filter((at) => at >= from && at < from + withinMs).length));

test('two instances together make no more calls in any second than one may, and waste none of them', async () => {
  const { time, paces, called } = await instances(azurite.ownStorage(), 2);
  const begun = time.now();
  const callers = Array.from({ length: 90 }, async (_, index) => {
    await paces[index % 2]?.turn(null);
    called.push(time.now());
  });
  await Promise.all(callers);
  time.end();
  // Evenly spread, with what the clock of the test adds.
  expect(most(called, 1_000)).toBeLessThanOrEqual(31);
  expect((time.now() - begun) / 1_000).toBeLessThan(90 / 30 + 0.2);
});

test('nobody may ask for more than Teams takes', async () => {
  const { time, paces, called } = await instances(azurite.ownStorage(), 1, 500);
  await Promise.all(
    Array.from({ length: 75 }, async () => {
      await paces[0]?.turn(null);
      called.push(time.now());
    }),
  );
  time.end();
  expect(most(called, 1_000)).toBeLessThanOrEqual(51);
});

test('one conversation gets one message a second, and holds up no other', async () => {
  const { time, paces, called } = await instances(azurite.ownStorage(), 1);
  const begun = time.now();
  const others: number[] = [];
  await Promise.all([
    ...[1, 2, 3].map(async () => {
      await paces[0]?.turn('a:lee');
      called.push(time.now() - begun);
    }),
    ...[1, 2, 3].map(async (one) => {
      await paces[0]?.turn(`a:${one}`);
      others.push(time.now() - begun);
    }),
  ]);
  time.end();
  expect(called.toSorted((a, b) => a - b).map((at) => Math.floor(at / 1_000))).toEqual([0, 1, 2]);
  expect(Math.max(...others)).toBeLessThan(500);
});

test('what Teams asks one instance to wait all of them wait, and then go on at the same pace', async () => {
  const { time, paces, called } = await instances(azurite.ownStorage(), 2);
  const begun = time.now();
  await paces[0]?.pauseFor(5_000);
  await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      await paces[index % 2]?.turn(null);
      called.push(time.now() - begun);
    }),
  );
  time.end();
  expect(Math.min(...called)).toBeGreaterThanOrEqual(5_000);
  expect(Math.max(...called)).toBeLessThan(5_000 + 40 / 0.03 + 300);
});

test('nobody holds on to a message for a long pause, and nobody takes moments that they will not use', async () => {
  const { time, paces } = await instances(azurite.ownStorage(), 1);
  await paces[0]?.pauseFor(60_000);
  const refused = await Promise.allSettled(Array.from({ length: 50 }, () => paces[0]?.turn(null)));
  expect(refused.every(({ status }) => status === 'rejected')).toBe(true);
  expect(refused[0]).toMatchObject({ reason: { code: 'busy', facts: { waitMs: expect.any(Number) } } });
  await time.wait(60_000);
  const from = time.now();
  await paces[0]?.turn(null);
  expect(time.now() - from).toBeLessThan(100);
  time.end();
});
