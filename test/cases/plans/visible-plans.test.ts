import { viewMyActions } from '../../../src/cases/answering/view-my-actions.ts';
import { openOwnAsk } from '../../../src/cases/asking/open-own-ask.ts';
import type { Caller } from '../../../src/cases/caller.ts';
import { viewOverdue } from '../../../src/cases/plans/view-overdue.ts';
import { type VisiblePorts, visiblePlans } from '../../../src/cases/plans/visible-plans.ts';
import { type Availability, usualAvailability } from '../../../src/core/asking/availability.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import type { Plan, PlanState } from '../../../src/core/plan/plan.ts';
import { actionsOf } from '../../../src/core/plan/plan.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { day, group, person, plan } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeDeputyships } from '../../fakes/deputyships.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const BOARD = group('Improvement Board');
const who = (name: string): Caller => ({ kind: 'person', person: person(name) });
const OPERATOR: Caller = { kind: 'operator' };
const people = fakePeople({ groups: [{ group: BOARD, members: [person('Rae Reader')] }] });

function care(state: PlanState): Plan {
  return plan({
    id: 'care',
    state,
    roles: {
      coordinators: [person('Cora Coordinator')],
      auditors: [person('Aud Auditor')],
      director: person('Di Director'),
      nextLevel: person('Nick Next'),
      readers: BOARD,
    },
    areas: [
      { manager: person('Mary Manager'), actions: [{ leads: [person('Lee Lead')] }, { leads: [person('Jo Joint')] }] },
      { manager: person('Max Manager'), actions: [{ leads: [person('Lee Lead'), person('Jo Joint')] }] },
    ],
  });
}

const EVERYTHING = ['a1.1', 'a1.2', 'a2.1'];
const roles: readonly [string, Caller, readonly string[], readonly string[]][] = [
  ['the coordinator', who('Cora Coordinator'), EVERYTHING, EVERYTHING],
  ['the operator at the terminal', OPERATOR, EVERYTHING, EVERYTHING],
  ['the auditor', who('Aud Auditor'), EVERYTHING, []],
  ['the director', who('Di Director'), EVERYTHING, []],
  ['the next level', who('Nick Next'), EVERYTHING, []],
  ['a member of the readers’ group', who('Rae Reader'), EVERYTHING, []],
  ['the manager of an area', who('Mary Manager'), ['a1.1', 'a1.2'], []],
  ['the manager of another area', who('Max Manager'), ['a2.1'], []],
  ['a lead', who('Lee Lead'), ['a1.1', 'a2.1'], []],
  ['anyone else', who('Sue Stranger'), [], []],
];

const seenBy = async (caller: Caller, ...plans: readonly Plan[]) =>
  (await visiblePlans({ plans: fakePlanStore(...plans), people }, caller)).flatMap(actionsOf).map(({ id }) => id);

describe('what each role sees of a plan', () => {
  test.each(roles)('%s', async (_who, caller, live, draft) => {
    for (const state of ['opening', 'live', 'paused', 'ended'] as const) {
      expect(await seenBy(caller, care(state))).toEqual(live);
    }
    expect(await seenBy(caller, care('draft'))).toEqual(draft);
    expect(await seenBy(caller, care('importing'))).toEqual([]);
  });

  test('a plan of which somebody sees nothing is not there at all', async () => {
    const ports = {
      plans: fakePlanStore(care('live'), plan({ id: 'own', actions: [{ leads: [person('Sue Stranger')] }] })),
      people,
    };
    expect((await visiblePlans(ports, who('Sue Stranger'))).map(({ id }) => id)).toEqual(['own']);
  });

  test('an area of which a lead leads nothing is left out', async () => {
    const [seen] = await visiblePlans({ plans: fakePlanStore(care('live')), people }, who('Jo Joint'));
    expect(seen?.areas.map(({ id, actions }) => [id, actions.length])).toEqual([
      ['a1', 1],
      ['a2', 1],
    ]);
  });

  test('who holds a role of the plan sees it while the directory cannot be reached', async () => {
    const away = { membersOf: () => Promise.reject(new Refusal('unreachable')) };
    const ports = { plans: fakePlanStore(care('live')), people: away };
    expect(await visiblePlans(ports, who('Cora Coordinator'))).toHaveLength(1);
    await expect(visiblePlans(ports, who('Rae Reader'))).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('leads and managers see their own part when the directory is away', async () => {
    const away = { membersOf: () => Promise.reject(new Refusal('unreachable')) };
    const ports = { plans: fakePlanStore(care('live')), people: away };
    const seen = async (name: string) => (await visiblePlans(ports, who(name))).flatMap(actionsOf).map(({ id }) => id);
    expect(await seen('Lee Lead')).toEqual(['a1.1', 'a2.1']);
    expect(await seen('Mary Manager')).toEqual(['a1.1', 'a1.2']);
  });

  test('a fault of the directory’s reading that is no refusal is not hidden from a lead', async () => {
    const broken = { membersOf: () => Promise.reject(new TypeError('A bug')) };
    const ports = { plans: fakePlanStore(care('live')), people: broken };
    await expect(visiblePlans(ports, who('Lee Lead'))).rejects.toThrow('A bug');
  });
});

describe('a deputy', () => {
  const standsFor = (name: string, agreed = true): Availability => ({
    ...usualAvailability(person(name).id),
    deputy: { person: person('Sue Stranger'), agreed },
  });
  const seen = async (directory: VisiblePorts['people'], state: PlanState, ...deputies: readonly Availability[]) => {
    const ports = { plans: fakePlanStore(care(state)), people: directory, deputyships: fakeDeputyships(...deputies) };
    return (await visiblePlans(ports, who('Sue Stranger'))).flatMap(actionsOf).map(({ id }) => id);
  };

  test.each([
    ['a lead', ['Jo Joint'], ['a1.2', 'a2.1']],
    ['a manager', ['Mary Manager'], ['a1.1', 'a1.2']],
    ['several', ['Jo Joint', 'Max Manager'], ['a1.2', 'a2.1']],
  ])('of %s sees what is theirs, the directory away or not', async (_whom, names, ids) => {
    const away = { membersOf: () => Promise.reject(new Refusal('unreachable')) };
    for (const directory of [people, away]) {
      expect(await seen(directory, 'live', ...names.map((name) => standsFor(name)))).toEqual(ids);
    }
  });

  test('sees nothing of a draft, nothing before they agreed, and nothing of what comes with a role in the plan', async () => {
    expect(await seen(people, 'opening', standsFor('Jo Joint'))).toEqual(['a1.2', 'a2.1']);
    expect(await seen(people, 'draft', standsFor('Jo Joint'))).toEqual([]);
    expect(await seen(people, 'live', standsFor('Jo Joint', false))).toEqual([]);
    expect(await seen(people, 'live', standsFor('Cora Coordinator'))).toEqual([]);
  });
});

describe('what is overdue', () => {
  const clock = fakeClock('2015-07-01');
  const overdueFor = async (caller: Caller, state: PlanState) =>
    (await viewOverdue({ plans: fakePlanStore(care(state)), people, clock }, caller)).map(({ overdue }) => overdue);

  test('is shown of live and paused plans, as far as each may see them', async () => {
    expect(await overdueFor(who('Rae Reader'), 'live')).toEqual([3]);
    expect(await overdueFor(who('Lee Lead'), 'live')).toEqual([2]);
    expect(await overdueFor(who('Rae Reader'), 'paused')).toEqual([3]);
    expect(await overdueFor(who('Sue Stranger'), 'live')).toEqual([]);
  });

  test('is told to nobody but the coordinator until the plan is live', async () => {
    for (const state of ['draft', 'opening'] as const) {
      expect(await overdueFor(who('Cora Coordinator'), state)).toEqual([3]);
      expect(await overdueFor(who('Mary Manager'), state)).toEqual([]);
      expect(await overdueFor(who('Lee Lead'), state)).toEqual([]);
    }
  });

  test('is told to nobody once the plan has ended', async () => {
    expect(await overdueFor(who('Cora Coordinator'), 'ended')).toEqual([]);
    expect(await overdueFor(who('Rae Reader'), 'ended')).toEqual([]);
  });
});

describe('my actions', () => {
  const lee = person('Lee Lead');
  const clock = fakeClock('2015-07-01');
  const mine = (actions: Parameters<typeof plan>[0]) => plan({ id: 'mine', ...actions });
  const ids = (plans: readonly Plan[], of: Person = lee) =>
    viewMyActions({ plans: fakePlanStore(...plans), clock }, of).map(({ action: { key } }) => key);

  test('are the open ones over all plans, longest overdue first, those without a date last', () => {
    const one = mine({
      actions: [{ by: null }, { by: '2015-08-01' }, { by: '2015-06-01' }, { status: 'done' }, { by: null }],
    });
    const two = plan({ id: 'two', actions: [{ by: '2015-05-01' }, { by: '2015-05-01', leads: [person('Jo Joint')] }] });
    expect(ids([one, two])).toEqual(['two:a1.1', 'mine:a1.3', 'mine:a1.2', 'mine:a1.1', 'mine:a1.5']);
  });

  test.each(['draft', 'importing', 'ended'] as const)('are none of a plan that is %s', (state) => {
    expect(ids([mine({ state, actions: [{}] })])).toEqual([]);
  });

  const own = async (plans: readonly Plan[]) => {
    const asks = fakeAskStore();
    const view = await openOwnAsk({ plans: fakePlanStore(...plans), asks, clock }, lee);
    return { asks, view };
  };

  test('as a card of one’s own hold what can be answered, and count as no ask', async () => {
    const { asks, view } = await own([
      mine({ actions: [{ by: '2015-06-01' }, { by: '2015-08-01' }] }),
      plan({ id: 'paused', state: 'paused', actions: [{}] }),
    ]);
    expect(view.items.map(({ action, reason, time }) => [action, reason, time])).toEqual([
      ['mine:a1.1', 'overdue', 1],
      ['mine:a1.2', 'review', 1],
    ]);
    expect(await asks.find(view.ask)).toMatchObject({ person: lee });
    expect(await asks.since(day('2015-01-01'))).toEqual([]);
  });

  test('as a card of one’s own are an empty card, kept nowhere, when nothing is open', async () => {
    const { asks, view } = await own([mine({ actions: [{ status: 'done' }] })]);
    expect(view.items).toEqual([]);
    expect(await asks.find(view.ask)).toBeUndefined();
  });

  test('of a plan that is opening are called overdue by no card', async () => {
    const { view } = await own([mine({ state: 'opening', actions: [{ by: '2015-06-01' }] })]);
    expect(view.items.map(({ reason }) => reason)).toEqual(['opening']);
  });
});
