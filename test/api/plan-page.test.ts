import { PlanReply, PlansReply, ReadablePlansReply } from '../../src/wire/plan-page.ts';
import { RefusalReply } from '../../src/wire/tab.ts';
import { person, plan } from '../builders/plan.ts';
import { fakePeople } from '../fakes/people.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const cora = person('Cora Dean');
const ann = person('Ann Lee');
const CARE = plan({
  id: 'care',
  title: 'Care plan',
  state: 'draft',
  roles: { coordinators: [cora] },
  areas: [
    { title: 'Care', manager: null, actions: [{ leads: ['Matron'] }, { leads: [ann] }] },
    { title: 'Staff', manager: ann, actions: [{ status: 'done' }] },
  ],
});

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  api = await serve(signIn, { plans: [CARE], people: fakePeople({ people: [cora, ann] }) });
});
afterEach(() => api.close());

async function call(path: string, by = cora, body?: unknown): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(by)}`;
  return fetch(`${api.url}/api${path}`, {
    headers: { authorization, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
}

const refusal = async (reply: Response) => ({
  status: reply.status,
  code: RefusalReply.parse(await reply.json()).code,
});

test('tells whoever runs plans how each stands, and everybody else of none', async () => {
  const { plans } = PlansReply.parse(await (await call('/plans')).json());
  expect(plans).toMatchObject([
    { id: 'care', state: 'draft', areas: 2, actions: 3, open: 2, leadsWithoutPerson: 1, areasWithoutManager: 1 },
  ]);
  expect(PlansReply.parse(await (await call('/plans', ann)).json()).plans).toEqual([]);
});

test('tells everybody which plans they may read, and nobody of a draft that they do not run', async () => {
  const readable = async (by: typeof cora) =>
    ReadablePlansReply.parse(await (await call('/readable-plans', by)).json()).plans;
  expect(await readable(cora)).toEqual([{ id: 'care', title: 'Care plan' }]);
  expect(await readable(ann)).toEqual([]);
});

test('tells where a plan may go from here, who runs it and on which site it is', async () => {
  const told = PlanReply.parse(await (await call('/plans/care')).json());
  expect(told).toMatchObject({ next: ['opening', 'live', 'ended'], coordinators: ['Cora Dean'], ragWords: {} });
  expect(told.site).not.toBe('');
});

test('is not there for whoever may not see the plan, whatever they want of it', async () => {
  expect(await refusal(await call('/plans/care', ann))).toEqual({ status: 404, code: 'plan-unknown' });
  const words = { words: { overdue: 'Red' } };
  expect(await refusal(await call('/plans/care/rag-words', ann, words))).toEqual({ status: 404, code: 'plan-unknown' });
});

test('sets the words for RAG, and tells of it in the plan’s history', async () => {
  const told = PlanReply.parse(await (await call('/plans/care/rag-words', cora, { words: { overdue: 'Red' } })).json());
  expect(told.ragWords).toEqual({ overdue: 'Red' });
  expect(told.changes).toMatchObject([{ kind: 'words-changed', by: 'Cora Dean', door: 'tab' }]);
  const unknown = await call('/plans/care/rag-words', cora, { words: { purple: 'Red' } });
  expect(await refusal(unknown)).toEqual({ status: 400, code: 'request-invalid' });
  const long = await call('/plans/care/rag-words', cora, { words: { overdue: 'x'.repeat(31) } });
  expect(await refusal(long)).toEqual({ status: 422, code: 'rag-word-too-long' });
});
