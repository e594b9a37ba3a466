import { PageIterator } from '@microsoft/microsoft-graph-client';
import { addItem } from '../../../infra/local/sharepoint/site-state.ts';
import type { Bench } from './bench.ts';
import type { Rule } from './rule.ts';

const byLead = "?$filter=fields/Lead eq 'Tom'";
const helpful = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
const notIndexed = expect.stringMatching(
  /^Field 'Lead' cannot be referenced in filter or orderby as it is not indexed\. Provide the 'Prefer: Honor/,
);

/** Fills the list past the service's doors, as fast as memory. */
function fill({ standIn }: Bench, rows: number): void {
  const list = standIn.list('Actions');
  for (let row = 0; row < rows; row += 1) addItem(list, { Plan: 'p' }, { app: true });
}

/** Reading rows. */
export const readingRules: readonly Rule[] = [
  {
    section: 'A2',
    says: 'without $expand=fields a row shows no cells',
    brokenBy: 'always-shows-cells',
    check: async ({ graph, list, add }) => {
      const path = await list();
      await add(path, { Title: 'x' });
      expect((await graph(`${path}/items?$expand=fields`)).body.value[0].fields).toMatchObject({ Title: 'x' });
      expect((await graph(`${path}/items`)).body.value[0]).not.toHaveProperty('fields');
    },
  },
  {
    section: 'A2',
    says: 'only one indexed field can be filtered by at a time',
    brokenBy: 'filters-by-two-columns',
    check: async ({ graph, list }) => {
      const items = `${await list()}/items`;
      expect(await graph(`${items}?$filter=fields/Plan eq 'x'`)).toMatchObject({ status: 200 });
      const two = await graph(`${items}?$filter=fields/Plan eq 'x' and fields/Key eq 'y'`);
      expect(two).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A2',
    says: 'a filter by a column without an index is refused, unless a header asks for it',
    brokenBy: 'filters-without-index',
    check: async ({ graph, list, add }) => {
      const path = await list();
      await add(path, { Title: 'a', Lead: 'Tom' });
      const wished = await graph(`${path}/items${byLead}`, { headers: helpful });
      expect(wished.body.value).toHaveLength(1);
      expect((await graph(`${path}/items${byLead}`)).body).toMatchObject({ error: { message: notIndexed } });
    },
  },
  {
    section: 'A2',
    says: 'rows are not put in order by a column without an index',
    brokenBy: 'orders-without-index',
    check: async ({ graph, list }) => {
      const { body } = await graph(`${await list()}/items?$orderby=fields/Lead`);
      expect(body).toMatchObject({ error: { message: notIndexed } });
    },
  },
  {
    section: 'A2',
    says: 'rows come in pages, and the links between them lead to every row once',
    brokenBy: 'never-pages',
    check: async (bench) => {
      const path = await bench.list();
      fill(bench, 450);
      const first = await bench.client.api(`${path}/items`).get();
      expect(first.value.length).toBeLessThan(450);
      const ids = new Set<string>();
      await new PageIterator(bench.client, first, ({ id }) => ids.add(id).size > 0).iterate();
      expect(ids.size).toBe(450);
    },
  },
  {
    section: 'A2',
    says: 'a query of more than 5,000 rows is called throttled, with nothing to wait for',
    brokenBy: 'scans-without-end',
    check: async (bench) => {
      const path = await bench.list();
      fill(bench, 5000);
      const query = `${path}/items?$top=1&$filter=fields/Plan eq 'p'`;
      expect(await bench.graph(query)).toMatchObject({ status: 200 });
      fill(bench, 1);
      const { headers, body } = await bench.graph(query);
      expect(body).toMatchObject({ error: { message: 'The request has been throttled' } });
      expect(headers.has('retry-after')).toBe(false);
    },
  },
  {
    section: 'A2',
    says: 'a row has a decimal string as its id and a quoted eTag whose number rises with each change',
    brokenBy: 'tags-without-version',
    check: async ({ graph, list, add }) => {
      const path = await list();
      const { id, eTag } = await add(path, { Title: 'a' });
      await graph(`${path}/items/${id}/fields`, { method: 'PATCH', body: { Title: 'b' } });
      const later = (await graph(`${path}/items/${id}`)).body;
      expect(later.id).toMatch(/^\d+$/);
      for (const tag of [eTag, later.eTag]) expect(tag).toMatch(/^"[^",]+,\d+"$/);
      const numberIn = (tag: string) => Number(/,(\d+)"$/.exec(tag)?.[1]);
      expect(numberIn(later.eTag)).toBeGreaterThan(numberIn(eTag));
    },
  },
];
