import { importPlan } from '../../../src/cases/documents/import-plan.ts';
import { sitesToImportTo } from '../../../src/cases/documents/import-rights.ts';
import { fromPlanFile } from '../../../src/wire/plan-file.ts';
import { person, plan } from '../../builders/plan.ts';
import { planFile } from '../../builders/plan-file.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { type FakePlanStore, fakePlanStore, SITES } from '../../fakes/plan-store.ts';

const [first = '', second = ''] = SITES;
const cora = person('Cora Coordinator');
const caller = { kind: 'person', person: cora } as const;
const printed = fromPlanFile(planFile([['Care planning', [{}]]]));

/** A plan of hers on the second site; on the first she is everything that brings no plan in. */
async function store(state: 'draft' | 'live' = 'live'): Promise<FakePlanStore> {
  const plans = fakePlanStore();
  const roles = { auditors: [cora], director: cora, nextLevel: cora };
  await plans.addPlan(
    plan({ id: 'theirs', roles, areas: [{ manager: cora, actions: [{ leads: [cora] }] }] }),
    [],
    first,
  );
  await plans.addPlan(plan({ id: 'hers', state, roles: { coordinators: [cora] } }), [], second);
  return plans;
}

test('the terminal brings plans in on every site', () => {
  expect(sitesToImportTo(fakePlanStore(), { kind: 'operator' })).toEqual(SITES);
});

test.each(['draft', 'live'] as const)('a person does on the sites where they run a plan, be it %s', async (state) => {
  expect(sitesToImportTo(await store(state), caller)).toEqual([second]);
});

test('nobody does for leading, managing, auditing or directing one', async () => {
  const stranger = { kind: 'person', person: person('Sue Stranger') } as const;
  const plans = fakePlanStore(plan({ roles: { auditors: [cora], director: cora, nextLevel: cora }, actions: [{}] }));
  for (const who of [caller, stranger]) {
    expect(sitesToImportTo(plans, who)).toEqual([]);
    await expect(importPlan({ plans, clock: fakeClock('2015-07-01') }, who, { printed })).rejects.toMatchObject({
      code: 'not-coordinator',
    });
  }
  expect(plans.written).toEqual([]);
});

test('who brings a plan in coordinates it, on a site of theirs, and history names them', async () => {
  const plans = await store();
  const id = await importPlan({ plans, clock: fakeClock('2015-07-01') }, caller, { printed });
  expect(plans.siteOf(id)).toBe(second);
  expect(plans.plans().find((one) => one.id === id)).toMatchObject({ state: 'draft', roles: { coordinators: [cora] } });
  expect(plans.written.map(({ by }) => by)).toEqual([cora, cora]);
});

test('nobody brings one in on a site where they run none, and they are told only of those where they do', async () => {
  const plans = await store();
  await expect(
    importPlan({ plans, clock: fakeClock('2015-07-01') }, caller, { printed, site: first }),
  ).rejects.toMatchObject({
    code: 'site-unknown',
    facts: { site: first, known: [second] },
  });
  expect(plans.written).toEqual([]);
});
