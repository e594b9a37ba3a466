import { Refusal } from '../../src/core/refusal.ts';
import { sharingAnswers } from '../../src/jobs/sharing-answers.ts';

function stage() {
  const now = { version: 'v1', fails: false, shared: 0 };
  const noted: object[] = [];
  const note = (facts: object) => void noted.push(facts);
  const turn = sharingAnswers({
    plans: { version: () => now.version },
    shareAnswers: async () => {
      now.shared += 1;
      if (now.fails) throw new Refusal('busy');
      return 1;
    },
    log: { info: note, warn: note, error: note },
  });
  return { now, noted, turn };
}

test('answers are shared whenever something changed, and nothing is looked at when nothing did', async () => {
  const { now, noted, turn } = stage();
  await turn();
  await turn();
  now.version = 'v2';
  await turn();
  expect(now.shared).toBe(2);
  expect(noted).toEqual([{ shared: 1 }, { shared: 1 }]);
});

test('what could not be shared is tried again, less often', async () => {
  const { now, turn } = stage();
  const usual = await turn();
  Object.assign(now, { version: 'v2', fails: true });
  expect(await turn()).toBeGreaterThan(usual);
  now.fails = false;
  await turn();
  expect(now.shared).toBe(3);
});
