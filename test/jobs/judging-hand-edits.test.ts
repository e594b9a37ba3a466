import { Refusal } from '../../src/core/refusal.ts';
import { judgingHandEdits } from '../../src/jobs/judging-hand-edits.ts';
import type { HandEdit } from '../../src/ports/plan-store.ts';

const EDIT: HandEdit = {
  key: 'list:Actions:1:2',
  plan: 'plan',
  action: 'plan:a1.1',
  by: null,
  at: '2015-07-01T09:15:00Z',
  row: { kind: 'deleted' },
  changes: [],
};

/** So many edits that wait, how often they were judged, and what was noted. */
function waiting(...edits: HandEdit[]) {
  const did = { judged: 0 };
  const failing: { now: Error | null } = { now: null };
  const noted: object[] = [];
  const note = (facts: object) => void noted.push(facts);
  const turn = judgingHandEdits({
    plans: { handEdits: () => edits },
    judgeHandEdits: async () => {
      did.judged += 1;
      if (failing.now) throw failing.now;
      return { taken: edits.splice(0).length, putBack: 0 };
    },
    log: { info: note, warn: note, error: note },
  });
  return { did, edits, failing, noted, turn };
}

test('what people changed by hand is judged within seconds, and nothing is where nobody did', async () => {
  const { did, edits, noted, turn } = waiting();
  expect(await turn()).toBeLessThan(5_000);
  expect(did.judged).toBe(0);
  edits.push(EDIT);
  await turn();
  await turn();
  expect(did.judged).toBe(1);
  expect(noted).toEqual([{ taken: 1, putBack: 0 }]);
});

test('rows that stay locked are tried again, less often, and noted once', async () => {
  const { did, failing, noted, turn } = waiting(EDIT);
  failing.now = new AggregateError([new Refusal('busy'), new Refusal('denied')]);
  const usual = await waiting().turn();
  expect(await turn()).toBeGreaterThan(usual);
  await turn();
  failing.now = new AggregateError([new Refusal('denied'), new Refusal('busy'), new Refusal('busy')]);
  await turn();
  expect(did.judged).toBe(3);
  expect(noted).toHaveLength(1);
});
