import { Refusal } from '../../src/core/refusal.ts';
import { followingOthers } from '../../src/jobs/following-others.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';

/** This instance, another one, how often this one read all lists and one list, and what it noted. */
function twoInstances() {
  const instances = fakeChangeSignals();
  const here = instances();
  const did = { whole: 0, parts: 0 };
  const failing: { now: Error | null } = { now: null };
  const noted: unknown[] = [];
  const note = (facts: object) => void noted.push('err' in facts && facts.err);
  const read = (what: 'whole' | 'parts') => async () => {
    did[what] += 1;
    if (failing.now) throw failing.now;
  };
  const turn = followingOthers({
    plans: { refresh: read('whole'), refreshNext: read('parts') },
    signal: here,
    log: { info: note, warn: note, error: note },
  });
  return { here, there: instances(), did, failing, noted, turn };
}

test('what another instance wrote is read once, and one’s own writing not at all', async () => {
  const { here, there, did, turn } = twoInstances();
  await here.raise();
  await turn();
  expect(did.whole).toBe(0);
  await there.raise();
  await there.raise();
  await turn();
  await turn();
  expect(did.whole).toBe(1);
});

test('what could not be read is read on the next turn, though nobody raised the signal again', async () => {
  const { there, did, failing, turn } = twoInstances();
  await there.raise();
  failing.now = new Refusal('denied');
  await turn();
  failing.now = null;
  await turn();
  await turn();
  expect(did.whole).toBe(2);
});

test('another instance’s change shows within five seconds', async () => {
  expect(await twoInstances().turn()).toBeLessThan(5_000);
});

test('while nothing happens, all five lists have their turn within a minute, and no minute reads more than six', async () => {
  const { did, turn } = twoInstances();
  const readAt: number[] = [];
  for (let nowMs = 0; nowMs < 600_000; nowMs += await turn()) {
    if (did.parts > readAt.length) readAt.push(nowMs);
  }
  const gaps = (reads: number) => readAt.slice(reads).map((atMs, index) => atMs - (readAt[index] ?? 0));
  expect(did.whole).toBe(0);
  expect(Math.max(...gaps(5))).toBeLessThanOrEqual(60_000);
  expect(Math.min(...gaps(6))).toBeGreaterThan(60_000);
});

test('where a site cannot be read the next look comes as soon as ever, and each kind of failure is noted once', async () => {
  const { there, did, failing, noted, turn } = twoInstances();
  const [denied, busy] = [new Refusal('denied'), new Refusal('busy')];
  await there.raise();
  for (const failure of [denied, denied, busy, denied]) {
    failing.now = failure;
    expect(await turn()).toBeLessThan(5_000);
  }
  expect(did.whole).toBe(4);
  expect(noted).toEqual([denied, busy]);
});

test('a failure that comes back after the reading went well is noted again', async () => {
  const { there, failing, noted, turn } = twoInstances();
  for (const failure of [new Refusal('denied'), null, new Refusal('denied')]) {
    failing.now = failure;
    await there.raise();
    await turn();
  }
  expect(noted).toHaveLength(2);
});
