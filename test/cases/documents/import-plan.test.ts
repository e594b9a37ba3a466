import { importPlan } from '../../../src/cases/documents/import-plan.ts';
import type { PrintedPlan } from '../../../src/core/plan/printed.ts';
import { action, plan } from '../../builders/plan.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { type FakePlanStore, fakePlanStore, SITES } from '../../fakes/plan-store.ts';

const { key: _key, plan: _plan, area: _area, people: _people, ...ACTION } = action();
const AREA = {
  label: 'Priority Area',
  number: '1',
  group: null,
  title: 'Care planning',
  context: null,
  standards: [],
  manager: null,
  service: null,
  source: null,
  actions: [ACTION],
};
const PRINTED: PrintedPlan = {
  title: 'Care Plan',
  date: null,
  source: null,
  areas: [AREA],
  layout: null,
  problems: [],
};

const clock = fakeClock('2015-07-01');
const bringIn = (plans: FakePlanStore, request = {}) =>
  importPlan({ plans, clock }, { kind: 'operator' }, { printed: PRINTED, ...request });
const states = (plans: FakePlanStore) => plans.plans().map(({ id, title, state }) => [id, title, state]);

test('a plan comes in as a draft, with its history', async () => {
  const plans = fakePlanStore();
  expect(await bringIn(plans)).toBe('care-plan');
  expect(states(plans)).toEqual([['care-plan', 'Care Plan', 'draft']]);
  expect(plans.written.map(({ kind, door, changes }) => [kind, door, changes[0]?.to])).toEqual([
    ['imported', 'document', '1'],
    ['plan-state', 'document', 'draft'],
  ]);
});

test('a title of its own takes the place of the document’s', async () => {
  const plans = fakePlanStore();
  await bringIn(plans, { title: 'Ofsted 2015' });
  expect(states(plans)).toEqual([['ofsted-2015', 'Ofsted 2015', 'draft']]);
});

test('a plan comes in on the site that is named, and on the first one where none is', async () => {
  const plans = fakePlanStore();
  const [first, second] = SITES;
  await bringIn(plans);
  await bringIn(plans, { title: 'Audit plan', site: second });
  expect([plans.siteOf('care-plan'), plans.siteOf('audit-plan')]).toEqual([first, second]);
});

test('a site that is not among those of the record is refused with those that are', async () => {
  const plans = fakePlanStore();
  const site = 'https://harrowmere.example/sites/other';
  await expect(bringIn(plans, { site })).rejects.toMatchObject({ code: 'site-unknown', facts: { site, known: SITES } });
  expect(plans.plans()).toEqual([]);
});

test('a document without actions is refused', async () => {
  const plans = fakePlanStore();
  const printed = { ...PRINTED, areas: [{ ...AREA, actions: [] }] };
  await expect(bringIn(plans, { printed })).rejects.toMatchObject({ code: 'document-without-actions' });
  expect(plans.plans()).toEqual([]);
});

test.each(['draft', 'opening', 'live', 'paused', 'ended'] as const)(
  'a title that a %s plan has is refused, unless it is to come in beside it',
  async (state) => {
    const plans = fakePlanStore(plan({ id: 'care-plan', title: 'Care Plan', state }));
    await expect(bringIn(plans)).rejects.toMatchObject({ code: 'plan-exists', facts: { plan: 'care-plan' } });
    expect(await bringIn(plans, { beside: true })).toBe('care-plan-2');
    expect(await bringIn(plans, { beside: true })).toBe('care-plan-3');
  },
);

describe('an import that was cut off', () => {
  const cutOff = (plans: FakePlanStore): FakePlanStore => {
    plans.cutOffNextAdd();
    return plans;
  };

  test('goes on where it stopped', async () => {
    const plans = fakePlanStore();
    await expect(bringIn(cutOff(plans))).rejects.toMatchObject({ code: 'unreachable' });
    expect(states(plans)).toEqual([['care-plan', 'Care Plan', 'importing']]);
    expect(await bringIn(plans)).toBe('care-plan');
    expect(states(plans)).toEqual([['care-plan', 'Care Plan', 'draft']]);
    expect(plans.written).toHaveLength(2);
  });

  test('does not go on with another version of the document, unless beside it', async () => {
    const plans = fakePlanStore();
    await expect(bringIn(cutOff(plans))).rejects.toMatchObject({ code: 'unreachable' });
    const printed = { ...PRINTED, areas: [{ ...AREA, title: 'Corrected' }] };
    await expect(bringIn(plans, { printed })).rejects.toMatchObject({
      code: 'import-other-document',
      facts: { plan: 'care-plan' },
    });
    expect(plans.plans()[0]?.areas[0]?.title).toBe('Care planning');
    expect(await bringIn(plans, { printed, beside: true })).toBe('care-plan-2');
    expect(await bringIn(plans)).toBe('care-plan');
    expect(states(plans).map(([id, , state]) => [id, state])).toEqual([
      ['care-plan', 'draft'],
      ['care-plan-2', 'draft'],
    ]);
  });

  test('goes on where it stopped when it is told to come in beside another, too', async () => {
    const first = fakePlanStore();
    await expect(bringIn(cutOff(first), { beside: true })).rejects.toMatchObject({ code: 'unreachable' });
    expect(await bringIn(first, { beside: true })).toBe('care-plan');

    const second = fakePlanStore(plan({ id: 'care-plan' }));
    await expect(bringIn(cutOff(second), { beside: true })).rejects.toMatchObject({ code: 'unreachable' });
    expect(await bringIn(second, { beside: true })).toBe('care-plan-2');
  });
});
