import type { Plan } from '../../src/core/plan/plan.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openPlanStore } from '../../src/sharepoint/plan-store.ts';
import { columnFaults, readColumns } from '../../src/sharepoint/rows/columns.ts';
import { LAYOUT, layoutOf } from '../../src/sharepoint/rows/layout.ts';
import { COLUMNS, LIST_NAMES, type ListName } from '../../src/sharepoint/rows/lists.ts';
import { cellsOf, sealOf } from '../../src/sharepoint/rows/seal.ts';
import { provisionSite } from '../../src/sharepoint/site/provision.ts';
import { openSite, sitePath } from '../../src/sharepoint/site/site.ts';
import { entry } from '../builders/entry.ts';
import { plan } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';
import { productGraph } from '../graph/product-graph.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { makeOldLists, writeOldPlan } from './old-lists.ts';

const PLAN = plan({
  areas: [{ actions: Array.from({ length: 23 }, () => ({ text: 'Line one\nline two' })) }, { actions: [{}] }],
});
const ENTRIES = ['plan|imported', 'plan|draft'].map((key) => entry({ key, action: null }));
const ROWS = { Plans: 1, Areas: 2, Actions: 24, Leads: 24, History: 2 };

let standIn: StandIn;
let graph: Graph;
let url: string;
beforeEach(async () => {
  standIn = await startStandIn();
  graph = productGraph(standIn);
  url = standIn.settings.SITE_URL ?? '';
});
afterEach(() => standIn.stop());

/** What the record says, read by the program as it is now; no row may be unreadable, none may look edited by hand. */
async function plansRead(): Promise<readonly Plan[]> {
  const store = await openPlanStore({
    sites: [await openSite(graph, url)],
    signal: fakeChangeSignals()(),
    applicationId: standIn.settings.CLIENT_ID ?? '',
    now: () => new Date().toISOString(),
    findPerson: async () => undefined,
    onUnreadable: ({ list, item }) => {
      throw new Error(`Row ${item} of ${list} cannot be read`);
    },
  });
  expect(store.handEdits()).toEqual([]);
  return store.plans();
}

async function expectUpgraded(): Promise<void> {
  const site = await sitePath(graph, url);
  for (const list of LIST_NAMES) {
    const columns = await readColumns(graph, `${site}/lists/${list}`);
    expect(layoutOf(columns)).toBe(LAYOUT);
    for (const column of COLUMNS[list])
      expect([column.name, columnFaults(column, columns.get(column.name))]).toEqual([column.name, []]);
    for (const { fields } of standIn.list(list).items) expect(fields.Seen).toBe(sealOf(cellsOf(list, fields)));
  }
  expect(await plansRead()).toEqual([PLAN]);
}

test('lists of version 0.1.0 get what they lack, their rows are sealed, and the record is the same', async () => {
  await makeOldLists(graph, url);
  await writeOldPlan(graph, url, PLAN, ENTRIES);
  const done = await provisionSite(graph, url);
  expect(done.map(({ list, made, rowsSealed, left }) => [list, made, rowsSealed, left])).toEqual(
    LIST_NAMES.map((list) => [list, false, ROWS[list], []]),
  );
  expect(Object.fromEntries(done.map(({ list, columnsAdded }) => [list, columnsAdded]))).toMatchObject({
    Actions: ['Reopened', 'Requests', 'Other', 'Seen'],
    History: ['OnBehalf', 'Seen'],
  });
  expect(done.find(({ list }) => list === 'History')?.columnsMended).toEqual(['Door', 'Kind']);
  await expectUpgraded();

  const before = structuredClone(LIST_NAMES.map((list) => standIn.list(list)));
  for (const again of await provisionSite(graph, url)) {
    expect(again).toMatchObject({ made: false, columnsAdded: [], columnsMended: [], rowsSealed: 0, left: [] });
  }
  expect(LIST_NAMES.map((list) => standIn.list(list))).toEqual(before);
});

test('an index, unique values and choices are given to columns that lack them; what people added stays', async () => {
  await makeOldLists(graph, url, (_list, { indexed: _index, enforceUniqueValues: _unique, ...column }) =>
    column.name === 'Status'
      ? { ...column, choice: { choices: ['done', 'parked'], displayAs: 'radioButtons' } }
      : column,
  );
  const own = { name: 'Ours', displayName: 'Our own', number: {} };
  await graph.post(`${await sitePath(graph, url)}/lists/Actions/columns`, own);
  await writeOldPlan(graph, url, PLAN, ENTRIES);
  const done = await provisionSite(graph, url);
  const mended = (list: ListName) => done.find((one) => one.list === list)?.columnsMended;
  expect(mended('Actions')).toEqual(expect.arrayContaining(['Key', 'PlanKey', 'AreaKey', 'AgreedBy', 'Status']));
  await expectUpgraded();
  const columns = standIn.list('Actions').columns;
  const status = columns.find(({ name }) => name === 'Status')?.facet;
  expect(status).toMatchObject({
    choices: expect.arrayContaining(['parked', 'done', 'in-progress']),
    displayAs: 'radioButtons',
  });
  expect(columns.find(({ name }) => name === 'Ours')).toMatchObject({ displayName: 'Our own', kind: 'number' });
});

test('a column of another type is told and left, and so is its list', async () => {
  await makeOldLists(graph, url, (list, column) =>
    list === 'Actions' && column.name === 'DueBy' ? { name: 'DueBy', text: {} } : column,
  );
  await writeOldPlan(graph, url, plan({ areas: [{ actions: [] }] }), ENTRIES);
  const before = structuredClone(standIn.list('Actions').columns.find(({ name }) => name === 'DueBy'));
  const done = await provisionSite(graph, url);
  const facts = { list: 'Actions', column: 'DueBy' };
  expect(done.flatMap(({ left }) => left)).toEqual([{ code: 'column-wrong-type', facts, warning: false }]);
  expect(standIn.list('Actions').columns.find(({ name }) => name === 'DueBy')).toEqual(before);
  expect(layoutOf(await readColumns(graph, `${await sitePath(graph, url)}/lists/Actions`))).toBe(1);
});

test('where a column that is there cannot be given an index, it is told which', async () => {
  standIn.faults.doubts.indexByPatch = 'refused';
  await makeOldLists(graph, url, (list, { enforceUniqueValues, ...column }) =>
    list === 'Plans' ? column : { ...column, ...(enforceUniqueValues !== undefined && { enforceUniqueValues }) },
  );
  const [plans] = await provisionSite(graph, url);
  expect(plans?.left).toEqual([{ code: 'column-not-unique', facts: { list: 'Plans', column: 'Key' }, warning: false }]);
});

test('a row that somebody added by hand is not sealed as if the program had made it', async () => {
  await makeOldLists(graph, url);
  await writeOldPlan(graph, url, PLAN, ENTRIES);
  standIn.addByHand({ list: 'Actions', fields: { Title: 'By hand', Key: 'by-hand' }, surname: 'Menon' });
  await provisionSite(graph, url);
  const byHand = standIn.list('Actions').items.find(({ fields }) => fields.Key === 'by-hand');
  expect(byHand?.fields.Seen).toBeUndefined();
});

test('a row that somebody changes while it is sealed is read again, and nothing of theirs is lost', async () => {
  await makeOldLists(graph, url);
  await writeOldPlan(graph, url, PLAN, ENTRIES);
  let edited = false;
  const between: Graph = {
    ...graph,
    async post(path, body, headers) {
      if (path === '/$batch' && !edited && JSON.stringify(body).includes(standIn.list('Actions').id)) {
        edited = true;
        standIn.editByHand({ list: 'Actions', id: 1, fields: { Measure: 'By hand' }, surname: 'Menon' });
      }
      return graph.post(path, body, headers);
    },
  };
  await provisionSite(between, url);
  const { fields } = standIn.list('Actions').items.find(({ id }) => id === 1) ?? { fields: {} };
  expect(fields).toMatchObject({ Measure: 'By hand', Seen: sealOf(cellsOf('Actions', fields)) });
});

test('cut off anywhere, it goes on: what was done is not done again, and the mark comes last', async () => {
  await makeOldLists(graph, url);
  await writeOldPlan(graph, url, PLAN, ENTRIES);
  let cuts = 0;
  const site = await sitePath(graph, url);
  for (const [method, path] of [
    ['POST', 'columns'],
    ['PATCH', 'columns/'],
    ['PATCH', 'fields'],
    ['PATCH', 'columns/'],
  ] as const) {
    standIn.faults.add({ on: `^${method} .*${path}`, effect: 'fail', status: 403, after: cuts });
    const cut = await provisionSite(graph, url).then(
      () => false,
      () => true,
    );
    expect(cut).toBe(true);
    cuts += 1;
    const layouts = await Promise.all(
      LIST_NAMES.map(async (list) => layoutOf(await readColumns(graph, `${site}/lists/${list}`))),
    );
    expect(layouts).toContain(1);
  }
  counted('faults injected', cuts);
  standIn.faults.clear();
  await provisionSite(graph, url);
  await expectUpgraded();
});

test('lists of a newer layout are refused before anything is changed', async () => {
  await makeOldLists(graph, url, (list, column) =>
    list === 'History' && column.name === 'Key'
      ? { ...column, description: `Followthrough layout ${LAYOUT + 1}` }
      : column,
  );
  const before = structuredClone(LIST_NAMES.map((list) => standIn.list(list)));
  await expect(provisionSite(graph, url)).rejects.toMatchObject({
    code: 'layout-newer',
    facts: { site: url, list: 'History', layout: LAYOUT + 1 },
  });
  expect(LIST_NAMES.map((list) => standIn.list(list))).toEqual(before);
});

test('a reply that was lost while a column was added does no harm', async () => {
  await makeOldLists(graph, url);
  standIn.faults.add({ on: '^POST .*/columns$', effect: 'lose-reply' });
  await expect(provisionSite(graph, url)).rejects.toMatchObject({ code: 'unreachable' });
  counted('faults injected', 1);
  await provisionSite(graph, url);
  const names = standIn.list('Actions').columns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
