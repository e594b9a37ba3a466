import type { Bench } from './bench.ts';
import type { Rule } from './rule.ts';

const deltaLink = (body: Record<string, string>) => body['@odata.deltaLink'] ?? '';

/** A list with two rows that a reader of delta knows. */
async function known({ graph, list, add }: Bench) {
  const path = await list();
  const kept = await add(path, { Title: 'kept' });
  const lost = await add(path, { Title: 'lost' });
  const { body } = await graph(`${path}/items/delta`);
  return { path, kept, lost, since: deltaLink(body) };
}

/** Versions of a row, and what has changed in a list. */
export const versionAndDeltaRules: readonly Rule[] = [
  {
    section: 'A4',
    says: 'versions come newest first, each with its editor',
    brokenBy: 'versions-oldest-first',
    check: async ({ graph, list, add }) => {
      const path = await list();
      const { id } = await add(path, { Title: 'a' });
      await graph(`${path}/items/${id}/fields`, { method: 'PATCH', body: { Title: 'b' } });
      const { value } = (await graph(`${path}/items/${id}/versions`)).body;
      expect(value[0].lastModifiedBy).toHaveProperty('user');
      expect(value.map((one: { id: string }) => Number(one.id))).toEqual([2, 1]);
    },
  },
  {
    section: 'A4',
    says: 'delta tells what changed since its token, a row in its latest state',
    brokenBy: 'delta-tells-everything',
    check: async (bench) => {
      const { path, kept, since } = await known(bench);
      for (const Title of ['b', 'c']) {
        await bench.graph(`${path}/items/${kept.id}/fields`, { method: 'PATCH', body: { Title } });
      }
      const { value } = (await bench.graph(since)).body;
      expect(value.map((one: { id: string }) => one.id)).toEqual([kept.id]);
    },
  },
  {
    section: 'A4',
    says: 'token=latest tells of nothing and gives the link from now on',
    brokenBy: 'latest-tells-everything',
    check: async (bench) => {
      const { path } = await known(bench);
      const { body } = await bench.graph(`${path}/items/delta?token=latest`);
      expect(deltaLink(body)).toContain('token=');
      expect(body.value).toEqual([]);
    },
  },
  {
    section: 'A4',
    says: 'a deleted row shows in delta without cells',
    brokenBy: 'delta-hides-deleted',
    check: async (bench) => {
      const { path, lost, since } = await known(bench);
      await bench.graph(`${path}/items/${lost.id}`, { method: 'DELETE' });
      const { value } = (await bench.graph(since)).body;
      expect(value).toEqual([expect.objectContaining({ id: lost.id, deleted: { state: 'deleted' } })]);
    },
  },
  {
    section: 'A4',
    says: 'a token that is too old is answered 410',
    brokenBy: 'takes-old-tokens',
    check: async (bench) => {
      const { since } = await known(bench);
      bench.standIn.ageDeltaTokens();
      expect(await bench.graph(since)).toMatchObject({ status: 410 });
    },
  },
  {
    section: 'A4',
    says: 'that answer says where to begin anew',
    brokenBy: 'gone-without-location',
    check: async (bench) => {
      const { since } = await known(bench);
      bench.standIn.ageDeltaTokens();
      const location = (await bench.graph(since)).headers.get('location');
      expect(location).toEqual(expect.stringMatching(/^https:/));
      expect((await bench.graph(location ?? '')).body.value).toHaveLength(2);
    },
  },
];
