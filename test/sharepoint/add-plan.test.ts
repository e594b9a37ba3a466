import type { PlanStore } from '../../src/ports/plan-store.ts';
import { entry } from '../builders/entry.ts';
import { plan } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { type ListsOnStandIn, listsOnStandIn, rewindable } from './lists-on-stand-in.ts';

let lists: ListsOnStandIn;
let rewind: () => void;
let store: PlanStore;
beforeAll(async () => {
  lists = await listsOnStandIn();
  rewind = rewindable(lists);
});
beforeEach(async () => {
  rewind();
  store = await lists.open();
});
afterAll(() => lists.standIn.stop());

const PLAN = plan({ areas: [{ actions: Array.from({ length: 12 }, () => ({})) }, { actions: [{}, {}] }] });
const ENTRIES = ['plan|imported', 'plan|draft'].map((key) => entry({ key, action: null }));
const rows = (list: string) => lists.standIn.list(list).items.length;
const counts = () => ['Plans', 'Areas', 'Actions', 'Leads', 'History'].map(rows);
const states = (of: PlanStore) => of.plans().map(({ state }) => state);
const fault = (on: string, given: object) => lists.standIn.faults.add({ on, effect: 'fail', ...given });
const COMPLETE = [1, 2, 14, 14, 2];

test('a plan of many rows is written in few calls', async () => {
  let calls = 0;
  const counting = {
    ...lists.graph,
    post: (...given: Parameters<typeof lists.graph.post>) => {
      calls += 1;
      return lists.graph.post(...given);
    },
  };
  const other = await lists.open(counting);
  await other.addPlan(PLAN, ENTRIES);
  expect(counts()).toEqual(COMPLETE);
  expect(calls).toBe(1 + 2 + 2);
});

test.each([
  ['Areas', 1],
  ['Actions', 9],
  ['Leads', 3],
  ['History', 1],
])(
  'a batch of which rows of %s are refused leaves the plan importing, and a second call completes it',
  async (list, times) => {
    fault(`^POST .*/lists/${lists.standIn.list(list).id}/items$`, { status: 403, times });
    await expect(store.addPlan(PLAN, ENTRIES)).rejects.toMatchObject({ code: 'denied', facts: { list } });
    counted('faults injected', times);
    const other = await lists.open();
    expect(states(other)).toEqual(['importing']);
    expect(rows(list)).toBeLessThan(COMPLETE[['Plans', 'Areas', 'Actions', 'Leads', 'History'].indexOf(list)] ?? 0);
    await other.addPlan(PLAN, ENTRIES);
    expect(states(other)).toEqual(['live']);
    expect(counts()).toEqual(COMPLETE);
  },
);

test('rows that are busy inside a batch are asked for again, and none is made twice', async () => {
  const { id } = lists.standIn.list('Actions');
  lists.standIn.faults.add({ on: `^POST .*/lists/${id}/items$`, effect: 'throttle', retryAfterSeconds: 0, times: 17 });
  await store.addPlan(PLAN, ENTRIES);
  counted('faults injected', 17);
  expect(counts()).toEqual(COMPLETE);
  expect(states(store)).toEqual(['live']);
});

test('a state whose reply was lost is found to be in', async () => {
  lists.standIn.faults.add({ on: '^PATCH ', effect: 'lose-reply' });
  await store.addPlan(PLAN, ENTRIES);
  counted('faults injected', 1);
  expect(states(store)).toEqual(['live']);
  await store.addPlan({ ...PLAN, state: 'ended' }, ENTRIES);
  expect(states(store)).toEqual(['live']);
});

test.each([409, 400] as const)('a plan cut off is completed where a taken key is refused with %s', async (status) => {
  lists.standIn.faults.doubts.uniqueClashStatus = status;
  fault(`^POST .*/lists/${lists.standIn.list('Leads').id}/items$`, { status: 403 });
  await expect(store.addPlan(PLAN, ENTRIES)).rejects.toMatchObject({ code: 'denied' });
  await store.addPlan(PLAN, ENTRIES);
  counted('faults injected', 1);
  expect(counts()).toEqual(COMPLETE);
});
