import { followingOthers } from '../../src/jobs/following-others.ts';
import type { HandEdit } from '../../src/ports/plan-store.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';

const EDIT: HandEdit = {
  key: 'list:Actions:1:2',
  plan: 'plan',
  action: 'plan:a1.1',
  by: null,
  at: '2015-07-01T09:15:00Z',
  row: { kind: 'deleted' },
  changes: [],
};

/** This instance, another one, how often this one read all lists and one list, and how often hand edits were judged. */
function twoInstances() {
  const instances = fakeChangeSignals();
  const here = instances();
  const did = { whole: 0, parts: 0, judged: 0 };
  const edits: HandEdit[] = [];
  const failing = { now: false };
  const read = (what: 'whole' | 'parts') => async () => {
    did[what] += 1;
    if (failing.now) throw new Error('the list cannot be read');
  };
  const turn = followingOthers({
    plans: { refresh: read('whole'), refreshNext: read('parts'), handEdits: () => edits },
    signal: here,
    judgeHandEdits: async () => {
      did.judged += 1;
      edits.pop();
    },
  });
  return { here, there: instances(), did, edits, failing, turn };
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
  failing.now = true;
  await expect(turn()).rejects.toThrow();
  failing.now = false;
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

test('what people changed by hand is judged in the turn in which it was read, and nothing is where nobody did', async () => {
  const { did, edits, turn } = twoInstances();
  await turn();
  expect(did.judged).toBe(0);
  edits.push(EDIT);
  await turn();
  await turn();
  expect(did.judged).toBe(1);
});
