import type { Person } from '../../src/core/plan/person.ts';
import { NewPlanReply } from '../../src/wire/bring-in.ts';
import { DifferencesReply, VersionReply } from '../../src/wire/plan-versions.ts';
import { person, plan } from '../builders/plan.ts';
import { planFile } from '../builders/plan-file.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const cora = person('Cora Coordinator');
const otto = person('Otto Other');
const first = { ref: '1.1', text: 'Publish the scheme of delegation', leads: ['Tom Ward'] };
const due = (by: string) => ({ phrase: by, kind: 'day' as const, from: null, by });
const OLD = planFile([['Leadership', [{ ...first, due: due('2015-06-30') }]]]);
const NEW = planFile([
  [
    'Leadership',
    [
      { ...first, due: due('2015-09-30') },
      { ref: '1.2', text: 'Hold a monthly board', leads: ['Ann Lee'] },
    ],
  ],
]);
const AUDIT = planFile([['Audit findings', [{ ...first, text: 'Publish the scheme of delegation soon' }]]], {
  title: 'Audit',
});

let signIn: SignIn;
let api: Api;
let id: string;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  const of = (who: Person, name: string) =>
    plan({ id: name, title: name, roles: { coordinators: [who] }, actions: [{}] });
  api = await serve(signIn, { plans: [of(cora, 'hers'), of(otto, 'theirs')] });
  id = NewPlanReply.parse((await post('/plans', { plan: OLD })).body).plan;
});
afterEach(() => api.close());

async function post(path: string, body: object, as: Person = cora) {
  const headers = { authorization: `Bearer ${await signIn.tokenFor(as)}`, 'content-type': 'application/json' };
  const reply = await fetch(`${api.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: reply.status, body: await reply.json() };
}

const actions = () =>
  api.plans
    .plans()
    .find((one) => one.id === id)
    ?.areas.flatMap((area) => area.actions) ?? [];

test('a newer version is told as what differs, and nothing is written', async () => {
  const before = api.plans.written.length;
  const { status, body } = await post(`/plans/${id}/differences`, { plan: NEW, as: 'newer' });
  expect(status).toBe(200);
  const reply = DifferencesReply.parse(body);
  expect(reply.differences.map(({ kind, ref, from, to }) => [kind, ref, from, to])).toEqual([
    ['due', '1.1', '2015-06-30', '2015-09-30'],
    ['added', '1.2', null, expect.anything()],
  ]);
  expect(api.plans.written).toHaveLength(before);
});

test('what is chosen of it becomes the record, and what is not stays', async () => {
  const { differences } = DifferencesReply.parse(
    (await post(`/plans/${id}/differences`, { plan: NEW, as: 'newer' })).body,
  );
  const take = differences.filter(({ kind }) => kind === 'added').map((difference) => difference.id);
  const { status, body } = await post(`/plans/${id}/versions`, { plan: NEW, as: 'newer', take });
  expect(status).toBe(200);
  expect(VersionReply.parse(body)).toEqual({ taken: take, same: [] });
  expect(actions().map(({ text, due: { by } }) => [text, by?.toString() ?? null])).toEqual([
    ['Publish the scheme of delegation', '2015-06-30'],
    ['Hold a monthly board', null],
  ]);
});

test('another plan is taken in behind the areas that are there, and what may be the same action is offered and linked', async () => {
  const { differences } = DifferencesReply.parse(
    (await post(`/plans/${id}/differences`, { plan: AUDIT, as: 'part' })).body,
  );
  const take = differences.map((difference) => difference.id);
  const { same } = VersionReply.parse((await post(`/plans/${id}/versions`, { plan: AUDIT, as: 'part', take })).body);
  expect(actions()).toHaveLength(2);
  expect(same.map(({ action, other }) => [action.key, other.key, other.planTitle])).toEqual([
    [`${id}:a2.1`, `${id}:a1.1`, 'Care Plan'],
  ]);
  const pairs = same.map(({ action, other }) => ({ action: action.key, other: other.key }));
  expect(await post('/same-actions', { pairs })).toEqual({ status: 200, body: { linked: 1 } });
  expect(actions()[1]?.links).toEqual([{ kind: 'same-as', to: `${id}:a1.1` }]);
});

test('a plan of somebody else is refused as one that is not there', async () => {
  const replies = [];
  for (const name of ['theirs', 'no-such-plan']) {
    replies.push(await post(`/plans/${name}/differences`, { plan: NEW, as: 'newer' }));
    replies.push(await post(`/plans/${name}/versions`, { plan: NEW, as: 'part', take: ['a1.1|due'] }));
  }
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
  expect(replies[0]).toMatchObject({ status: 403, body: { code: 'not-coordinator' } });
  const pairs = [{ action: `${id}:a1.1`, other: 'theirs:a1.1' }];
  expect(await post('/same-actions', { pairs })).toMatchObject({ status: 404 });
  expect(actions()[0]?.links).toEqual([]);
});

test.each([
  ['a goal that there is not', { plan: NEW, as: 'own' }, 400],
  ['a plan with faults', { plan: { ...NEW, areas: [] }, as: 'newer' }, 422],
])('%s is refused in a sentence', async (_what, body, status) => {
  expect(await post(`/plans/${id}/differences`, body)).toMatchObject({
    status,
    body: { message: expect.stringMatching(/\w\.$/) },
  });
});
