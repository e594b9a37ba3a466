import { readPlan } from '../../src/documents/read-plan.ts';
import { ExportableReply } from '../../src/wire/plan-documents.ts';
import { RefusalReply } from '../../src/wire/tab.ts';
import { group, person, plan } from '../builders/plan.ts';
import { fakePeople } from '../fakes/people.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const BOARD = group('Improvement Board');
const care = plan({
  id: 'care',
  title: 'Children’s care: plan',
  roles: { coordinators: [person('Cora Coordinator')], director: person('Di Director'), readers: BOARD },
  areas: [
    { actions: [{ leads: [person('Lee Lead')] }, { text: 'Ask every family' }] },
    { manager: null, actions: [{ text: 'Mend the roof', leads: [] }] },
  ],
});
const people = fakePeople({ groups: [{ group: BOARD, members: [person('Rita Reader')] }] });

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  api = await serve(signIn, { plans: [care], people });
});
afterEach(() => api.close());

async function get(name: string, path: string): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(person(name))}`;
  return fetch(`${api.url}/api${path}`, { headers: { authorization } });
}

test.each([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['csv', 'text/csv; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
])('hands the plan over as %s, as a file with its title and the day', async (to, type) => {
  const reply = await get('Rita Reader', `/plans/care/document?to=${to}`);
  expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
    200,
    type,
    'no-store',
  ]);
  const name = encodeURIComponent(`Children’s care plan 2015-07-02.${to}`);
  expect(reply.headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
  const again = await readPlan({ name: `x.${to}`, bytes: new Uint8Array(await reply.arrayBuffer()) });
  expect(again.areas.flatMap(({ actions }) => actions)).toHaveLength(3);
});

test('gives a lead their own actions, and nobody’s name where posts are asked for', async () => {
  const reply = await get('Lee Lead', '/plans/care/document?to=json&names=posts');
  const text = await reply.text();
  expect(text).toContain('extract: 2 of 3 actions');
  expect(text).toContain('Name withheld');
  expect(text).not.toContain('Lee Lead');
});

test.each([
  ['Di Director', '/plans/care/document?to=docx', 403, 'not-permitted'],
  ['Sue Stranger', '/plans/care/document?to=docx', 404, 'plan-unknown'],
  ['Cora Coordinator', '/plans/other/document?to=docx', 404, 'plan-unknown'],
  ['Cora Coordinator', '/plans/care/document?to=pdf', 400, 'request-invalid'],
  ['Cora Coordinator', '/plans/care/document', 400, 'request-invalid'],
  ['Cora Coordinator', '/plans/care/document?to=csv&names=none', 400, 'request-invalid'],
])('%s asks for %s and is refused with %s %s', async (name, path, status, code) => {
  const reply = await get(name, path);
  expect([reply.status, RefusalReply.parse(await reply.json()).code]).toEqual([status, code]);
  expect(reply.headers.get('content-disposition')).toBeNull();
});

test('to a stranger a plan that is there looks as one that is not', async () => {
  const bodyOf = async (path: string) => (await get('Sue Stranger', path)).text();
  const [there, nowhere] = await Promise.all([
    bodyOf('/plans/care/document?to=csv'),
    bodyOf('/plans/gone/document?to=csv'),
  ]);
  expect(there.replace('care', 'gone')).toBe(nowhere);
});

test('says which plans somebody may take out', async () => {
  const plansOf = async (name: string) => ExportableReply.parse(await (await get(name, '/exportable')).json()).plans;
  expect(await plansOf('Lee Lead')).toEqual(['care']);
  expect(await plansOf('Di Director')).toEqual([]);
  expect(await plansOf('Sue Stranger')).toEqual([]);
});

test('makes so many documents for one person in a minute, and for the others as before', async () => {
  const statuses: number[] = [];
  for (let asked = 0; asked < 21; asked += 1)
    statuses.push((await get('Cora Coordinator', '/plans/care/document?to=csv')).status);
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
  expect((await get('Rita Reader', '/plans/care/document?to=csv')).status).toBe(200);
});
