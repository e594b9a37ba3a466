import type { PlanExtension, PlanStore } from '../../src/ports/plan-store.ts';
import { entry } from '../builders/entry.ts';
import { plan } from '../builders/plan.ts';
import { actionIn } from '../contract/plan-store.ts';
import { counted } from '../counted.ts';
import { type ListsOnStandIn, listsOnStandIn, rewindable } from './lists-on-stand-in.ts';

let lists: ListsOnStandIn;
let rewind: () => void;
let store: PlanStore;
beforeAll(async () => {
  lists = await listsOnStandIn();
  await (await lists.open()).addPlan(plan({ areas: [{ actions: [{}, {}] }] }), [
    entry({ key: 'plan|imported', action: null }),
  ]);
  rewind = rewindable(lists);
});
beforeEach(async () => {
  rewind();
  store = await lists.open();
});
afterAll(() => lists.standIn.stop());

const WITH_MORE = plan({ areas: [{ actions: [{}, {}, {}, {}] }, { actions: Array.from({ length: 22 }, () => ({})) }] });
const NEW = WITH_MORE.areas.flatMap(({ actions }) => actions).slice(2);
const EXTENSION: PlanExtension = {
  areas: WITH_MORE.areas.slice(1),
  actions: NEW,
  entries: NEW.map(({ key }) => entry({ key: `${key}|added`, action: key, door: 'document', kind: 'document-adds' })),
};
const LISTS = ['Areas', 'Actions', 'Leads', 'History'];
const COMPLETE = [2, 26, 26, 25];
const counts = () => LISTS.map((list) => lists.standIn.list(list).items.length);
const posts = (list: string) => `^POST .*/lists/${lists.standIn.list(list).id}/items$`;

test.each([
  ['History', 5],
  ['Areas', 1],
  ['Leads', 3],
  ['Actions', 9],
])('a newer document of which rows of %s are refused comes in whole with a second call', async (list, times) => {
  lists.standIn.faults.add({ on: posts(list), effect: 'fail', status: 403, times });
  await expect(store.extendPlan('plan', EXTENSION)).rejects.toMatchObject({ code: 'denied', facts: { list } });
  counted('faults injected', times);
  const other = await lists.open();
  expect(
    other
      .plans()[0]
      ?.areas.flatMap(({ actions }) => actions)
      .every(({ people }) => people.length === 1),
  ).toBe(true);
  await other.extendPlan('plan', EXTENSION);
  expect(counts()).toEqual(COMPLETE);
  expect(other.plans()[0]?.areas.map(({ actions }) => actions.length)).toEqual([4, 22]);
  await other.extendPlan('plan', EXTENSION);
  expect(counts()).toEqual(COMPLETE);
});

test('actions whose history lacks are never shown: what stands first is the line that names their row', async () => {
  lists.standIn.faults.add({ on: posts('History'), effect: 'fail', status: 403, times: 1 });
  await expect(store.extendPlan('plan', EXTENSION)).rejects.toMatchObject({ code: 'denied' });
  counted('faults injected', 1);
  expect(lists.standIn.list('Actions').items).toHaveLength(2);
});

test('a lead whose reply was lost is made once, and one that was left over can be taken again', async () => {
  const leads = ['Jo Joint', 'Head of Care', 'Team Manager'].map((printed) => ({
    printed,
    people: [],
    accountable: false,
  }));
  lists.standIn.faults.add({ on: posts('Leads'), effect: 'lose-reply', times: 1 });
  await store.replaceLeads('plan', 'plan:a1.1', leads);
  counted('faults injected', 1);
  expect(actionIn(store, 'plan:a1.1').people).toEqual(leads);
  await store.replaceLeads('plan', 'plan:a1.1', leads.slice(0, 1));
  await store.replaceLeads('plan', 'plan:a1.1', leads);
  expect(lists.standIn.list('Leads').items).toHaveLength(4);
  const other = await lists.open();
  expect(actionIn(other, 'plan:a1.1').people).toEqual(leads);
  expect(other.handEdits()).toEqual([]);
});

test('leads that were cut off on their way are put in with a second call', async () => {
  const leads = ['Jo Joint', 'Head of Care'].map((printed) => ({ printed, people: [], accountable: false }));
  lists.standIn.faults.add({ on: posts('Leads'), effect: 'fail', status: 403, times: 1 });
  await expect(store.replaceLeads('plan', 'plan:a1.1', leads)).rejects.toMatchObject({ code: 'denied' });
  counted('faults injected', 1);
  await store.replaceLeads('plan', 'plan:a1.1', leads);
  expect(actionIn(store, 'plan:a1.1').people).toEqual(leads);
});
