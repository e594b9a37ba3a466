import type { Graph } from '../../src/graph/graph.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import { takingTurns } from '../../src/sharepoint/reading/taking-turns.ts';
import { entry } from '../builders/entry.ts';
import { plan } from '../builders/plan.ts';
import { actionIn, changed, onlyEdit } from '../contract/plan-store.ts';
import { counted } from '../counted.ts';
import { type ListsOnStandIn, listsOnStandIn, rewindable } from './lists-on-stand-in.ts';

const KEY = 'plan:a1.1';
let lists: ListsOnStandIn;
let rewind: () => void;
let store: PlanStore;
beforeAll(async () => {
  lists = await listsOnStandIn();
  await (await lists.open()).addPlan(plan({ actions: [{ measure: 'As printed' }, {}] }), [
    entry({ key: 'imported', action: null }),
  ]);
  rewind = rewindable(lists);
});
beforeEach(async () => {
  rewind();
  store = await lists.open();
});
afterAll(() => lists.standIn.stop());

const editMeasure = (measure: string) =>
  lists.standIn.editByHand({ list: 'Actions', id: 1, fields: { Measure: measure }, surname: 'Menon' });
const save = (by: PlanStore, key: string) => by.saveAction(actionIn(by, KEY), changed(by, KEY), entry({ key }));
const failing = (on: string, status: number, times = 1_000) => {
  lists.standIn.faults.add({ on, effect: 'fail', status, times });
  counted('faults injected', 1);
};

test.each([400, 403, 404, 405, 501])(
  'versions that Graph refuses with %i are none: start and reading go on, and the edit waits',
  async (status) => {
    await save(await lists.open(), 'theirs');
    editMeasure('By hand');
    failing('/versions', status);
    await store.refresh();
    for (const one of [store, await lists.open()]) expect(onlyEdit(one, 'plan').action).toBe(KEY);
  },
);

test('a line of history that Graph never takes rides on in its row and holds up neither start nor reading', async () => {
  failing('^POST .+/items$', 400);
  await save(store, 'one');
  await store.refresh();
  for (const one of [store, await lists.open()]) expect(one.history(KEY).map(({ key }) => key)).toEqual(['one']);
  lists.standIn.faults.clear();
  await store.refresh();
  expect(lists.standIn.list('History').items.map(({ fields }) => fields.Key)).toContain('one');
});

test.each([400, 404, 410])('after a link that is refused with %i the whole list is read', async (status) => {
  editMeasure('By hand');
  const { id } = lists.standIn.list('Actions');
  failing(`/lists/${id}/items/delta`, status, 1);
  await store.refresh();
  expect(onlyEdit(store, 'plan').action).toBe(KEY);
});

test.each([400, 501])(
  'where the newest link is refused with %i, the first delta is read to its end',
  async (status) => {
    const refusing: Graph = {
      ...lists.graph,
      async delta(link) {
        if (!link.includes('token=latest')) return lists.graph.delta(link);
        failing('/delta', status, 1);
        return lists.graph.delta(link);
      },
    };
    const one = await lists.open(refusing);
    editMeasure('By hand');
    await one.refresh();
    expect(onlyEdit(one, 'plan').action).toBe(KEY);
  },
);

test('a list whose look failed is looked at again by the next call', async () => {
  editMeasure('By hand');
  for (let look = 1; store.handEdits().length === 0; look++) {
    expect(look).toBeLessThanOrEqual(6);
    if (look === 2) failing('/delta', 500, 1);
    const looked = store.refreshNext();
    await (look === 2 ? expect(looked).rejects.toMatchObject({ code: 'busy' }) : looked);
  }
});

test('a part that always fails has two turns, and then the others have theirs', async () => {
  const seen: number[] = [];
  const next = takingTurns(async (turn) => {
    seen.push(turn);
    if (turn === 2) throw new Error('away');
  });
  for (let call = 0; call < 5; call++) await next().catch(() => undefined);
  expect(seen).toEqual([1, 2, 2, 3, 4]);
});

describe('an edit of a list whose rows carry no entry, moved before it is settled', () => {
  const editArea = (title: string) =>
    lists.standIn.editByHand({ list: 'Areas', id: 1, fields: { AreaTitle: title }, surname: 'Menon' });
  const keysInHistory = () => lists.standIn.list('History').items.map(({ fields }) => fields.Key);
  const settle = (by: PlanStore, edit = onlyEdit(by, 'plan')) =>
    by.settle(edit, { put: 'back' }, entry({ key: edit.key, action: null, door: 'list', kind: 'put-back' }));

  test('leaves no line of what never happened', async () => {
    editArea('By hand');
    await store.refresh();
    const first = onlyEdit(store, 'plan');
    editArea('By hand, again');
    await expect(settle(store, first)).rejects.toMatchObject({ code: 'action-changed' });
    expect(keysInHistory()).not.toContain(first.key);
    await settle(store);
    expect(keysInHistory()).toContain('list:Areas:1:3');
  });

  test('by another instance that settled it is settled', async () => {
    const other = await lists.open();
    editArea('By hand');
    await Promise.all([store.refresh(), other.refresh()]);
    await settle(other);
    await settle(store);
    expect(keysInHistory().filter((key) => key === 'list:Areas:1:2')).toHaveLength(1);
    expect(store.handEdits()).toEqual([]);
  });
});

describe('an edit by somebody whom the list names by address alone', () => {
  beforeEach(() => {
    lists.standIn.faults.doubts.handEditor = 'address';
    editMeasure('By hand');
  });

  test.each([403, 500])('waits while the directory answers %i, and is theirs once it tells', async (status) => {
    failing('/users', status);
    const fresh = await lists.open();
    await store.refresh();
    for (const one of [store, fresh]) expect(one.handEdits()).toEqual([]);
    lists.standIn.faults.clear();
    for (const one of [store, fresh]) {
      await one.refreshNext();
      expect(onlyEdit(one, 'plan').by?.id).toBe(lists.standIn.person('Menon').id);
    }
  });

  test('is nobody’s where the directory can make nothing of the address', async () => {
    failing('/users', 400);
    await store.refresh();
    expect(onlyEdit(store, 'plan').by).toBeNull();
  });
});

/** A Graph whose replies are altered on their way, as rows or as pages of them. */
function altering(alter: (row: Record<string, unknown>) => Record<string, unknown>): Graph {
  const altered = (reply: unknown): unknown =>
    typeof reply === 'object' && reply !== null && 'fields' in reply ? alter({ ...reply }) : reply;
  return {
    ...lists.graph,
    get: async (path, headers) => altered(await lists.graph.get(path, headers)),
    all: async (path, headers) => (await lists.graph.all(path, headers)).map(altered),
    async delta(link) {
      const { elements, link: next } = await lists.graph.delta(link);
      return { elements: elements.map(altered), link: next };
    },
  };
}

test.each([{ lacking: ['eTag'] }, { lacking: ['eTag', 'id'] }])(
  'a row without its $lacking is left out, and is not taken for deleted',
  async ({ lacking }) => {
    let isLacking = false;
    const told: unknown[] = [];
    const lackingOne = altering((row) => {
      const isFirst = isLacking && typeof row.fields === 'object' && row.fields !== null && 'ActionText' in row.fields;
      return isFirst && row.id === '1'
        ? Object.fromEntries(Object.entries(row).filter(([name]) => !lacking.includes(name)))
        : row;
    });
    const options = { onUnreadable: (found: unknown) => told.push(found) };
    const one = await lists.open(lackingOne, options);
    isLacking = true;
    editMeasure('By hand');
    await one.refresh();
    await one.refresh();
    expect(one.handEdits()).toEqual([]);
    expect(told).toEqual([{ list: 'Actions', item: lacking.includes('id') ? '?' : '1' }]);
    const fresh = await lists.open(lackingOne, options);
    expect(fresh.plans()[0]?.areas[0]?.actions.map(({ key }) => key)).toEqual(['plan:a1.2']);
  },
);

test('what a list makes of values that were just written is the record, not an edit to be put back again and again', async () => {
  lists.standIn.faults.doubts.appWrites = 'user';
  let isShouting = false;
  const shouting = altering((row) => {
    const fields = isShouting && typeof row.fields === 'object' ? { ...row.fields } : {};
    return 'Measure' in fields ? { ...row, fields: { ...fields, Measure: String(fields.Measure).toUpperCase() } } : row;
  });
  const one = await lists.open(shouting);
  isShouting = true;
  for (const key of ['one', 'two']) {
    await save(one, key);
    await one.refresh();
    expect(one.handEdits()).toEqual([]);
  }
  expect(actionIn(one, KEY)).toMatchObject({ measure: 'AS PRINTED', version: 3 });
  editMeasure('By hand');
  await one.refresh();
  expect(onlyEdit(one, 'plan').changes).toEqual([{ field: 'Measure', from: 'AS PRINTED', to: 'BY HAND' }]);
});
