import { FoundReply, MatchingReply, SuggestionsReply } from '../../src/wire/matching.ts';
import { RefusalReply } from '../../src/wire/tab.ts';
import { person, plan } from '../builders/plan.ts';
import { fakePeople, mailOf } from '../fakes/people.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const cora = person('Cora Dean');
const ann = person('Ann Lee');
const found = { ...ann, mail: mailOf(ann), post: 'Matron' };
const DRAFT = plan({
  id: 'care',
  state: 'draft',
  roles: { coordinators: [cora] },
  areas: [{ title: 'Care', manager: null, actions: [{ leads: ['Matron'] }] }],
});

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  api = await serve(signIn, {
    plans: [DRAFT],
    people: fakePeople({ people: [cora, ann] }),
    directory: { people: [found] },
  });
});
afterEach(() => api.close());

async function call(path: string, body?: unknown, by = cora): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(by)}`;
  const isFile = body instanceof Uint8Array;
  const content = isFile ? Buffer.from(body) : JSON.stringify(body);
  return fetch(`${api.url}/api${path}`, {
    headers: { authorization, 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
    ...(body !== undefined && { method: 'POST', body: content }),
  });
}

const rows = (person: string) => ({ rows: [{ role: 'lead', printed: 'Matron', person }] });
const refusal = async (reply: Response) => RefusalReply.parse(await reply.json());

test('tells the coordinator who has which part, and whom leads may stand for', async () => {
  const told = MatchingReply.parse(await (await call('/plans/care/people')).json());
  expect(told).toMatchObject({
    state: 'draft',
    leads: [{ printed: 'Matron', people: [] }],
    areas: [{ manager: null }],
  });
  const suggested = SuggestionsReply.parse(await (await call('/plans/care/people/suggestions')).json());
  expect(suggested.leads[0]?.suggestions).toEqual([{ why: 'same-post', people: [ann] }]);
  expect(FoundReply.parse(await (await call('/directory?find=matr')).json()).people).toEqual([found]);
});

test('takes a match, and says what is wrong with one in a sentence', async () => {
  const reply = await call('/plans/care/people', rows(mailOf(ann)));
  expect(MatchingReply.parse(await reply.json()).leads[0]?.people).toEqual([ann]);
  const wrong = await call('/plans/care/people', rows('nobody.known@council.example'));
  expect(wrong.status).toBe(422);
  expect(await refusal(wrong)).toMatchObject({
    code: 'sheet-invalid',
    message: expect.stringContaining('nobody by this'),
  });
  expect((await call('/plans/care/people', { rows: [] })).status).toBe(400);
});

test('gives the sheet and takes it back filled in', async () => {
  const sheet = await call('/plans/care/people/sheet?to=csv');
  expect(sheet.headers.get('content-disposition')).toContain('people.csv');
  const filled = (await sheet.text()).replace('lead,,Matron,', `lead,,Matron,${mailOf(ann)}`);
  const reply = await call('/plans/care/people/sheet?name=people.csv', new TextEncoder().encode(filled));
  expect(MatchingReply.parse(await reply.json()).leads[0]?.people).toEqual([ann]);
  for (const kind of ['pdf', 'constructor']) {
    expect((await call(`/plans/care/people/sheet?to=${kind}`)).status).toBe(400);
  }
});

test('moves the plan on, and not before every area has a manager', async () => {
  const early = await call('/plans/care/state', { state: 'live' });
  expect([early.status, (await refusal(early)).code]).toEqual([422, 'area-without-manager']);
  await call('/plans/care/people', { rows: [{ role: 'manager', area: 'a1', person: mailOf(ann) }] });
  const reply = MatchingReply.parse(await (await call('/plans/care/state', { state: 'live' })).json());
  expect([reply.state, reply.next]).toEqual(['live', ['paused', 'ended']]);
});

test.each([
  ['/plans/care/people', undefined, 404],
  ['/plans/care/people/suggestions', undefined, 404],
  ['/plans/care/people/sheet', undefined, 404],
  ['/plans/care/people', rows('nobody'), 404],
  ['/plans/care/people/sheet?name=a.csv', new Uint8Array(2), 404],
  ['/plans/care/state', { state: 'live' }, 404],
  ['/directory?find=Ann', undefined, 403],
])('whoever coordinates nothing gets nothing of %s', async (path, body, status) => {
  const before = api.plans.written.length;
  expect((await call(path, body, ann)).status).toBe(status);
  expect(api.plans.written).toHaveLength(before);
});
