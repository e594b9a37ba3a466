import { COLUMNS, LIST_NAMES } from '../../src/sharepoint/rows/lists.ts';
import { provisionSite } from '../../src/sharepoint/site/provision.ts';
import { listIds, openSite, sitePath } from '../../src/sharepoint/site/site.ts';
import { productGraph } from '../graph/product-graph.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';

let standIn: StandIn;
const url = () => standIn.settings.SITE_URL ?? '';
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const untouched = (list: string) => ({
  list,
  made: false,
  columnsAdded: [],
  columnsMended: [],
  rowsSealed: 0,
  left: [],
});

test('makes every list with every column, unique keys among them', async () => {
  const done = await provisionSite(productGraph(standIn), url());
  expect(done.map(({ list, made }) => [list, made])).toEqual(LIST_NAMES.map((list) => [list, true]));
  for (const list of LIST_NAMES) {
    const columns = standIn.list(list).columns;
    expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(COLUMNS[list].map(({ name }) => name)));
    expect(columns.find(({ name }) => name === 'Key')).toMatchObject({ indexed: true, enforceUniqueValues: true });
  }
});

test('a second time makes nothing and changes nothing', async () => {
  const graph = productGraph(standIn);
  await provisionSite(graph, url());
  const before = structuredClone(standIn.list('Actions').columns);
  const again = await provisionSite(graph, url());
  expect(again).toEqual(LIST_NAMES.map(untouched));
  expect(standIn.list('Actions').columns).toEqual(before);
});

test('makes the columns that a list of that name lacks', async () => {
  const graph = productGraph(standIn);
  await graph.post(`${await sitePath(graph, url())}/lists`, {
    displayName: 'Plans',
    columns: [{ name: 'State', text: {} }],
    list: { template: 'genericList' },
  });
  const [plans] = await provisionSite(graph, url());
  expect(plans).toMatchObject({
    list: 'Plans',
    made: false,
    columnsAdded: COLUMNS.Plans.map(({ name }) => name).filter((name) => name !== 'State'),
  });
});

test('goes on where it was cut off', async () => {
  const graph = productGraph(standIn);
  standIn.faults.add({ on: '^POST /sites/[^/]+/lists$', effect: 'lose-reply' });
  await expect(provisionSite(graph, url())).rejects.toMatchObject({ code: 'unreachable' });
  await provisionSite(graph, url());
  expect([...(await listIds(graph, await sitePath(graph, url()))).keys()]).toEqual(
    expect.arrayContaining([...LIST_NAMES]),
  );
});

test('a site whose lists lack a column is refused with that column: no row could be written', async () => {
  const graph = productGraph(standIn);
  await provisionSite(graph, url());
  const actions = standIn.list('Actions');
  actions.columns = actions.columns.filter(({ name }) => name !== 'Seen');
  const opening = openSite(graph, url());
  await expect(opening).rejects.toMatchObject({ code: 'not-provisioned', facts: { missing: ['Actions.Seen'] } });
});

test('a site without the lists is refused with those that are missing', async () => {
  await expect(openSite(productGraph(standIn), url())).rejects.toMatchObject({
    code: 'not-provisioned',
    facts: { site: url(), missing: LIST_NAMES },
  });
});

test('a site that is not there is refused', async () => {
  await expect(openSite(productGraph(standIn), `${url()}-2`)).rejects.toMatchObject({ code: 'missing' });
});

test('no more columns are indexed than a list may have', () => {
  for (const list of LIST_NAMES) expect(COLUMNS[list].filter(({ indexed }) => indexed).length).toBeLessThanOrEqual(20);
});
