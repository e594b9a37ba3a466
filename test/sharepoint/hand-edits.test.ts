import type { Fields } from '../../infra/local/sharepoint/list-shape.ts';
import { removeItem } from '../../infra/local/sharepoint/site-state.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import { cellsOf, sealOf } from '../../src/sharepoint/rows/seal.ts';
import { entry } from '../builders/entry.ts';
import { day, person, plan } from '../builders/plan.ts';
import { actionIn, changed, onlyEdit } from '../contract/plan-store.ts';
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

const edit = (fields: Fields, list = 'Actions', id = 1) =>
  lists.standIn.editByHand({ list, id, fields, surname: 'Menon' });
const row = (list = 'Actions', id = 1) => {
  const found = lists.standIn.list(list).items.find((item) => item.id === id);
  if (!found) throw new Error(`${list} has no row ${id}`);
  return found;
};
const save = (by: PlanStore, key: string) => by.saveAction(actionIn(by, KEY), changed(by, KEY), entry({ key }));
const settle = async (by: PlanStore) => {
  const waiting = onlyEdit(by, 'plan');
  const { key, action } = waiting;
  await by.settle(waiting, { put: 'back' }, entry({ key, action, door: 'list', kind: 'put-back' }));
};

describe('what is our own writing', () => {
  test('is no hand edit, of this instance or another', async () => {
    const other = await lists.open();
    await save(store, 'one');
    await other.refresh();
    await save(other, 'two');
    await store.refresh();
    for (const one of [store, other]) {
      expect(one.handEdits()).toEqual([]);
      expect(actionIn(one, KEY).version).toBe(3);
    }
  });

  test.each([
    ['dateOnly', 'as-written'],
    ['lineEnds', 'crlf'],
    ['outerBlanks', 'trimmed'],
    ['emptyText', 'left-out'],
    ['eTagSteps', 'leaps'],
    ['deltaFields', 'left-out'],
    ['deltaRepeats', 'always'],
  ] as const)('is known as such though the list gives it back otherwise: %s %s', async (doubt, way) => {
    Object.assign(lists.standIn.faults.doubts, { [doubt]: way });
    const words = ' Two lines,\nand blanks around. ';
    const lastAnswer = { on: actionIn(store, KEY).due.by ?? day('2015-07-01'), by: person('Lee Lead'), words };
    await store.saveAction(actionIn(store, KEY), { ...changed(store, KEY), lastAnswer }, entry({ key: 'one', words }));
    await store.refresh();
    // Only the seal tells: neither of the others is known as the application that wrote it.
    for (const one of [store, await lists.open(lists.graph, { applicationId: 'another' })]) {
      expect(one.handEdits()).toEqual([]);
      expect(actionIn(one, KEY).lastAnswer?.words?.trim()).toBe(words.trim());
    }
  });

  test('and is known by the application where the list gives a value back in a way that nobody foresaw', async () => {
    await save(store, 'one');
    row().fields.LastAnswerName = 'SOMEBODY';
    expect((await lists.open(lists.graph, { applicationId: 'another' })).handEdits()).toHaveLength(1);
    expect((await lists.open()).handEdits()).toEqual([]);
  });

  test('and is known by its seal where the list tells nothing of the application, without a look at its versions', async () => {
    lists.standIn.faults.doubts.appWrites = 'user';
    await save(store, 'one');
    const refusing = {
      ...lists.graph,
      all: (path: string) => (path.includes('/versions') ? Promise.reject(new Error(path)) : lists.graph.all(path)),
    };
    expect((await lists.open(refusing)).handEdits()).toEqual([]);
  });

  test('and is known by the application whatever user stands beside it, a row without a seal too', async () => {
    lists.standIn.faults.doubts.appWrites = 'user-beside';
    await save(store, 'one');
    for (const { fields } of lists.standIn.list('Actions').items) delete fields.Seen;
    for (const one of [store, await lists.open()]) {
      await one.refresh();
      expect(one.handEdits()).toEqual([]);
      expect(actionIn(one, KEY).version).toBe(2);
    }
  });

  test('and a row that somebody changed and changed back is as it was', async () => {
    edit({ Measure: 'By hand' });
    await store.refresh();
    edit({ Measure: 'As printed' });
    await store.refresh();
    expect(store.handEdits()).toEqual([]);
    expect(await save(store, 'one')).toMatchObject({ version: 2 });
  });
});

describe('a hand edit', () => {
  test('tells what differs, column by column, days by their date', async () => {
    edit({ Status: 'done', DoneOn: '2015-06-28T23:00:00Z', LastWords: 'Finished.' });
    await store.refresh();
    const found = onlyEdit(store, 'plan');
    expect(found).toMatchObject({
      key: 'list:Actions:1:2',
      by: { id: lists.standIn.person('Menon').id },
      at: row().at,
    });
    expect(found.row).toMatchObject({ kind: 'action', words: 'Finished.', machinery: false });
    expect(found.changes).toEqual([
      { field: 'Status', from: 'in-progress', to: 'done' },
      { field: 'DoneOn', from: null, to: '2015-06-29' },
      { field: 'LastWords', from: null, to: 'Finished.' },
    ]);
  });

  test.each([
    ['DueBy', '2016-01-31T00:00:00Z'],
    ['Revisions', '[]'],
    ['Version', 9],
    ['AreaKey', 'a2'],
    ['Title', 'Another title'],
    ['LastAnswerName', 'Somebody'],
  ])('of %s is of what only the program writes', async (column, value) => {
    edit({ [column]: value });
    await store.refresh();
    expect(onlyEdit(store, 'plan').row).toMatchObject({ kind: 'action', machinery: true });
  });

  test('of the key itself is of that row all the same, and putting it back gives the key back', async () => {
    edit({ Key: 'plan:a7.7' });
    await store.refresh();
    expect(onlyEdit(store, 'plan')).toMatchObject({ action: KEY, row: { kind: 'action', machinery: true } });
    await settle(store);
    expect(row().fields.Key).toBe(KEY);
  });

  test('that leaves a row unreadable hides nothing of it', async () => {
    edit({ Status: 'Nearly there' });
    await store.refresh();
    expect(onlyEdit(store, 'plan')).toMatchObject({ action: KEY, row: { kind: 'unreadable' } });
    expect(actionIn(store, KEY).status).toBe('in-progress');
    await settle(store);
    expect(row().fields.Status).toBe('in-progress');
  });

  test.each([
    ['Plans', { State: 'ended' }],
    ['Areas', { ManagerKey: 'somebody-else' }],
    ['History', { Words: 'Never said.' }],
  ])('of %s, which only the program writes, is put back', async (list, fields) => {
    const before = { ...row(list).fields };
    edit(fields, list);
    await store.refresh();
    expect(onlyEdit(store, 'plan').row).toEqual({ kind: 'not-by-hand' });
    await settle(store);
    const { LastEntry: _entry, Seen: _seen, ...after } = row(list).fields;
    expect(before).toMatchObject(after);
    expect(store.handEdits()).toEqual([]);
  });

  test('is offered anew when the row is changed again before it is settled', async () => {
    edit({ Measure: 'By hand' });
    await store.refresh();
    const first = onlyEdit(store, 'plan');
    edit({ Measure: 'By hand, again' });
    const line = entry({ key: first.key, door: 'list' });
    await expect(store.settle(first, { put: 'back' }, line)).rejects.toMatchObject({ code: 'action-changed' });
    expect(onlyEdit(store, 'plan')).toMatchObject({ key: 'list:Actions:1:3', changes: [{ to: 'By hand, again' }] });
  });

  test('on top of what another instance wrote, not read here yet, is told against that', async () => {
    const other = await lists.open();
    await save(other, 'theirs');
    edit({ Measure: 'By hand' });
    await store.refresh();
    expect(onlyEdit(store, 'plan').changes).toEqual([{ field: 'Measure', from: 'As printed', to: 'By hand' }]);
    expect(actionIn(store, KEY)).toMatchObject({ status: 'partly-done', version: 2 });
  });

  test('that puts an earlier version in place again is a hand edit, though its seal is right', async () => {
    const before = { ...row().fields };
    await save(store, 'one');
    const { id, fields } = row();
    for (const name of Object.keys(fields)) if (!(name in before)) delete fields[name];
    lists.standIn.editByHand({ list: 'Actions', id, fields: before, surname: 'Menon' });
    await store.refresh();
    expect(onlyEdit(store, 'plan').row).toMatchObject({ kind: 'action', machinery: true });
    expect(actionIn(store, KEY).version).toBe(2);
    expect(onlyEdit(await lists.open(), 'plan').row).toMatchObject({ machinery: true });
  });

  test('with a seal that somebody worked out is a hand edit all the same, here and after a new start', async () => {
    const forged: Fields = {
      ...row().fields,
      Status: 'done',
      AuditCheck: '{"phrase":"Seen","result":"done","by":"audit","on":null}',
    };
    edit({ ...forged, Seen: sealOf(cellsOf('Actions', forged)) });
    await store.refresh();
    for (const one of [store, await lists.open()]) {
      expect(onlyEdit(one, 'plan').row).toMatchObject({ kind: 'action', machinery: true });
      expect(actionIn(one, KEY)).toMatchObject({ status: 'in-progress', check: null });
    }
    await settle(store);
    expect(row().fields).toMatchObject({ Status: 'in-progress' });
  });

  test('that puts an earlier version of a lead in place again is a hand edit, though its seal is right', async () => {
    await store.addPlan(plan({ id: 'led', actions: [{ leads: [person('Lee Lead')] }] }), []);
    const id = lists.standIn.list('Leads').items.find(({ fields }) => fields.PlanKey === 'led')?.id;
    const before = { ...row('Leads', id).fields };
    const lead = { printed: 'Lee Lead', people: [person('New One')], accountable: true };
    await store.saveLeads('led', new Map([['led:a1.1', [lead]]]));
    edit(before, 'Leads', id);
    await store.refresh();
    for (const one of [store, await lists.open()]) {
      expect(onlyEdit(one, 'led').row).toMatchObject({ kind: 'lead', before: lead });
      expect(actionIn(one, 'led:a1.1').people).toEqual([lead]);
    }
  });

  test('by somebody whom the list names by address alone is by that person of the directory', async () => {
    lists.standIn.faults.doubts.handEditor = 'address';
    edit({ Measure: 'By hand' });
    await store.refresh();
    expect(onlyEdit(store, 'plan').by?.id).toBe(lists.standIn.person('Menon').id);
  });
});

describe('a row that was edited while nobody watched', () => {
  test.each(['shown', 'left-out'] as const)(
    'is told against its newest version of ours; in their list cells are %s',
    async (way) => {
      lists.standIn.faults.doubts.versionFields = way;
      await save(store, 'one');
      edit({ Measure: 'By hand' });
      edit({ Status: 'done' });
      const fresh = await lists.open();
      expect(actionIn(fresh, KEY)).toMatchObject({ status: 'partly-done', measure: 'As printed', version: 2 });
      expect(onlyEdit(fresh, 'plan').changes.map(({ field }) => field)).toEqual(['Status', 'Measure']);
    },
  );

  test('is shown as it stands where no version tells, waits all the same, and settling it seals it', async () => {
    edit({ Measure: 'By hand' });
    row().past.length = 0;
    const fresh = await lists.open();
    expect(actionIn(fresh, KEY).measure).toBe('By hand');
    expect(onlyEdit(fresh, 'plan')).toMatchObject({ action: KEY, row: { kind: 'unreadable' } });
    await settle(fresh);
    expect((await lists.open()).handEdits()).toEqual([]);
    expect(row().fields.Measure).toBe('By hand');
  });

  test('and can neither be read nor told is left with its entry, once', async () => {
    edit({ Status: 'Nearly there' });
    row().past.length = 0;
    const fresh = await lists.open();
    await settle(fresh);
    expect(fresh.handEdits()).toEqual([]);
    expect((await lists.open()).handEdits()).toEqual([]);
  });

  test('counts as recorded where no row has a seal yet, and is sealed by the next write', async () => {
    for (const item of lists.standIn.list('Actions').items) delete item.fields.Seen;
    for (const item of lists.standIn.list('Actions').items) item.past.length = 0;
    edit({ Measure: 'By hand' });
    const fresh = await lists.open();
    expect(fresh.handEdits()).toEqual([]);
    expect(actionIn(fresh, KEY).measure).toBe('By hand');
    await save(fresh, 'one');
    expect(row().fields.Seen).toEqual(expect.any(String));
  });

  test('and its seal cleared is told against its versions', async () => {
    await save(store, 'one');
    edit({ Measure: 'By hand', Seen: '' });
    expect(onlyEdit(await lists.open(), 'plan').changes.map(({ field }) => field)).toEqual(['Measure']);
  });
});

describe('rows that come and go by hand', () => {
  test('one that was added is left out and told of once, whatever its key', async () => {
    const told: unknown[] = [];
    const watching = await lists.open(lists.graph, { onUnreadable: (found) => void told.push(found) });
    lists.standIn.addByHand({ list: 'Actions', fields: { Title: 'One more' }, surname: 'Menon' });
    const { Seen: _seen, ...fields } = row().fields;
    lists.standIn.addByHand({ list: 'Actions', fields: { ...fields, Key: 'plan:a1.9' }, surname: 'Menon' });
    await watching.refresh();
    await watching.refresh();
    expect(told).toEqual([
      { list: 'Actions', item: '3' },
      { list: 'Actions', item: '4' },
    ]);
    expect(watching.plans()[0]?.areas[0]?.actions).toHaveLength(2);
    expect(watching.handEdits()).toEqual([]);
  });

  test('one that was deleted and made anew by hand is an edit of what was recorded', async () => {
    const { fields } = row();
    removeItem(lists.standIn.list('Actions'), row());
    lists.standIn.addByHand({ list: 'Actions', fields: { ...fields, Measure: 'Anew' }, surname: 'Menon' });
    await store.refresh();
    expect(onlyEdit(store, 'plan').changes).toEqual([{ field: 'Measure', from: 'As printed', to: 'Anew' }]);
    await settle(store);
    expect(row('Actions', 3).fields).toMatchObject({ Key: KEY, Measure: 'As printed', Version: 2 });
  });

  test.each([
    ['Areas', 'plan:a1'],
    ['Leads', `${KEY}/0`],
    ['History', 'imported'],
  ])('one of %s that was deleted is made again', async (list, key) => {
    const shown = store.plans();
    removeItem(lists.standIn.list(list), row(list));
    await store.refresh();
    expect(onlyEdit(store, 'plan').row).toEqual({ kind: 'deleted' });
    expect(store.plans()).toEqual(shown);
    await settle(store);
    expect(lists.standIn.list(list).items.map(({ fields }) => fields.Key)).toContain(key);
    expect((await lists.open()).plans()).toEqual(shown);
  });

  test('one that another instance made again is taken as it is there', async () => {
    const other = await lists.open();
    removeItem(lists.standIn.list('Actions'), row());
    await store.refresh();
    await other.refresh();
    await settle(other);
    await settle(store);
    expect(lists.standIn.list('Actions').items.filter(({ fields }) => fields.Key === KEY)).toHaveLength(1);
    expect(actionIn(store, KEY)).toEqual(actionIn(other, KEY));
    expect(store.history(KEY)).toHaveLength(1);
  });

  test('a plan whose own row is deleted leaves with all its rows, which nobody makes again', async () => {
    removeItem(lists.standIn.list('Plans'), row('Plans'));
    removeItem(lists.standIn.list('Actions'), row());
    await store.refresh();
    expect(store.plans()).toEqual([]);
    expect(store.handEdits()).toEqual([]);
    removeItem(lists.standIn.list('Actions'), row('Actions', 2));
    for (let part = 0; part < 5; part++) await store.refreshNext();
    expect(store.handEdits()).toEqual([]);
  });

  test('a plan that is brought in again after its rows were deleted has them again', async () => {
    removeItem(lists.standIn.list('Plans'), row('Plans'));
    for (const { id } of [...lists.standIn.list('Actions').items]) {
      removeItem(lists.standIn.list('Actions'), row('Actions', id));
    }
    await store.refresh();
    await store.addPlan(plan({ actions: [{}] }), []);
    expect(store.plans()[0]?.areas[0]?.actions).toHaveLength(1);
    expect(store.handEdits()).toEqual([]);
  });
});
