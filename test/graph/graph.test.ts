import { sitePath } from '../../src/sharepoint/site/site.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { productGraph } from './product-graph.ts';

let standIn: StandIn;
let started: Promise<void>;
beforeEach(() => {
  started = startStandIn().then((one) => {
    standIn = one;
  });
  return started;
});
afterEach(() => standIn.stop());

const site = () => sitePath(productGraph(standIn), standIn.settings.SITE_URL ?? '');
const PATH = '/users?$select=id';

test.each([
  [400, undefined],
  [401, 'denied'],
  [403, 'denied'],
  [404, 'missing'],
  [409, 'exists-already'],
  [410, 'start-over'],
  [412, 'changed-elsewhere'],
  [500, 'busy'],
  [502, 'busy'],
] as const)('a reply of %s is a refusal by its status: %s', async (status, code) => {
  const graph = productGraph(standIn);
  await site();
  standIn.faults.add({ effect: 'fail', status });
  const refused = await graph.get(PATH).catch((error: unknown) => error);
  expect(refused).toMatchObject(code === undefined ? { statusCode: status } : { name: 'Refusal', code });
});

test('a wrong secret is denied', async () => {
  await expect(productGraph(standIn, { secret: 'wrong' }).get(PATH)).rejects.toMatchObject({ code: 'denied' });
});

test('a role that nobody consented to is denied', async () => {
  standIn.roles.splice(0);
  await expect(productGraph(standIn).get(PATH)).rejects.toMatchObject({ code: 'denied' });
});

test('a connection that breaks off is unreachable, and so is a server that is not there', async () => {
  const graph = productGraph(standIn);
  standIn.faults.add({ effect: 'lose-reply' });
  await expect(graph.get(PATH)).rejects.toMatchObject({ code: 'unreachable' });
  await standIn.stop();
  await expect(productGraph(standIn).get(PATH)).rejects.toMatchObject({ code: 'unreachable' });
  standIn = await startStandIn();
});

test('throttling is waited for as Graph asks, three times at the most', async () => {
  const graph = productGraph(standIn);
  await site();
  standIn.faults.add({ effect: 'throttle', times: 3, retryAfterSeconds: 0 });
  await expect(graph.get(PATH)).resolves.toBeDefined();
  standIn.faults.add({ effect: 'throttle', times: 4, retryAfterSeconds: 0 });
  await expect(graph.get(PATH)).rejects.toMatchObject({ code: 'busy' });
});

test('after a 504 a reading is tried again and a change is not: it may be in', async () => {
  const graph = productGraph(standIn);
  await site();
  standIn.faults.add({ effect: 'fail', status: 504, retryAfterSeconds: 0 });
  await expect(graph.get(PATH)).resolves.toBeDefined();
  const tried: string[] = [];
  const { take } = standIn.faults;
  standIn.faults.take = (service, method, path) => {
    tried.push(method);
    return take(service, method, path);
  };
  standIn.faults.add({ effect: 'fail', status: 504, retryAfterSeconds: 0 });
  await expect(graph.patch('/users/nobody', {})).rejects.toMatchObject({ code: 'busy' });
  expect(tried).toEqual(['PATCH']);
});

test('a delta is read to the link from which the next one goes on, and one without such a link is no delta', async () => {
  const graph = productGraph(standIn);
  const list = { displayName: 'Rows', columns: [{ name: 'Key', text: {} }], list: { template: 'genericList' } };
  const path = await site();
  await graph.post(`${path}/lists`, list);
  const { link } = await graph.delta(`${path}/lists/${standIn.list('Rows').id}/items/delta?token=latest`);
  for (let row = 0; row < 250; row++) standIn.addByHand({ list: 'Rows', fields: { Key: `${row}` }, surname: 'Menon' });
  const next = await graph.delta(link);
  expect(next.elements).toHaveLength(250);
  expect((await graph.delta(next.link)).elements).toEqual([]);
  await expect(graph.delta(PATH)).rejects.toMatchObject({ code: 'reply-unreadable' });
});

test('a list of many pages is read to its end', async () => {
  const graph = productGraph(standIn);
  const list = { displayName: 'Rows', columns: [{ name: 'Key', text: {} }], list: { template: 'genericList' } };
  const path = await site();
  await graph.post(`${path}/lists`, list);
  for (let row = 0; row < 450; row++) standIn.addByHand({ list: 'Rows', fields: { Key: `${row}` }, surname: 'Menon' });
  const rows = await graph.all(`${path}/lists/${standIn.list('Rows').id}/items?$expand=fields`);
  expect(rows).toHaveLength(450);
});
