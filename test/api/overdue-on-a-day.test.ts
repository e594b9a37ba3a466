import type { Entry } from '../../src/core/plan/entry.ts';
import { OverdueReply } from '../../src/wire/tab.ts';
import { entry } from '../builders/entry.ts';
import { group, person, plan } from '../builders/plan.ts';
import { fakePeople } from '../fakes/people.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const BOARD = group('Improvement Board');
const lena = person('Lena Marsh');
const people = fakePeople({ groups: [{ group: BOARD, members: [person('Rita Reader')] }] });

/** Two actions were due in June: one is done since, one is not. One more was added on 1 July. */
const improvement = () =>
  plan({
    roles: { coordinators: [person('Cora Coordinator')], readers: BOARD },
    actions: [
      {
        by: '2015-06-10',
        status: 'done',
        people: [{ printed: 'Lena Marsh, Head of Care', people: [lena], accountable: true }],
        text: 'Lena Marsh reviews every care plan',
      },
      { by: '2015-06-20' },
      { by: '2015-07-31' },
    ],
  });

const line = (key: string, at: string, given: Partial<Entry>) =>
  entry({ key, at, action: null, door: 'tab', ...given });
const state = (key: string, at: string, from: string, to: string) =>
  line(key, at, { kind: 'plan-state', changes: [{ field: 'state', from, to }] });
const HISTORY = [
  line('imported', '2015-06-01T09:00:00Z', { kind: 'imported', door: 'document' }),
  state('drafted', '2015-06-01T09:00:00Z', 'importing', 'draft'),
  state('live', '2015-06-08T09:00:00Z', 'draft', 'live'),
  // Just after midnight in London: the day before in UTC.
  entry({
    key: 'done',
    at: '2015-06-29T23:30:00Z',
    changes: [{ field: 'status', from: 'in-progress', to: 'done' }],
  }),
  entry({ key: 'added', at: '2015-07-01T10:00:00Z', action: 'plan:a1.3', kind: 'added' }),
];

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
  api = await serve(signIn, { plans: [improvement()], people });
  await api.plans.note(HISTORY);
});
afterAll(async () => {
  await api.close();
  await signIn.close();
});

async function get(name: string, query: string, etag = ''): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(person(name))}`;
  return fetch(`${api.url}/api/overdue?${query}`, {
    headers: { authorization, ...(etag && { 'if-none-match': etag }) },
  });
}

async function shown(name: string, query: string) {
  const { on, today, plans } = OverdueReply.parse(await (await get(name, query)).json());
  const [first] = plans;
  const rows = first?.areas.flatMap(({ overdue }) => overdue) ?? [];
  return { on, today, plan: first, rows };
}

test('shows what was overdue when a day ended', async () => {
  expect(await shown('Cora Coordinator', 'on=2015-06-29')).toMatchObject({
    on: '2015-06-29',
    today: '2015-07-02',
    plan: { open: 2, overdue: 2, from: '2015-06-01' },
    rows: [
      { id: 'a1.1', status: 'in-progress', daysOverdue: 19 },
      { id: 'a1.2', daysOverdue: 9 },
    ],
  });
});

test('what was recorded just after midnight is not yet of the day before', async () => {
  expect(await shown('Cora Coordinator', 'on=2015-06-30')).toMatchObject({ plan: { open: 1, overdue: 1 } });
});

test('tells how the overdue moved, week by week as far back as the history goes', async () => {
  const { plan } = await shown('Cora Coordinator', '');
  expect(plan?.picture.moved).toEqual([
    { on: '2015-06-04', overdue: 0, meeting: null },
    { on: '2015-06-11', overdue: 1, meeting: null },
    { on: '2015-06-18', overdue: 1, meeting: null },
    { on: '2015-06-25', overdue: 2, meeting: null },
    { on: '2015-07-02', overdue: 1, meeting: null },
  ]);
});

test('a reader is shown nothing of the weeks in which nothing was called overdue yet', async () => {
  expect((await shown('Rita Reader', '')).plan).toMatchObject({ from: '2015-06-08' });
  expect((await get('Rita Reader', 'on=2015-06-07')).status).toBe(422);
  expect((await get('Cora Coordinator', 'on=2015-06-07')).status).toBe(200);
});

test.each([
  ['on=2015-05-31', 422, 'day-before-plan', /^Nothing can be shown of 31 May 2015: .* 1 June 2015/],
  ['on=2015-07-03', 422, 'day-to-come', /^3 July 2015 is still to come/],
  ['on=2015-06-31', 400, 'request-invalid', /./],
  ['day=2015-06-30', 400, 'request-invalid', /./],
  ['plan=another', 403, 'not-allowed', /./],
])('refuses %s with one sentence', async (query, status, code, message) => {
  const reply = await get('Cora Coordinator', query);
  expect(reply.status).toBe(status);
  expect(await reply.json()).toEqual({ code, message: expect.stringMatching(message) });
});

test('somebody without rights learns of no day', async () => {
  const reply = await get('Nick Nobody', 'on=2015-07-03');
  expect(await reply.json()).toMatchObject({ code: 'not-allowed' });
});

test('the tag of one day, plan or way of naming is none of another', async () => {
  const tagOf = async (query: string) => (await get('Cora Coordinator', query)).headers.get('etag') ?? '';
  const asked = ['', 'on=2015-06-29', 'on=2015-06-30', 'plan=plan', 'names=posts'];
  const tags = await Promise.all(asked.map(tagOf));
  expect(new Set(tags).size).toBe(asked.length);
  expect((await get('Cora Coordinator', 'on=2015-06-29', tags[1])).status).toBe(304);
  expect((await get('Cora Coordinator', 'on=2015-06-30', tags[1])).status).toBe(200);
});

test('in front of guests no name reaches the wire', async () => {
  const [open, closed] = [
    await get('Cora Coordinator', 'on=2015-06-29'),
    await get('Cora Coordinator', 'on=2015-06-29&names=posts'),
  ];
  const named = await open.text();
  for (const name of ['Lena Marsh', 'Mary Manager']) expect(named).toContain(name);
  const text = await closed.text();
  expect(text).not.toMatch(/Lena|Marsh|Mary/u);
  expect(OverdueReply.parse(JSON.parse(text)).plans[0]?.areas[0]?.overdue[0]).toMatchObject({
    text: 'Head of Care reviews every care plan',
    leads: ['Head of Care'],
  });
});
