import { isTestAsk } from '../../src/core/asking/test-ask.ts';
import type { Person } from '../../src/core/plan/person.ts';
import type { StoredDigest } from '../../src/ports/digest-store.ts';
import type { StoredNotice } from '../../src/ports/notice-store.ts';
import { DeliveryReply, SampleReply } from '../../src/wire/delivery.ts';
import { RefusalReply } from '../../src/wire/tab.ts';
import { storedAsk } from '../builders/ask.ts';
import { day, person, plan } from '../builders/plan.ts';
import { storedDigest } from '../fakes/digest-store.ts';
import { fakePeople } from '../fakes/people.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const cora = person('Cora Dean');
const [lee, ann, nick] = [person('Lee Lead'), person('Ann Lee'), person('Nick Gone')];

const CARE = plan({
  id: 'plan',
  title: 'Care plan',
  roles: { coordinators: [cora] },
  actions: [
    { leads: [lee], text: 'Review every care plan' },
    { leads: [lee] },
    { leads: [nick] },
    { leads: ['Matron'] },
  ],
});
const OTHER = plan({ id: 'other', title: 'Other plan', actions: [{ leads: [ann] }] });

/** Lee, who is to hear of a decision, in one plan or the other. */
const untold = (of: string): StoredNotice => {
  const key = `decided:${of}:a1.1:e1:${lee.id}`;
  const tells = { kind: 'decided', action: `${of}:a1.1`, entry: 'e1', as: 'lead' } as const;
  const delivery = { state: 'refused', at: '2015-06-29T08:00:00.000Z', why: 'no-mail' } as const;
  const byMail = { why: 'blocked', draft: null } as const;
  return {
    id: `2015-06-29:${key}`,
    key,
    to: lee,
    tells,
    covers: [key],
    day: day('2015-06-29'),
    queuedAt: null,
    byHand: false,
    delivery,
    byMail,
  };
};

const cameBack = { address: 'nick@council.example', status: '5.1.1' };
/** A digest that tells of a plan, and that came back. */
const refusedDigest = (to: Person, of: string): StoredDigest =>
  storedDigest(`${to.id}:2015-06-29`, {
    to,
    plans: [of],
    delivery: { state: 'refused', at: '2015-06-29T08:00:00.000Z', why: 'no-such-address', cameBack },
  });
const DIGEST_SENT = storedDigest(`${cora.id}:2015-06-29`, {
  to: cora,
  plans: ['other', 'plan'],
  delivery: { state: 'sent', at: '2015-06-29T08:00:00.000Z' },
});

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  api = await serve(signIn, {
    plans: [CARE, OTHER],
    people: fakePeople({ people: [cora, lee, ann] }),
    notices: [untold('plan'), untold('other')],
    digests: [refusedDigest(lee, 'other'), refusedDigest(nick, 'plan'), DIGEST_SENT],
    asks: [
      storedAsk({
        person: lee,
        day: '2015-06-29',
        delivery: { state: 'refused', at: '2015-06-29T08:00:00.000Z', why: 'blocked' },
      }),
      storedAsk({ person: nick, day: '2015-06-29', delivery: { state: 'waiting' } }),
      storedAsk({
        person: ann,
        day: '2015-06-29',
        items: [{ action: 'other:a1.1' }],
        delivery: { state: 'refused', at: '2015-06-29T08:00:00.000Z', why: 'guest' },
      }),
    ],
  });
});
afterEach(() => api.close());

async function call(path: string, body?: unknown, by = cora): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(by)}`;
  return fetch(`${api.url}/api/delivery${path}`, {
    headers: { authorization, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
}

const delivery = async (path = '', body?: unknown) => DeliveryReply.parse(await (await call(path, body)).json());
const code = async (reply: Response) => RefusalReply.parse(await reply.json()).code;
const leeAsk = `${lee.id}:2015-06-29`;

test('tells what goes out next, how the last cards got on, and who could not be asked, of one’s own plans', async () => {
  const told = await delivery();
  expect(told.next).toMatchObject({ cards: 1, unreachable: 1 });
  expect(told.sending).toMatchObject({ day: '2015-06-29', counts: { waiting: 1, refused: 1, delivered: 0 } });
  expect(told.notReached).toEqual([
    { ask: leeAsk, name: 'Lee Lead', day: '2015-06-29', why: 'blocked', chatSaid: null, cameBack: null },
  ]);
  expect(told.leads).toEqual([
    { plan: 'plan', planTitle: 'Care plan', name: 'Nick Gone', why: 'gone', actions: 1 },
    { plan: 'plan', planTitle: 'Care plan', name: 'Matron', why: 'no-person', actions: 1 },
  ]);
});

test('shows the card with most on it as its lead will see it', async () => {
  const { card } = SampleReply.parse(await (await call('/sample')).json());
  expect(card).toMatchObject({ type: 'AdaptiveCard' });
  expect(JSON.stringify(card)).toContain('Review every care plan');
  expect(JSON.stringify(card)).not.toContain('This is a test.');
});

test('a test goes to whoever asks for it through the same queue, and stands in no list of who was asked', async () => {
  const told = await delivery('/test', {});
  const [message] = api.queue.waiting;
  expect(api.queue.waiting).toHaveLength(1);
  expect(message?.key.startsWith(`${cora.id}:`) && isTestAsk(message.key)).toBe(true);
  expect(told.sending).toMatchObject({ counts: { waiting: 1, refused: 1 } });
});

test('stopping stops all, says who did it, and lets no test out until somebody goes on', async () => {
  expect((await delivery('/stop', {})).stopped).toMatchObject({ by: 'Cora Dean' });
  expect(await code(await call('/test', {}))).toBe('sending-stopped');
  expect((await delivery('/resume', {})).stopped).toBeNull();
  expect((await call('/test', {})).status).toBe(200);
});

test('a run over the cap waits for a yes, which is said to its day', async () => {
  await api.control.holdRun(day('2015-07-02'), 640);
  expect((await delivery()).overCap).toEqual({ day: '2015-07-02', asks: 640, allowed: null });
  expect((await call('/over-cap', { day: '2015-07-03' })).status).toBe(404);
  expect((await delivery('/over-cap', { day: '2015-07-02' })).overCap?.allowed).toMatchObject({ by: 'Cora Dean' });
  expect((await delivery('/cap', { cap: 700 })).cap).toBe(700);
});

test('somebody who was not reached is asked again, and nobody of another plan', async () => {
  const told = await delivery('/again', { ask: leeAsk });
  expect(told.notReached).toEqual([]);
  expect(api.queue.waiting).toEqual([{ kind: 'ask', key: leeAsk }]);
  expect((await call('/again', { ask: `${ann.id}:2015-06-29` })).status).toBe(404);
});

test('whom a notice did not reach is listed with what it would have told, and told again', async () => {
  const { id } = untold('plan');
  expect((await delivery()).notTold).toEqual([
    {
      notice: id,
      kind: 'decided',
      name: 'Lee Lead',
      day: '2015-06-29',
      why: 'no-mail',
      chatSaid: 'blocked',
      cameBack: null,
    },
  ]);
  expect((await delivery('/notices/again', { notice: id })).notTold).toEqual([]);
  expect(api.queue.waiting).toEqual([{ kind: 'notice', key: id }]);
  expect((await call('/notices/again', { notice: untold('other').id })).status).toBe(404);
});

test('whose digest no mailbox took, or gave back, is listed, and it is sent again', async () => {
  const key = `${nick.id}:2015-06-29`;
  const { digests, digestsNotSent } = await delivery();
  expect(digests).toEqual({ day: '2015-06-29', sent: 1, onTheirWay: 0, refused: 1 });
  expect(digestsNotSent).toEqual([
    { digest: key, name: 'Nick Gone', day: '2015-06-29', why: 'no-such-address', cameBack },
  ]);
  const after = await delivery('/digests/again', { digest: key });
  expect(after).toMatchObject({ digests: { onTheirWay: 1, refused: 0 }, digestsNotSent: [] });
  expect(api.queue.waiting).toEqual([{ kind: 'digest', key }]);
  expect((await call('/digests/again', { digest: `${lee.id}:2015-06-29` })).status).toBe(404);
});

test('a message that was set aside is shown and sent again, unless it is about another plan', async () => {
  for (const key of [leeAsk, `${ann.id}:2015-06-29`]) await api.queue.add({ kind: 'ask', key });
  for (const taken of await api.queue.take(2)) await taken.setAside('unreachable');
  const { aside } = await delivery();
  expect(aside).toMatchObject([{ kind: 'ask', why: 'unreachable' }]);
  const [ours] = aside;
  expect((await delivery('/aside/again', { id: ours?.id })).aside).toEqual([]);
  const [theirs] = await api.queue.aside();
  expect((await call('/aside/again', { id: theirs?.id })).status).toBe(404);
});

test.each([
  ['', undefined],
  ['/sample', undefined],
  ['/test', {}],
  ['/stop', {}],
  ['/resume', {}],
  ['/cap', { cap: 1 }],
  ['/over-cap', { day: '2015-07-02' }],
  ['/again', { ask: leeAsk }],
  ['/notices/again', { notice: untold('plan').id }],
  ['/aside/again', { id: 'aside-1' }],
])('whoever coordinates no plan gets and changes nothing: %s', async (path, body) => {
  expect((await call(path, body, lee)).status).toBe(403);
  expect(api.queue.waiting).toEqual([]);
  expect((await api.control.state()).stopped).toBeNull();
});

test.each([
  ['/cap', { cap: 0 }],
  ['/over-cap', { day: 'today' }],
  ['/stop', { all: true }],
])('what is not understood changes nothing: %s %j', async (path, body) => {
  expect((await call(path, body)).status).toBe(400);
});
