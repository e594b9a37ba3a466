import type { RoundLine } from '../../src/wire/asking.ts';
import { AheadDayReply, AheadReply, AskingReply, PaperDayReply, RoundsReply } from '../../src/wire/asking.ts';
import { RefusalReply } from '../../src/wire/tab.ts';
import { day, person, plan } from '../builders/plan.ts';
import { fakePeople } from '../fakes/people.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const cora = person('Cora Dean');
const mary = person('Mary Manager');
const [lee, ann] = [person('Lee Lead'), person('Ann Lee')];
const nick = person('Nick Nobody');

/** Two areas, of which Mary manages the first; Lee has answered since the round would open, Ann has not. */
const CARE = plan({
  id: 'care',
  title: 'Care plan',
  roles: { coordinators: [cora] },
  areas: [
    { manager: mary, actions: [{ leads: [lee], lastAnswer: { on: day('2015-07-02'), by: lee, words: null } }] },
    { manager: cora, actions: [{ leads: [ann] }, { leads: [ann], text: 'Train every carer' }] },
  ],
});

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  api = await serve(signIn, { plans: [CARE], people: fakePeople({ people: [cora, mary, lee, ann] }) });
});
afterEach(() => api.close());

async function call(path: string, body?: unknown, by = cora): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(by)}`;
  return fetch(`${api.url}/api${path}`, {
    headers: { authorization, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
}

const asking = async (path = '', body?: unknown, by = cora) =>
  AskingReply.parse(await (await call(`/plans/care/asking${path}`, body, by)).json());
const refusal = async (reply: Response) => RefusalReply.parse(await reply.json());
const ROUND = {
  meeting: { name: '  Improvement\nBoard ', on: '2015-07-21' },
  opens: '2015-07-02',
  cutOffs: ['2015-07-10'],
  paper: null,
};
const waitingIn = ({ rounds }: { rounds: readonly RoundLine[] }) =>
  rounds.map(({ progress }) => progress?.waiting.map((one) => `${one.person.name} ${one.actions}`));

test('tells the coordinator how the plan asks, and takes each change of it', async () => {
  const before = await asking();
  expect(before).toMatchObject({ on: '2015-07-02', settings: { weekday: 1, board: null, nextCards: '2015-07-06' } });
  expect(before.settings?.people.map(({ name, actions }) => [name, actions])).toEqual([
    ['Ann Lee', 2],
    ['Lee Lead', 1],
  ]);
  await asking('', { weekday: 3, board: 'Improvement Board' });
  await asking('/days-off', { day: '2015-07-08', name: 'Jubilee' });
  const after = await asking('/held', { person: ann.id, until: '2015-08-03' });
  expect(after.settings).toMatchObject({
    weekday: 3,
    nextCards: '2015-07-09',
    daysOff: [{ day: '2015-07-08', name: 'Jubilee' }],
    held: [{ person: ann, until: '2015-08-03' }],
  });
  expect(after.settings?.changes.map(({ by }) => by)).toEqual(['Cora Dean', 'Cora Dean']);
  await asking('/days-off/remove', { day: '2015-07-08' });
  expect((await asking('/held/release', { person: ann.id })).settings).toMatchObject({ daysOff: [], held: [] });
});

test('a round tells who has not answered, to the coordinator and to each manager of their own areas', async () => {
  const opened = await asking('/rounds', ROUND);
  expect(opened.rounds).toMatchObject([
    { id: 'r1', meeting: { name: 'Improvement Board' }, paper: '2015-07-13', state: 'open' },
  ]);
  expect(opened.rounds[0]?.progress).toMatchObject({ answered: 1, of: 2 });
  expect(waitingIn(opened)).toEqual([['Ann Lee 2']]);
  const hers = await asking('', undefined, mary);
  expect(hers.settings).toBeNull();
  expect(hers.rounds[0]?.progress).toEqual({ answered: 1, of: 1, waiting: [] });
  await asking('/rounds/r1', { ...ROUND, cutOffs: ['2015-07-07', '2015-07-09'] });
  expect((await asking('/rounds/r1/cancel', {})).rounds).toEqual([]);
});

test('everybody who reads the plan is told how far a running round is, in counts and without a name', async () => {
  await asking('/rounds', ROUND);
  const told = async (by = cora) => (await call('/rounds', undefined, by)).text();
  const toCora = RoundsReply.parse(JSON.parse(await told()));
  expect(toCora.rounds).toEqual([
    {
      plan: 'care',
      meeting: { name: 'Improvement Board', on: '2015-07-21' },
      closes: '2015-07-10',
      answered: 1,
      of: 2,
      mayAskWho: true,
    },
  ]);
  for (const reply of [await told(), await told(mary)]) expect(reply).not.toMatch(/Lee|Ann/);
  expect(RoundsReply.parse(JSON.parse(await told(lee))).rounds).toEqual([]);
});

test('the next 30 days are counted, and each day tells who is asked what and why', async () => {
  const { days } = AheadReply.parse(await (await call('/plans/care/asking/ahead')).json());
  expect(days).toHaveLength(30);
  expect(days[0]).toMatchObject({ day: '2015-07-02', weekday: 4 });
  expect(days.filter(({ off }) => off === 'weekend')).toHaveLength(8);
  const first = days.find(({ cards }) => cards > 0);
  const reply = await call(`/plans/care/asking/ahead/${first?.day}`);
  const { people } = AheadDayReply.parse(await reply.json());
  expect(people.map(({ person: { name }, actions }) => [name, actions.length])).toEqual([['Ann Lee', 2]]);
  expect(people[0]?.actions[1]).toMatchObject({ text: 'Train every carer', area: 'Priority Area 2', time: 1 });
  expect((await call('/plans/care/asking/ahead/2015-09-01')).status).toBe(404);
  expect((await call('/plans/care/asking/ahead/soon')).status).toBe(400);
});

test('whom somebody just held is in the days to come no more', async () => {
  const cards = async () =>
    AheadReply.parse(await (await call('/plans/care/asking/ahead')).json()).days.map((one) => one.cards);
  expect((await cards()).some((count) => count > 0)).toBe(true);
  await asking('/held', { person: ann.id, until: null });
  await asking('/held', { person: lee.id, until: null });
  expect((await cards()).every((count) => count === 0)).toBe(true);
});

test('the usual day of the paper is told before a round is opened', async () => {
  const reply = await call('/plans/care/asking/paper-day?meeting=2015-07-21');
  expect(PaperDayReply.parse(await reply.json())).toEqual({ paper: '2015-07-13' });
});

test('what is wrong with a round is told in sentences, all of it at once', async () => {
  const reply = await call('/plans/care/asking/rounds', { ...ROUND, opens: '2015-07-01', cutOffs: ['2015-07-14'] });
  expect(reply.status).toBe(422);
  expect((await refusal(reply)).message.split('\n')).toEqual([
    'The round cannot open on 1 July 2015, which has passed. Let it open today or later.',
    'The last cut-off, 14 July 2015, comes after the paper is out on 13 July 2015. Cut off earlier, or set the paper later.',
  ]);
});

test.each([
  ['', { weekday: 6 }],
  ['', { nation: 'wales' }],
  ['/days-off', { day: '2015-02-30', name: 'x' }],
  ['/days-off', { day: '2015-07-08', name: ' ' }],
  ['/rounds', { ...ROUND, cutOffs: [] }],
  ['/rounds', { ...ROUND, opens: '0215-07-02' }],
  ['/held', { person: '', until: null }],
])('what is no such change is not understood: %s %j', async (path, body) => {
  expect((await call(`/plans/care/asking${path}`, body)).status).toBe(400);
});

const ALL = [
  ['', undefined],
  ['/ahead', undefined],
  ['/ahead/2015-07-06', undefined],
  ['/paper-day?meeting=2015-07-21', undefined],
  ['', { weekday: 2 }],
  ['/days-off', { day: '2015-07-08', name: 'Jubilee' }],
  ['/days-off/remove', { day: '2015-07-08' }],
  ['/rounds', ROUND],
  ['/rounds/r1', ROUND],
  ['/rounds/r1/cancel', {}],
  ['/held', { person: ann.id, until: null }],
  ['/held/release', { person: ann.id }],
] as const;

test.each(ALL)('a stranger learns of no plan by %s, and changes nothing', async (path, body) => {
  expect((await call(`/plans/care/asking${path}`, body, nick)).status).toBe(404);
  expect(api.plans.written).toEqual([]);
});

test.each(ALL.slice(1))('a lead or manager may not %s', async (path, body) => {
  for (const by of [lee, mary]) expect((await call(`/plans/care/asking${path}`, body, by)).status).toBe(403);
  expect(api.plans.written).toEqual([]);
});
