import { Refusal } from '../../src/core/refusal.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import { entry } from '../builders/entry.ts';
import { day, plan } from '../builders/plan.ts';
import { actionIn, changed } from '../contract/plan-store.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';
import { type ListsOnStandIn, listsOnStandIn, rewindable } from './lists-on-stand-in.ts';

const KEY = 'plan:a1.1';
const PATCHES = '^PATCH .+/fields$';
const line = (key: string, given = {}) => entry({ key, ...given });

let lists: ListsOnStandIn;
let rewind: () => void;
let store: PlanStore;
beforeAll(async () => {
  lists = await listsOnStandIn();
  await (await lists.open()).addPlan(plan({ actions: [{}, {}] }), [
    line('plan|imported', { action: null, kind: 'imported' }),
  ]);
  rewind = rewindable(lists);
});
beforeEach(async () => {
  rewind();
  store = await lists.open();
});
afterAll(() => lists.standIn.stop());

const save = (by: PlanStore, key: string) => by.saveAction(actionIn(by, KEY), changed(by, KEY), line(key));
const historyKeys = () => lists.standIn.list('History').items.map(({ fields }) => fields.Key);
const fault = (on: string, effect: 'lose-reply' | 'throttle' | 'fail', more = {}) =>
  lists.standIn.faults.add({ on, effect, ...more });

/** A Graph between the product and the stand-in, in which one call goes another way. */
function between(change: (graph: Graph) => Partial<Graph>): Graph {
  return { ...lists.graph, ...change(lists.graph) };
}

describe('Graph: update with If-Match, 412', () => {
  test('a hand edit that was not read yet is not written over: it waits to be judged first', async () => {
    lists.standIn.editByHand({ list: 'Actions', id: 1, fields: { Measure: 'By hand' }, surname: 'Menon' });
    await expect(save(store, 'one')).rejects.toMatchObject({ code: 'action-changed' });
    expect(store.handEdits()).toMatchObject([{ action: KEY, changes: [{ field: 'Measure', to: 'By hand' }] }]);
    expect(historyKeys()).toEqual(['plan|imported']);
  });

  test('two instances write different entries of one key: both then tell of the one that is in', async () => {
    const other = await lists.open();
    const [mine, theirs] = [line('one', { words: 'Mine.' }), line('one', { words: 'Theirs.' })];
    await other.saveAction(actionIn(other, KEY), changed(other, KEY), theirs);
    await store.saveAction(actionIn(store, KEY), changed(store, KEY), mine);
    expect(store.history(KEY).map(({ words }) => words)).toEqual(['Theirs.']);
    expect(other.history(KEY).map(({ words }) => words)).toEqual(['Theirs.']);
    expect(historyKeys()).toEqual(['plan|imported', 'one']);
  });

  test('one write of an action is one new version of its row', async () => {
    const [before] = lists.standIn.list('Actions').items;
    const { version = 0 } = before ?? {};
    await save(store, 'one');
    expect(lists.standIn.list('Actions').items[0]?.version).toBe(version + 1);
  });
});

describe('Graph: a reply that was lost, after which only the row can tell', () => {
  test('of the change: it is in, once, with its history', async () => {
    fault(PATCHES, 'lose-reply');
    expect(await save(store, 'one')).toMatchObject({ status: 'partly-done', version: 2 });
    expect(historyKeys()).toEqual(['plan|imported', 'one']);
    expect(lists.standIn.list('Actions').items[0]?.fields.Version).toBe(2);
  });

  test('of the change, with somebody else’s change over it before it could be looked for: it is in, once', async () => {
    const other = await lists.open();
    const through = between((graph) => ({
      async patch(path, body, headers) {
        await graph.patch(path, body, headers);
        await other.refresh();
        await other.saveAction(
          actionIn(other, KEY),
          { ...changed(other, KEY), statusPhrase: 'Of the other' },
          line('other'),
        );
        throw new Refusal('unreachable');
      },
    }));
    const mine = await lists.open(through);
    expect(await save(mine, 'mine')).toMatchObject({ statusPhrase: 'Of the other', version: 3 });
    expect(historyKeys()).toEqual(['plan|imported', 'mine', 'other']);
  });

  test('of the line of history: it is there once', async () => {
    fault('^POST .+/items$', 'lose-reply');
    await save(store, 'one');
    await save(store, 'two');
    expect(historyKeys()).toEqual(['plan|imported', 'one', 'two']);
  });

  test('before anything was written: nothing is, and the refusal says so', async () => {
    const through = between(() => ({ patch: () => Promise.reject(new Refusal('unreachable')) }));
    const cut = await lists.open(through);
    await expect(save(cut, 'one')).rejects.toMatchObject({ code: 'unreachable' });
    expect(lists.standIn.list('Actions').items[0]?.fields.Version).toBe(1);
    expect(historyKeys()).toEqual(['plan|imported']);
  });
});

describe('history that was cut off after the change of its action', () => {
  const withoutHistory = () =>
    lists.open(
      between((graph) => ({
        post: (path, body, headers) =>
          JSON.stringify(body).includes('"Changes"') || JSON.stringify(body).includes('"Kind"')
            ? Promise.reject(new Refusal('unreachable'))
            : graph.post(path, body, headers),
      })),
    );

  test('is no failure of the answer, which is in the record', async () => {
    const cut = await withoutHistory();
    expect(await save(cut, 'one')).toMatchObject({ version: 2 });
    expect(cut.history(KEY).map(({ key }) => key)).toEqual(['one']);
    expect(historyKeys()).toEqual(['plan|imported']);
  });

  test('is completed by the next reading', async () => {
    await save(await withoutHistory(), 'one');
    await store.refresh();
    expect(historyKeys()).toEqual(['plan|imported', 'one']);
    expect(store.history(KEY)).toMatchObject([{ key: 'one', door: 'chat' }]);
  });

  test('is completed when the record is opened', async () => {
    await save(await withoutHistory(), 'one');
    await lists.open();
    expect(historyKeys()).toEqual(['plan|imported', 'one']);
  });

  test('is completed before the next change, which would write over it', async () => {
    const cut = await withoutHistory();
    await save(cut, 'one');
    await expect(save(cut, 'two')).rejects.toMatchObject({ code: 'unreachable' });
    await save(await lists.open(), 'three');
    expect(historyKeys()).toEqual(['plan|imported', 'one', 'three']);
  });
});

describe('history that was cut off after the change of its plan', () => {
  const planLine = (key: string) => line(key, { action: null, kind: 'plan-state' });
  const setState = (by: PlanStore, state: 'live' | 'paused', key: string) =>
    by.savePlan('plan', { state }, planLine(key));
  const withoutHistory = () =>
    lists.open(
      between((graph) => ({
        post: (path, body, headers) =>
          JSON.stringify(body).includes('"Kind"')
            ? Promise.reject(new Refusal('unreachable'))
            : graph.post(path, body, headers),
      })),
    );

  test('is no failure of the change, and is completed by the next reading', async () => {
    const cut = await withoutHistory();
    await setState(cut, 'live', 'live');
    expect(cut.plans()[0]?.state).toBe('live');
    expect(historyKeys()).toEqual(['plan|imported']);
    await store.refresh();
    expect(historyKeys()).toEqual(['plan|imported', 'live']);
  });

  test('is completed before the next change, which would write over it', async () => {
    const cut = await withoutHistory();
    await setState(cut, 'live', 'live');
    await expect(setState(cut, 'paused', 'paused')).rejects.toMatchObject({ code: 'unreachable' });
    await setState(await lists.open(), 'paused', 'paused again');
    expect(historyKeys()).toEqual(['plan|imported', 'live', 'paused again']);
  });

  test('is written once when the reply of the change was lost', async () => {
    fault(PATCHES, 'lose-reply');
    await setState(store, 'live', 'live');
    expect(store.plans()[0]?.state).toBe('live');
    expect(historyKeys()).toEqual(['plan|imported', 'live']);
  });

  test('is not written for a change that somebody else’s change kept out', async () => {
    const other = await lists.open();
    await setState(other, 'live', 'theirs');
    await expect(setState(store, 'paused', 'mine')).rejects.toMatchObject({ code: 'changed-elsewhere' });
    expect(store.plans()[0]?.state).toBe('live');
    expect(historyKeys()).toEqual(['plan|imported', 'theirs']);
  });
});

test('lines of history within one second keep the order in which they were written', async () => {
  for (const key of ['c', 'b', 'a']) {
    await store.saveAction(
      actionIn(store, KEY),
      changed(store, KEY),
      line(key, { at: `2015-07-01T08:30:00.${key === 'c' ? 900 : 100}Z` }),
    );
  }
  const fresh = await lists.open();
  for (const one of [store, fresh]) expect(one.history(KEY).map(({ key }) => key)).toEqual(['c', 'b', 'a']);
});

describe('a reading while something is written', () => {
  /** A Graph that reads what changed in the Actions list and holds the reply back until `go` is called. */
  function slowReader() {
    let go = () => {};
    const released = new Promise<void>((resolve) => {
      go = resolve;
    });
    let seen = () => {};
    const reading = new Promise<void>((resolve) => {
      seen = resolve;
    });
    let slow = false;
    const through = between((graph) => ({
      async delta(link) {
        const changes = await graph.delta(link);
        if (slow && link.includes('ActionText')) {
          seen();
          await released;
        }
        return changes;
      },
    }));
    const slowDown = () => {
      slow = true;
    };
    return { through, slowDown, reading, release: () => go() };
  }

  test('that ends after the write does not put the old row back', async () => {
    const { through, slowDown, reading, release } = slowReader();
    const one = await lists.open(through);
    slowDown();
    const refreshing = one.refresh();
    await reading;
    await save(one, 'one');
    release();
    await refreshing;
    expect(actionIn(one, KEY)).toMatchObject({ status: 'partly-done', version: 2 });
  });

  test('that ends in the midst of the write does not hide it', async () => {
    let midst = async () => {};
    const through = between((graph) => ({
      async patch(path, body, headers) {
        await midst();
        return graph.patch(path, body, headers);
      },
    }));
    const one = await lists.open(through);
    midst = () => one.refresh();
    expect(await save(one, 'one')).toMatchObject({ status: 'partly-done', version: 2 });
    expect(actionIn(one, KEY)).toMatchObject({ status: 'partly-done', version: 2 });
  });

  test('an old reply to the write’s own re-reading does not put the row back that others wrote over since', async () => {
    let beforeReread = async () => {};
    const through = between((graph) => ({
      async get(path) {
        const now = await graph.get(path);
        if (!/items\/\d+\?/.test(path)) return now;
        await beforeReread();
        return now;
      },
    }));
    const one = await lists.open(through);
    beforeReread = async () => {
      beforeReread = async () => {};
      const other = await lists.open();
      await save(other, 'theirs');
      await one.refresh();
    };
    expect(await save(one, 'mine')).toMatchObject({ version: 3 });
    expect(actionIn(one, KEY)).toMatchObject({ version: 3 });
  });
});

describe('Graph: unique columns and dateOnly columns, both ways that no source settles', () => {
  test.each([409, 400] as const)(
    'a key that is taken may be refused with %s: an import goes on all the same',
    async (status) => {
      lists.standIn.faults.doubts.uniqueClashStatus = status;
      const other = await lists.open();
      await other.addPlan(plan({ actions: [{}, {}, {}] }), [line('plan|imported', { action: null })]);
      await other.refresh();
      expect(actionIn(other, 'plan:a1.3').text).toBe('Review every care plan');
      expect(lists.standIn.list('Actions').items).toHaveLength(3);
    },
  );

  test.each(['site-midnight', 'as-written'] as const)('a day may come back %s: it is that day', async (how) => {
    lists.standIn.faults.doubts.dateOnly = how;
    const expected = { ...changed(store, KEY), expected: day('2015-07-31'), doneOn: day('2015-12-31') };
    await store.saveAction(actionIn(store, KEY), expected, line('one'));
    expect(actionIn(store, KEY)).toMatchObject({ expected: day('2015-07-31'), doneOn: day('2015-12-31') });
  });
});

describe('Graph: throttling, 429 with Retry-After', () => {
  test('a call is tried again after the time that was given', async () => {
    fault(PATCHES, 'throttle', { times: 2, retryAfterSeconds: 0 });
    expect(await save(store, 'one')).toMatchObject({ version: 2 });
  });

  test('a time that is too long to wait for is a refusal at once, and nothing is written', async () => {
    fault('', 'throttle', { times: 2, retryAfterSeconds: 120 });
    await expect(save(store, 'one')).rejects.toMatchObject({ code: 'busy' });
    expect(historyKeys()).toEqual(['plan|imported']);
  });
});

test('Graph: paging by nextLink; more rows than a page holds are all read', async () => {
  const actions = Array.from({ length: 230 }, () => ({}));
  await store.addPlan(plan({ id: 'long', actions }), [line('long|imported', { plan: 'long', action: null })]);
  const fresh = await lists.open();
  expect(fresh.plans().find(({ id }) => id === 'long')?.areas[0]?.actions).toHaveLength(230);
});

test('what was written here is signalled to other instances', async () => {
  const newSignal = fakeChangeSignals();
  const [mine, theirs] = [newSignal(), newSignal()];
  const one = await lists.open(lists.graph, { signal: mine });
  await save(one, 'one');
  expect(await theirs.raisedByOthers()).toBe(true);
  expect(await mine.raisedByOthers()).toBe(false);
});
