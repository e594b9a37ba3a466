import { ToDecideCount, ToDecideReply } from '../../src/wire/to-decide.ts';
import { storedAsk } from '../builders/ask.ts';
import { day, person, plan, revision } from '../builders/plan.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const lee = person('Lee Lead');
const asked = { ...revision('2015-09-30', { agreed: false }), asked: { by: lee, on: day('2015-06-30') } };
const CARE = plan({
  title: 'Care plan',
  roles: { coordinators: [person('Cora Dean')], nextLevel: person('Nell Next') },
  actions: [{ text: 'Review', revisions: [revision('2015-07-10'), asked] }, { by: '2015-05-31' }],
});
const FOUR = ['2015-06-01', '2015-06-08', '2015-06-15', '2015-06-22'].map((on) =>
  storedAsk({ day: on, items: [{ action: 'plan:a1.2' }] }),
);

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  api = await serve(signIn, { plans: [CARE], asks: FOUR });
});
afterEach(() => api.close());

async function get(path: string, name = 'Mary Manager', etag = ''): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(person(name))}`;
  return fetch(`${api.url}/api/to-decide${path}`, {
    headers: { authorization, ...(etag && { 'if-none-match': etag }) },
  });
}
const list = async (name?: string) => ToDecideReply.parse(await (await get('', name)).json());
const count = async (name?: string) => ToDecideCount.parse(await (await get('/count', name)).json());

test('tells what waits, since when, why, and what was asked for before', async () => {
  const { items, mayDecide } = await list();
  expect(mayDecide).toBe(true);
  expect(items).toMatchObject([
    {
      kind: 'unanswered',
      silent: [{ name: 'Lee Lead', asks: 4, since: '2015-06-01' }],
      commands: ['answer', 'resume-asking', 'ask-now', 'take-over'],
      others: ['Nell Next', 'Cora Dean'],
    },
    {
      kind: 'revision',
      action: { text: 'Review', planTitle: 'Care plan', areaHeading: 'Priority Area 1' },
      since: '2015-06-30',
      waited: 2,
      by: 'Lee Lead',
      words: 'Late start',
      day: '2015-09-30',
      revisions: [{ by: '2015-07-10', waits: false }],
      commands: ['agree-revision', 'refuse-revision'],
      cameUp: null,
      others: [],
    },
  ]);
});

test('the count is that of the list, and who can decide nothing is told so', async () => {
  expect(await count()).toEqual({ mayDecide: true, isUnansweredKnown: true, waiting: 2 });
  expect(await count('Lee Lead')).toEqual({ mayDecide: false, isUnansweredKnown: true, waiting: 0 });
  expect(await list('Lee Lead')).toMatchObject({ mayDecide: false, items: [] });
  expect(await count('Sue Stranger')).toMatchObject({ mayDecide: false, waiting: 0 });
});

test.each(['', '/count'])('whoever has it already is told so until it changes: %s', async (path) => {
  const etag = (await get(path)).headers.get('etag') ?? '';
  expect((await get(path, 'Mary Manager', etag)).status).toBe(304);
  expect((await get(path, 'Nell Next', etag)).status).toBe(200);
  api.plans.changeElsewhere('plan:a1.1', (action) => ({ ...action, revisions: [] }));
  expect((await get(path, 'Mary Manager', etag)).status).toBe(200);
});

test('a stranger learns from no tag when anything changed', async () => {
  expect((await get('', 'Sue Stranger')).headers.get('etag')).toBeNull();
});
