import { followingOthers } from '../../src/jobs/following-others.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';

/** This instance, another one, and how often this one read. */
function twoInstances() {
  const instances = fakeChangeSignals();
  const here = instances();
  const reads = { count: 0, failing: false };
  const turn = followingOthers(
    {
      async refresh() {
        reads.count += 1;
        if (reads.failing) throw new Error('the list cannot be read');
      },
    },
    here,
  );
  return { here, there: instances(), reads, turn };
}

test('what another instance wrote is read once, and one’s own writing not at all', async () => {
  const { here, there, reads, turn } = twoInstances();
  await here.raise();
  await turn();
  expect(reads.count).toBe(0);
  await there.raise();
  await there.raise();
  await turn();
  await turn();
  expect(reads.count).toBe(1);
});

test('what could not be read is read on the next turn, though nobody raised the signal again', async () => {
  const { there, reads, turn } = twoInstances();
  await there.raise();
  reads.failing = true;
  await expect(turn()).rejects.toThrow();
  reads.failing = false;
  await turn();
  await turn();
  expect(reads.count).toBe(2);
});

test('another instance’s change shows within five seconds', async () => {
  expect(await twoInstances().turn()).toBeLessThan(5_000);
});
