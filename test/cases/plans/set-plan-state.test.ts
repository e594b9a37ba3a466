import type { Caller } from '../../../src/cases/caller.ts';
import { setPlanState } from '../../../src/cases/plans/set-plan-state.ts';
import type { PlanState } from '../../../src/core/plan/plan.ts';
import { person, plan } from '../../builders/plan.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeIds } from '../../fakes/ids.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

function stage(given: Parameters<typeof plan>[0], caller: Caller = { kind: 'operator' }) {
  const one = plan(given);
  const plans = fakePlanStore(one);
  const ports = { plans, clock: fakeClock('2015-07-01'), ids: fakeIds() };
  return {
    plans,
    set: (state: PlanState) => setPlanState(ports, caller, one, state),
    now: () => plans.plans()[0]?.state,
  };
}

const ALLOWED: Readonly<Record<PlanState, readonly PlanState[]>> = {
  importing: [],
  draft: ['opening', 'live', 'ended'],
  opening: ['live', 'paused', 'ended'],
  live: ['paused', 'ended'],
  paused: ['opening', 'live', 'ended'],
  ended: [],
};
const STATES: readonly PlanState[] = ['importing', 'draft', 'opening', 'live', 'paused', 'ended'];
const moves = STATES.flatMap((from) => STATES.filter((to) => to !== from).map((to) => [from, to] as const));

test.each(moves)('a plan that is %s goes to %s only where the table allows it', async (from, to) => {
  const { set, now, plans } = stage({ state: from });
  if (ALLOWED[from].includes(to)) {
    await set(to);
    expect(now()).toBe(to);
    expect(plans.written).toMatchObject([
      { kind: 'plan-state', door: 'terminal', changes: [{ field: 'state', from, to }] },
    ]);
  } else {
    await expect(set(to)).rejects.toMatchObject({
      code: 'state-not-allowed',
      facts: { from, to, allowed: ALLOWED[from] },
    });
    expect(now()).toBe(from);
  }
});

test('the state that a plan has already is no change', async () => {
  const { set, plans } = stage({ state: 'live' });
  await set('live');
  expect(plans.written).toEqual([]);
});

test('a plan with an area without a manager asks nobody: each such area is named', async () => {
  const areas = [{ manager: null }, {}, { label: null, number: null, title: 'Health', manager: null }];
  for (const state of ['opening', 'live'] as const) {
    const { set, now } = stage({ state: 'draft', areas });
    await expect(set(state)).rejects.toMatchObject({
      code: 'area-without-manager',
      facts: { areas: ['Priority Area 1', 'Health'] },
    });
    expect(now()).toBe('draft');
  }
  const { set, now } = stage({ state: 'draft', areas });
  await set('ended');
  expect(now()).toBe('ended');
});

test('only the operator and the coordinator of a plan move it on, under their own name', async () => {
  const [cora, mary] = [person('Cora Coordinator'), person('Mary Manager')];
  const given = { state: 'draft' as const, roles: { coordinators: [cora] } };
  const coordinator = stage(given, { kind: 'person', person: cora });
  await coordinator.set('live');
  expect(coordinator.plans.written).toMatchObject([{ by: cora }]);
  const manager = stage(given, { kind: 'person', person: mary });
  await expect(manager.set('live')).rejects.toMatchObject({ code: 'not-allowed' });
  expect(manager.now()).toBe('draft');
});
