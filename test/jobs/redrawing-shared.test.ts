import { redrawingShared } from '../../src/jobs/redrawing-shared.ts';

function stage() {
  const now = { version: 'v1', left: 0, looked: 0 };
  const turn = redrawingShared({
    plans: { version: () => now.version },
    redrawShared: async () => {
      now.looked += 1;
      return { queued: 1, left: now.left };
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { now, turn };
}

test('cards are looked at once a minute, and only when something changed', async () => {
  const { now, turn } = stage();
  expect(await turn()).toBe(60_000);
  await turn();
  now.version = 'v2';
  await turn();
  expect(now.looked).toBe(2);
});

test('a card that was left alone is looked at again though nothing changed', async () => {
  const { now, turn } = stage();
  now.left = 1;
  await turn();
  now.left = 0;
  await turn();
  await turn();
  expect(now.looked).toBe(2);
});
