import { setTimeout as pause } from 'node:timers/promises';
import { openMailboxPace } from '../../src/azure/mailbox-pace.ts';
import { openPace } from '../../src/azure/pace-table.ts';
import type { Storage } from '../../src/azure/storage.ts';
import { type Azurite, startAzurite } from './azurite.ts';
import { type VirtualTime, virtualTime } from './virtual-time.ts';

let azurite: Azurite;
let time: VirtualTime;
beforeAll(async () => {
  azurite = await startAzurite();
});
beforeEach(() => {
  time = virtualTime();
});
afterEach(() => time.end());
afterAll(() => azurite.stop());

const LETTERS = 45;
const open = (storage: Storage) => openMailboxPace(time.timeless(storage), { now: time.now, wait: time.wait });

test('three instances together let out no more than thirty letters in any minute', async () => {
  const storage = azurite.ownStorage();
  const paces = await Promise.all([open(storage), open(storage), open(storage)]);
  const left: number[] = [];
  /** As a worker does it: whoever is told to come back comes back. */
  const letter = async (index: number): Promise<void> => {
    for (;;) {
      try {
        await paces[index % 3]?.turn();
        left.push(time.now());
        return;
      } catch (error) {
        expect(error).toMatchObject({ code: 'busy', facts: { turn: 'mail' } });
        await time.wait(20_000);
      }
    }
  };
  await Promise.all(Array.from({ length: LETTERS }, (_, index) => letter(index)));
  const inMinute = left.map((from) => left.filter((at) => at >= from && at < from + 60_000).length);
  expect(Math.max(...inMinute)).toBeLessThanOrEqual(30);
  expect(Math.max(...left) - Math.min(...left)).toBeLessThan((LETTERS / 28) * 60_000 * 1.2);
});

test('no more than four calls are under way, whoever makes them', async () => {
  const storage = azurite.ownStorage();
  let underWay = 0;
  let most = 0;
  let looks = 0;
  const moreLook = () => looks < 24;
  const wait = async () => {
    looks += 1;
    await pause(20);
  };
  const openAnother = () => openMailboxPace(storage, { wait });
  const paces = [await openAnother(), await openAnother()];
  const call = async () => {
    most = Math.max(most, ++underWay);
    // Those for whom there is no room have all looked for it more than once when the first ones end.
    while (moreLook()) await pause(10);
    underWay -= 1;
    return 'done';
  };
  const all = await Promise.all(Array.from({ length: 12 }, (_, index) => paces[index % 2]?.within(call)));
  expect(all).toEqual(Array(12).fill('done'));
  expect(most).toBe(4);
});

test('a call that fails leaves room for the next', async () => {
  const pace = await open(azurite.ownStorage());
  for (let failed = 0; failed < 6; failed++) {
    await expect(pace.within(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  }
  expect(await pace.within(async () => 'done')).toBe('done');
});

test('the room of what was killed comes back by itself', async () => {
  const storage = azurite.ownStorage();
  const [killed, other] = [await open(storage), await open(storage)];
  const begun = Array.from({ length: 4 }, () => new Promise<void>((go) => void killed.within(() => held(go))));
  await Promise.all(begun);
  await expect(other.within(async () => 'done')).rejects.toMatchObject({
    code: 'busy',
    facts: { turn: 'mailbox-calls' },
  });
  await time.wait(2 * 60_000);
  expect(await other.within(async () => 'done')).toBe('done');
});

test('a mailbox that wants rest gets it from everybody, and chat goes on', async () => {
  const storage = azurite.ownStorage();
  const [here, there] = [await open(storage), await open(storage)];
  const chat = await openPace(storage, { now: time.now, wait: time.wait });
  await here.pauseFor(60_000);
  await expect(there.turn()).rejects.toMatchObject({ code: 'busy', facts: { waitMs: 60_000 } });
  const before = time.now();
  await chat.turn(null);
  expect(time.now() - before).toBeLessThan(1_000);
});

/** Says that it has begun, and never ends. */
function held(begun: () => void): Promise<never> {
  begun();
  return new Promise(() => undefined);
}
