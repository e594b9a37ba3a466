import type { Bench, Reply } from './bench.ts';
import type { Rule } from './rule.ts';

const json = { 'Content-Type': 'application/json' };
const read = (id: string, url = '/users') => ({ id, method: 'GET', url });

function batch({ graph }: Bench, requests: readonly object[]): Promise<Reply> {
  return graph('/$batch', { method: 'POST', body: { requests } });
}

function replyTo({ body }: Reply, id: string): { status: number; headers: Record<string, string> } | undefined {
  return body.responses?.find((one: { id: string }) => one.id === id);
}

/** Batches, and what too much is answered with. */
export const batchAndThrottlingRules: readonly Rule[] = [
  {
    section: 'A7',
    says: 'a batch holds 20 requests at the most',
    brokenBy: 'batches-without-end',
    check: async (bench) => {
      const requests = Array.from({ length: 21 }, (_, index) => read(String(index)));
      expect(await batch(bench, requests.slice(1))).toMatchObject({ status: 200 });
      expect(await batch(bench, requests)).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A7',
    says: 'ids differ, whatever the case of their letters',
    brokenBy: 'batch-repeats-ids',
    check: async (bench) => {
      expect(await batch(bench, [read('a'), read('A')])).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A7',
    says: 'addresses are relative',
    brokenBy: 'batch-takes-absolute-urls',
    check: async (bench) => {
      const url = `${bench.standIn.settings.GRAPH_URL}/v1.0/users`;
      expect(await batch(bench, [read('1', url)])).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A7',
    says: 'a request with a body names its Content-Type',
    brokenBy: 'batch-without-content-type',
    check: async (bench) => {
      const request = { id: '1', method: 'POST', url: `${await bench.list()}/items`, body: { fields: {} } };
      expect(replyTo(await batch(bench, [{ ...request, headers: json }]), '1')).toMatchObject({ status: 201 });
      expect(await batch(bench, [request])).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A7',
    says: 'what depends on a request that failed is not done, and answered 424',
    brokenBy: 'batch-ignores-depends-on',
    check: async (bench) => {
      const replies = await batch(bench, [read('1', '/users/nobody@x'), { ...read('2'), dependsOn: ['1'] }]);
      expect([replyTo(replies, '1')?.status, replyTo(replies, '2')?.status]).toEqual([404, 424]);
    },
  },
  {
    section: 'A7',
    says: 'a batch is 200, and each request in it is throttled by itself, with its own Retry-After',
    brokenBy: 'batch-fails-as-one',
    check: async (bench) => {
      bench.standIn.faults.add({ on: '^GET /groups$', effect: 'throttle', retryAfterSeconds: 7 });
      const replies = await batch(bench, [read('1', '/groups'), read('2')]);
      expect(replies.status).toBe(200);
      expect(replyTo(replies, '1')).toMatchObject({ status: 429, headers: { 'Retry-After': '7' } });
      expect(replyTo(replies, '2')).toMatchObject({ status: 200 });
    },
  },
  {
    section: 'A8',
    says: 'an app that spent its units of the minute is answered 429 with Retry-After',
    brokenBy: 'spends-without-end',
    check: async (bench) => {
      const site = await bench.site();
      bench.standIn.faults.limits.unitsPerMinute = 10;
      const replies = [];
      for (let call = 0; call < 11; call += 1) replies.push(await bench.graph(site));
      const refused = replies.find(({ status }) => status === 429);
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    },
  },
  {
    section: 'A8',
    says: 'from four fifths of them on, replies say what is left',
    brokenBy: 'never-says-what-is-left',
    check: async (bench) => {
      const site = await bench.site();
      bench.standIn.faults.limits.unitsPerMinute = 10;
      const left = [];
      for (let call = 0; call < 9; call += 1) {
        left.push((await bench.graph(site)).headers.get('ratelimit-remaining'));
      }
      expect(left.slice(0, 6).every((one) => one === null)).toBe(true);
      expect(left.slice(-2)).toEqual(['1', '0']);
    },
  },
  {
    section: 'A8',
    says: 'reading one row, or delta with a token, costs 1 unit; reading many, or writing, 2',
    brokenBy: 'every-call-costs-the-same',
    check: async ({ standIn, graph, list, add }) => {
      const path = await list();
      const { id } = await add(path, { Title: 'a' });
      const cost = async (call: () => Promise<unknown>) => {
        const before = standIn.usage.total();
        await call();
        return standIn.usage.total() - before;
      };
      const costs = [
        await cost(() => graph(`${path}/items/${id}?$expand=fields`)),
        await cost(() => graph(`${path}/items/delta?token=latest`)),
        await cost(() => graph(`${path}/items`)),
        await cost(() => graph(`${path}/items/${id}/fields`, { method: 'PATCH', body: { Title: 'b' } })),
      ];
      expect(costs).toEqual([1, 1, 2, 2]);
    },
  },
];
