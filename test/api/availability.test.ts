import { AvailabilityReply } from '../../src/wire/availability.ts';
import { FoundReply } from '../../src/wire/matching.ts';
import { person, plan } from '../builders/plan.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const lee = person('Lee Lead');
const una = person('Una Stand-in');
const cora = person('Cora Coordinator');

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
});
beforeEach(async () => {
  api = await serve(signIn, {
    plans: [plan({ roles: { coordinators: [cora] }, actions: [{ leads: [lee] }] })],
    people: { loadPerson: async () => ({ ...una, mail: null }) },
    directory: { people: [{ ...una, mail: null, post: 'Officer' }] },
  });
});
afterEach(() => api.close());
afterAll(() => signIn.close());

async function send(by: typeof lee, path: string, body?: object) {
  const headers = { authorization: `Bearer ${await signIn.tokenFor(by)}`, 'content-type': 'application/json' };
  const said = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const reply = await fetch(`${api.url}/api${path}`, { headers, ...said });
  return { status: reply.status, json: await reply.json() };
}

test('a lead sets when they are asked, and finds and chooses a deputy, who agrees', async () => {
  await send(lee, '/availability', { notUntil: '2015-08-03' });
  const { people } = FoundReply.parse((await send(lee, '/availability/people?find=una')).json);
  expect(people).toEqual([expect.objectContaining({ name: 'Una Stand-in', post: 'Officer' })]);
  const chosen = await send(lee, '/availability/deputy', { person: una.id });
  expect(AvailabilityReply.parse(chosen.json)).toEqual({
    on: '2015-07-02',
    own: { notUntil: '2015-08-03', worksOn: null, deputy: { person: una, agreed: false } },
    deputyOf: [],
  });
  const agreed = await send(una, '/availability/deputy-of', { of: lee.id, agrees: true });
  expect(agreed.json).toMatchObject({ own: null, deputyOf: [{ person: lee, agreed: true }] });
  expect((await send(lee, '/availability')).json).toMatchObject({ own: { deputy: { agreed: true } } });
});

test('a deputy reads what they stand in for from their yes on, and no more once it ends, whatever tag they have', async () => {
  const look = async (tag = '') => {
    const headers = { authorization: `Bearer ${await signIn.tokenFor(una)}`, 'if-none-match': tag };
    const reply = await fetch(`${api.url}/api/actions/plan:a1.1`, { headers });
    return { status: reply.status, tag: reply.headers.get('etag') ?? '' };
  };
  await send(lee, '/availability/deputy', { person: una.id });
  expect(await look()).toMatchObject({ status: 404 });
  await send(una, '/availability/deputy-of', { of: lee.id, agrees: true });
  const { status, tag } = await look();
  expect([status, (await look(tag)).status]).toEqual([200, 304]);
  await send(lee, '/availability/deputy', { person: null });
  expect(await look(tag)).toMatchObject({ status: 404 });
});

test('a coordinator sets it for a lead, and is told nothing of their deputy', async () => {
  const path = `/plans/plan/leads/${lee.id}/availability`;
  const set = await send(cora, path, { worksOn: [1, 2, 3] });
  expect(set).toEqual({ status: 200, json: { notUntil: null, worksOn: [1, 2, 3] } });
  expect(await send(lee, path, { worksOn: null })).toMatchObject({ status: 403 });
});

test.each([
  ['a Saturday', { worksOn: [6] }],
  ['no day at all', { worksOn: [] }],
  ['a reason', { notUntil: '2015-08-03', reason: 'unwell' }],
])('%s is not taken', async (_what, body) => {
  expect(await send(lee, '/availability', body)).toMatchObject({ status: 400, json: { code: 'request-invalid' } });
});
