import { viewAction } from '../../../src/cases/actions/view-action.ts';
import { noteAsked } from '../../../src/cases/asking/note-asked.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import type { StoredAsk } from '../../../src/ports/ask-store.ts';
import { type AskGiven, storedAsk } from '../../builders/ask.ts';
import { person, plan } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeRunStore } from '../../fakes/run-store.ts';

const lee = person('Lee Lead');
const TWO = plan({ actions: [{ by: '2015-06-30' }, { by: '2015-05-31' }, { by: '2015-04-30' }] });
const BOTH = { items: [{ action: 'plan:a1.1' }, { action: 'plan:a1.2' }] };
const AT = '2015-07-01T08:00:00.000Z';

function stage(given: AskGiven = BOTH, more: Partial<StoredAsk> = {}) {
  const asks = fakeAskStore({ ...storedAsk(given), ...more });
  const plans = fakePlanStore(TWO);
  const ports = { plans, asks, runs: fakeRunStore(), clock: fakeClock('2015-07-01') };
  return { plans, asks, ports, note: () => noteAsked(ports) };
}

test('an ask that arrived is one line for its plan, in the story of each action on it and of no other', async () => {
  const { plans, ports, note } = stage();
  expect(await note()).toBe(1);
  expect(plans.entries('plan')).toMatchObject([{ kind: 'asked', action: null, by: lee, door: 'chat', at: AT }]);
  const storyOf = async (key: string) =>
    (await viewAction({ ...ports, people: fakePeople() }, lee, key)).history.map(({ kind }) => kind);
  expect(await storyOf('plan:a1.1')).toEqual(['asked']);
  expect(await storyOf('plan:a1.2')).toEqual(['asked']);
  expect(await storyOf('plan:a1.3')).toEqual([]);
});

test('the same ask is noted once, whoever looks and however often', async () => {
  const { plans, asks, note } = stage();
  await Promise.all([note(), note()]);
  await note();
  await asks.change(storedAsk().key, ({ noted: _noted, ...ask }) => ask);
  await note();
  expect(plans.entries('plan')).toHaveLength(1);
});

test.each([
  ['by e-mail', { state: 'mailed', at: AT }, 'mail', 'mailed'],
  ['to nobody', { state: 'refused', at: AT, why: 'no-mail' }, 'mail', 'refused'],
] as const)('an ask that went %s is noted with its door and its outcome', async (_how, delivery, door, outcome) => {
  const { plans, note } = stage({ ...BOTH, delivery }, { byMail: { why: 'blocked', draft: null } });
  await note();
  expect(plans.entries('plan')).toMatchObject([
    { door, changes: expect.arrayContaining([{ field: 'outcome', from: null, to: outcome }]) },
  ]);
});

test.each([
  { state: 'waiting' },
  { state: 'sending', since: AT, posting: true },
  { state: 'unknown', at: AT },
] as const)('while it is $state nothing is noted', async (delivery) => {
  const { plans, note } = stage({ ...BOTH, delivery });
  expect(await note()).toBe(0);
  expect(plans.entries('plan')).toEqual([]);
});

test('while the record is away nothing is lost, and nothing of the ask changes', async () => {
  const { plans, asks, ports, note } = stage();
  const away = { ...plans, note: () => Promise.reject(new Refusal('busy')) };
  await expect(noteAsked({ ...ports, plans: away })).rejects.toMatchObject({ code: 'busy' });
  expect((await asks.find(storedAsk().key))?.delivery.state).toBe('delivered');
  expect(await note()).toBe(1);
  expect(plans.entries('plan')).toHaveLength(1);
});

test('an ask about a plan that is there no more is noted where there is one', async () => {
  const { plans, note } = stage({ items: [{ action: 'plan:a1.1' }, { action: 'old:a1.1' }] });
  expect(await note()).toBe(1);
  expect(plans.entries('plan')).toHaveLength(1);
});
