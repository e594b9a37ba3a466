import { VIEW_NAME_LIMIT, VIEW_SEARCH_LIMIT } from '../../src/wire/saved-views.ts';
import { person, plan } from '../builders/plan.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const late = { id: '8f0f7c1e-0000-4000-8000-000000000001', name: 'Late', search: 'rag=overdue' };

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  api = await serve(signIn, { plans: [plan({ actions: [{ leads: [person('Lee Lead')] }] })] });
});
afterEach(() => api.close());

async function ask(path: string, body?: unknown): Promise<{ status: number; reply: unknown }> {
  const authorization = `Bearer ${await signIn.tokenFor(person('Lee Lead'))}`;
  const headers = { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const command = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`${api.url}/api/views${path}`, { headers, ...command });
  return { status: response.status, reply: await response.json() };
}

test('a view is saved, listed, and removed', async () => {
  expect(await ask('')).toEqual({ status: 200, reply: { views: [] } });
  expect(await ask('', late)).toEqual({ status: 200, reply: { views: [late] } });
  expect(await ask('')).toEqual({ status: 200, reply: { views: [late] } });
  expect(await ask(`/${late.id}/remove`, {})).toEqual({ status: 200, reply: { views: [] } });
});

test('a name that is taken is refused in a sentence', async () => {
  await ask('', late);
  const again = await ask('', { ...late, id: '8f0f7c1e-0000-4000-8000-000000000002' });
  expect(again).toMatchObject({
    status: 422,
    reply: { code: 'view-name-taken', message: expect.stringMatching(/\.$/) },
  });
});

test.each([
  ['no name', { ...late, name: '  ' }],
  ['a name that is too long', { ...late, name: 'x'.repeat(VIEW_NAME_LIMIT + 1) }],
  ['an address that is too long', { ...late, search: 'x'.repeat(VIEW_SEARCH_LIMIT + 1) }],
  ['an address that is none', { ...late, search: 'a line\nand another' }],
  ['an id that is none', { ...late, id: '../1' }],
  ['a field too many', { ...late, person: 'id-cora' }],
])('%s is refused', async (_what, body) => {
  expect(await ask('', body)).toMatchObject({ status: 400, reply: { code: 'request-invalid' } });
});

test('a link is given to any view', async () => {
  expect(await ask('/link?search=rag%3Doverdue')).toEqual({
    status: 200,
    reply: { link: 'https://teams.example/actions?rag=overdue' },
  });
});
