import { removeItem } from '../../infra/local/sharepoint/site-state.ts';
import { followingOthers } from '../../src/jobs/following-others.ts';
import type { Log } from '../../src/ports/log.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import { entry } from '../builders/entry.ts';
import { plan } from '../builders/plan.ts';
import { actionIn, changed, editsOf, onlyEdit } from '../contract/plan-store.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';
import { type ListsOnStandIn, listsOnStandIn, rewindable } from './lists-on-stand-in.ts';

const KEY = 'plan:a1.1';
let lists: ListsOnStandIn;
let rewind: () => void;
let store: PlanStore;
beforeAll(async () => {
  lists = await listsOnStandIn();
  await (await lists.open()).addPlan(plan({ actions: [{}, {}] }), [entry({ key: 'imported', action: null })]);
  rewind = rewindable(lists);
});
beforeEach(async () => {
  rewind();
  store = await lists.open();
});
afterAll(() => lists.standIn.stop());

/** Here no look fails. */
const loud = ({ err }: { err?: unknown }) => {
  throw err;
};
const LOUD: Log = { info: loud, warn: loud, error: loud };
const save = (by: PlanStore, key: string) => by.saveAction(actionIn(by, KEY), changed(by, KEY), entry({ key }));
const editMeasure = (measure: string) =>
  lists.standIn.editByHand({ list: 'Actions', id: 1, fields: { Measure: measure }, surname: 'Menon' });
const deleteRow = (list: string, id: number) => {
  const found = lists.standIn.list(list);
  const item = found.items.find((one) => one.id === id);
  if (item) removeItem(found, item);
};

/** The calls that the stand-in sees from now on. */
function callsSeen(): string[] {
  const { faults } = lists.standIn;
  const calls: string[] = [];
  const take = faults.take;
  faults.take = (service, method, path) => {
    if (service === 'graph') calls.push(`${method} ${path.replace(/^.*\/(?=items)/, '')}`);
    return take(service, method, path);
  };
  return calls;
}

describe('what idling costs: a call of delta with a token is one unit', () => {
  test('a minute of turns takes six calls at the most, each of them a delta', async () => {
    const turn = followingOthers({ plans: store, signal: fakeChangeSignals()(), log: LOUD });
    const calls = callsSeen();
    for (let nowMs = 0; nowMs < 60_000; nowMs += await turn());
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.length).toBeLessThanOrEqual(6);
    expect(new Set(calls)).toEqual(new Set(['GET items/delta']));
  });

  test('a hand edit in any list is seen within a minute of turns', async () => {
    const turn = followingOthers({ plans: store, signal: fakeChangeSignals()(), log: LOUD });
    await turn();
    editMeasure('By hand');
    for (let nowMs = 0; nowMs < 60_000; nowMs += await turn());
    expect(editsOf(store, 'plan')).toHaveLength(1);
  });

  test('what another instance wrote is read by five calls', async () => {
    const other = await lists.open();
    await save(other, 'theirs');
    const calls = callsSeen();
    await store.refresh();
    expect(calls).toEqual(Array(5).fill('GET items/delta'));
    expect(actionIn(store, KEY).version).toBe(2);
  });

  test('what is not read because nothing changed shows as no change', async () => {
    const version = store.version();
    await store.refresh();
    for (let part = 0; part < 5; part++) await store.refreshNext();
    expect(store.version()).toBe(version);
  });
});

describe('Graph: delta, what may come in it', () => {
  test('more changes than a page holds are all taken', async () => {
    lists.standIn.faults.doubts.usualPage = 100;
    const other = await lists.open();
    await other.addPlan(plan({ id: 'other', actions: Array.from({ length: 130 }, () => ({})) }), []);
    await store.refresh();
    expect(store.plans().find(({ id }) => id === 'other')?.areas[0]?.actions).toHaveLength(130);
  });

  test.each(['deleted', 'error'] as const)('a deleted row, told as %s, is missed', async (how) => {
    lists.standIn.faults.doubts.deletedInDelta = how;
    deleteRow('Actions', 1);
    await store.refresh();
    expect(onlyEdit(store, 'plan')).toMatchObject({ action: KEY, row: { kind: 'deleted' } });
  });

  test('after an old link, 410, everything is read again, what was deleted and what was changed', async () => {
    const other = await lists.open();
    await save(other, 'theirs');
    deleteRow('Actions', 2);
    lists.standIn.ageDeltaTokens();
    const calls = callsSeen();
    await store.refresh();
    expect(calls).toContain('GET items');
    expect(actionIn(store, KEY).version).toBe(2);
    expect(onlyEdit(store, 'plan')).toMatchObject({ action: 'plan:a1.2', row: { kind: 'deleted' } });
    calls.splice(0);
    await store.refresh();
    expect(calls).toEqual(Array(5).fill('GET items/delta'));
  });

  test('a reply without a word of what was deleted is made up for by reading everything every six hours', async () => {
    let now = Date.parse('2015-07-01T08:00:00Z');
    const watching = await lists.open(lists.graph, { now: () => new Date(now).toISOString() });
    lists.standIn.faults.broken.add('delta-hides-deleted');
    deleteRow('Actions', 1);
    now += 5 * 3_600_000;
    await watching.refresh();
    expect(watching.handEdits()).toEqual([]);
    now += 3_600_000;
    for (let part = 0; part < 5; part++) await watching.refreshNext();
    expect(onlyEdit(watching, 'plan').row).toEqual({ kind: 'deleted' });
  });

  test('an older state of a row, which came late, is not taken', async () => {
    let late = false;
    let kept: { elements: readonly unknown[]; link: string } | undefined;
    const one = await lists.open({
      ...lists.graph,
      async delta(link) {
        const now = await lists.graph.delta(link);
        if (!link.includes('ActionText') || !late) return now;
        kept ??= now;
        return { ...kept, link: now.link };
      },
    });
    late = true;
    await save(await lists.open(), 'theirs');
    await one.refresh();
    await save(one, 'mine');
    expect(actionIn(one, KEY).version).toBe(3);
    await one.refresh();
    expect(actionIn(one, KEY).version).toBe(3);
  });
});

test('an instance that cannot read keeps its last copy, and goes on from there afterwards', async () => {
  const other = await lists.open();
  await save(other, 'theirs');
  lists.standIn.faults.add({ on: 'delta', effect: 'fail', status: 500, times: 5 });
  await expect(store.refresh()).rejects.toMatchObject({ code: 'busy' });
  expect(actionIn(store, KEY).version).toBe(1);
  lists.standIn.faults.clear();
  await store.refresh();
  expect(actionIn(store, KEY).version).toBe(2);
});

test('when the record was last heard from moves with every reading that goes well, and with no other', async () => {
  let now = '2015-07-02T10:00:00.000Z';
  const watched = await lists.open(undefined, { now: () => now });
  now = '2015-07-02T10:01:00.000Z';
  await watched.refreshNext();
  expect(watched.heardAt()).toBe('2015-07-02T10:01:00.000Z');
  now = '2015-07-02T10:02:00.000Z';
  lists.standIn.faults.add({ on: 'delta', effect: 'fail', status: 500, times: 5 });
  await expect(watched.refresh()).rejects.toMatchObject({ code: 'busy' });
  expect(watched.heardAt()).toBe('2015-07-02T10:01:00.000Z');
});

test('an entry of another instance is completed only after History was read: nothing is written for one that is there', async () => {
  const other = await lists.open();
  await save(other, 'theirs');
  const calls = callsSeen();
  for (let part = 0; part < 5; part++) await store.refreshNext();
  expect(calls.filter((call) => call.startsWith('POST'))).toEqual([]);
  expect(store.history(KEY).map(({ key }) => key)).toEqual(['theirs']);
});
