import { AllActionsReply, type ListedAction } from '../../src/wire/all-actions.ts';
import { day, group, person, plan } from '../builders/plan.ts';
import { fakePeople } from '../fakes/people.ts';
import { type Api, type Served, type SignIn, serve, startSignIn } from './served.ts';

const BOARD = group('Improvement Board');
const [cora, lee, mary] = [person('Cora Coordinator'), person('Lee Lead'), person('Mary Manager')];
const people = fakePeople({ groups: [{ group: BOARD, members: [person('Rita Reader')] }] });

const improvement = () =>
  plan({
    title: 'Adult care improvement plan',
    roles: { coordinators: [cora], readers: BOARD },
    areas: [
      {
        manager: mary,
        service: 'Adult care',
        standards: ['Standard 4'],
        actions: [
          { by: '2015-06-01', leads: [lee], priority: 'high', residualRisk: 'low', finding: 'No rota was kept.' },
          { status: 'done', leads: ['Head of Care'] },
        ],
      },
      { manager: person('Max Manager'), actions: [{ leads: [person('Una Other')] }] },
    ],
  });
const audit = () => plan({ id: 'audit', title: 'Audit of care', areas: [{ manager: person('Aud Other') }] });

let signIn: SignIn;
const open: Api[] = [];
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

async function get(name: string, given: Served = {}, headers: Record<string, string> = {}): Promise<Response> {
  const api = await serve(signIn, { plans: [improvement(), audit()], people, ...given });
  open.push(api);
  return ask(api, name, headers);
}

async function ask(api: Api, name: string, headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(person(name))}`;
  return fetch(`${api.url}/api/actions`, { headers: { authorization, ...headers } });
}

async function listed(name: string, given: Served = {}): Promise<AllActionsReply> {
  return AllActionsReply.parse(await (await get(name, given)).json());
}

function actionsIn({ plans }: AllActionsReply): readonly ListedAction[] {
  return plans.flatMap(({ areas }) => areas.flatMap(({ actions }) => actions));
}

test.each([
  ['Cora Coordinator', ['a1.1', 'a1.2', 'a2.1']],
  ['Rita Reader', ['a1.1', 'a1.2', 'a2.1']],
  ['Mary Manager', ['a1.1', 'a1.2']],
  ['Lee Lead', ['a1.1']],
])('%s is shown every action that they may read, open and closed, and no other plan', async (name, ids) => {
  const reply = await listed(name);
  expect(reply.plans.map(({ title }) => title)).toEqual(['Adult care improvement plan']);
  expect(actionsIn(reply).map(({ id }) => id)).toEqual(ids);
});

test('somebody without rights is told so, and learns of no plan', async () => {
  const reply = await get('Nick Nobody');
  expect(reply.status).toBe(403);
  expect(await reply.text()).not.toContain('Adult care');
});

test('an area says once what its actions share, and a row what it is found by', async () => {
  const reply = await listed('Cora Coordinator');
  expect(reply.plans[0]?.areas[0]).toMatchObject({ service: 'Adult care', standards: ['Standard 4'] });
  expect(actionsIn(reply)[0]).toMatchObject({
    priority: 'high',
    residualRisk: 'low',
    finding: 'No rota was kept.',
    isUnled: false,
    version: 1,
    rag: 'overdue',
    daysOverdue: 31,
  });
  expect(actionsIn(reply)[1]).toMatchObject({ leads: ['Head of Care'], isUnled: true });
});

test.each([
  ['Cora Coordinator', ['answer', 'record-decision', 'change-leads', 'edit', 'edit-follow-up', 'change-plan']],
  ['Mary Manager', ['answer', 'decide-revision', 'change-leads']],
  ['Rita Reader', []],
  // What is theirs to do to their own action alone is no right on the area.
  ['Lee Lead', []],
])('%s is told what they may do to every action of an area', async (name, may) => {
  expect((await listed(name)).plans[0]?.areas[0]?.may).toEqual(may);
});

test('until the plan is live nothing of it is called late, but to its coordinator', async () => {
  const given = { plans: [{ ...improvement(), state: 'opening' as const }] };
  expect(actionsIn(await listed('Lee Lead', given))).toMatchObject([{ daysOverdue: 0, rag: 'on-track' }]);
  expect(actionsIn(await listed('Cora Coordinator', given))[0]).toMatchObject({ daysOverdue: 31, rag: 'overdue' });
});

test('counts the days since the last word, which a document may know only by its month', async () => {
  const progress = (on: string | null) => [{ on, by: null, text: 'Drafted.' }];
  const actions = [
    { lastAnswer: { on: day('2015-06-30'), by: lee, words: null } },
    { progress: progress('2015-05') },
    { progress: progress(null) },
    {},
  ];
  const reply = await listed('Cora Coordinator', { plans: [plan({ roles: { coordinators: [cora] }, actions })] });
  expect(actionsIn(reply).map(({ daysSilent }) => daysSilent)).toEqual([2, 32, null, null]);
});

test('nothing is sent twice while nothing changes', async () => {
  const first = await get('Lee Lead');
  const [api] = open;
  const again = api && (await ask(api, 'Lee Lead', { 'if-none-match': first.headers.get('etag') ?? '' }));
  expect(again?.status).toBe(304);
});
