import { setRagWords } from '../../../src/cases/plans/set-rag-words.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { person, plan } from '../../builders/plan.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeIds } from '../../fakes/ids.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const cora = person('Cora Dean');
const by = (who: typeof cora) => ({ caller: { kind: 'person', person: who }, plan: 'plan', door: 'tab' }) as const;

function stage() {
  const plans = fakePlanStore(plan({ roles: { coordinators: [cora] } }));
  const ports = { plans, clock: fakeClock('2015-07-02'), ids: fakeIds() };
  return { ports, words: () => plans.plans()[0]?.ragWords, told: () => plans.entries('plan') };
}

test('a plan takes the council’s own words, and its history tells from which to which', async () => {
  const { ports, words, told } = stage();
  await setRagWords(ports, by(cora), { overdue: ' Red ', 'will-be-missed': 'Red', 'on-track': 'Green' });
  expect(words()).toEqual({ overdue: 'Red', 'will-be-missed': 'Red', 'on-track': 'Green' });
  await setRagWords(ports, by(cora), { overdue: 'Red', 'will-be-missed': '' });
  expect(words()).toEqual({ overdue: 'Red' });
  expect(told().map(({ kind, changes }) => [kind, changes])).toEqual([
    [
      'words-changed',
      [
        { field: 'overdue', from: null, to: 'Red' },
        { field: 'will-be-missed', from: null, to: 'Red' },
        { field: 'on-track', from: null, to: 'Green' },
      ],
    ],
    [
      'words-changed',
      [
        { field: 'will-be-missed', from: 'Red', to: null },
        { field: 'on-track', from: 'Green', to: null },
      ],
    ],
  ]);
});

test('the same words again write nothing', async () => {
  const { ports, told } = stage();
  await setRagWords(ports, by(cora), { overdue: 'Red' });
  await setRagWords(ports, by(cora), { overdue: 'Red' });
  expect(told()).toHaveLength(1);
});

test('a word that would not fit its column is refused, and so is whoever does not run the plan', async () => {
  const { ports, words } = stage();
  const tooLong = setRagWords(ports, by(cora), { overdue: 'x'.repeat(31) });
  await expect(tooLong).rejects.toThrow(new Refusal('rag-word-too-long', { most: 30 }));
  await expect(setRagWords(ports, by(person('Lee Lead')), { overdue: 'Red' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect(words()).toEqual({});
});
