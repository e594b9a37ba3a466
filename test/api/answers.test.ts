import { AnswersReply } from '../../src/wire/answers.ts';
import { storedAsk } from '../builders/ask.ts';
import { person, plan } from '../builders/plan.ts';
import { type Api, type Served, type SignIn, serve, startSignIn } from './served.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const PLAN = plan({
  actions: [
    { by: '2015-06-30', leads: [lee, jo] },
    { by: '2015-09-30', leads: [lee] },
  ],
});
const ASK = storedAsk();
const DONE = { action: 'plan:a1.1', revision: 0, reply: { choice: 'done', doneOn: 'by-its-date', words: null } };

let signIn: SignIn;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());

let api: Api | undefined;
afterEach(() => api?.close());

/** The API with Lee's ask of 1 July 2015 about the first of two actions. */
async function served(given: Partial<Served> = {}): Promise<Api> {
  api = await serve(signIn, { plans: [PLAN], asks: [ASK], ...given });
  return api;
}

/** Asks or says something. `authorization` is who by. */
async function send(path: string, authorization: string, body?: unknown) {
  const headers = { authorization, 'content-type': 'application/json' };
  const said = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const reply = await fetch(`${api?.url}/api${path}`, { headers, ...said });
  const json: unknown = await reply.json();
  return { status: reply.status, headers: reply.headers, json, form: () => AnswersReply.parse(json) };
}

const asLee = async () => `Bearer ${await signIn.tokenFor(lee)}`;
const linked = async ({ answerLinks }: Api) => `Link ${await answerLinks.make(ASK.key)}`;
const outcomes = ({ items }: AnswersReply) => items.map(({ action, receipt }) => [action, receipt?.outcome ?? null]);

describe('the form of whoever is signed in', () => {
  test('asks about everything open, and nobody may keep a copy of it', async () => {
    await served();
    const { form, headers } = await send('/my-answers', await asLee());
    expect(form()).toMatchObject({
      on: '2015-07-02',
      person: 'Lee Lead',
      items: [
        { action: 'plan:a1.1', by: '2015-06-30', daysLeft: -2, daysOverdue: 2, receipt: null },
        { action: 'plan:a1.2', daysLeft: 90, daysOverdue: 0, receipt: null },
      ],
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    [{ choice: 'done', doneOn: '2015-06-29', words: 'Agreed by the board' }, 'done'],
    [{ choice: 'not-done', expected: '2015-07-31', words: null }, 'not-done'],
    [{ choice: 'revision', day: '2015-08-31', words: 'The supplier is late' }, 'revision'],
    [{ choice: 'help', words: 'A room for the board' }, 'help'],
    [{ choice: 'not-mine', words: 'It is for Housing' }, 'not-mine'],
  ] as const)('takes %o', async (reply, outcome) => {
    const { plans } = await served();
    const { ask } = (await send('/my-answers', await asLee())).form();
    const said = await send(`/my-answers/${encodeURIComponent(ask)}/reply`, await asLee(), { ...DONE, reply });
    expect(said.form().items.find(({ action }) => action === 'plan:a1.1')).toMatchObject({
      receipt: { outcome, words: reply.words, by: null, state: 'recorded' },
    });
    expect(plans.history('plan:a1.1')).toEqual([expect.objectContaining({ door: 'tab', by: lee })]);
  });

  test('opens an answer again, filled with what was said, and takes the correction', async () => {
    const { plans } = await served();
    const path = `/my-answers/${encodeURIComponent(ASK.key)}`;
    await send(`${path}/reply`, await asLee(), DONE);
    const again = (await send(`${path}/correct`, await asLee(), { action: DONE.action })).form();
    expect(again.items).toEqual([
      expect.objectContaining({ revision: 1, receipt: null, before: expect.objectContaining({ outcome: 'done' }) }),
    ]);
    const reply = { choice: 'not-done', expected: null, words: null };
    const corrected = await send(`${path}/reply`, await asLee(), { ...DONE, revision: 1, reply });
    expect(outcomes(corrected.form())).toEqual([['plan:a1.1', 'not-done']]);
    expect(plans.history('plan:a1.1').map(({ kind }) => kind)).toEqual(['answered', 'corrected']);
  });

  test('takes all that is not past its date as on track', async () => {
    await served();
    const { ask } = (await send('/my-answers', await asLee())).form();
    const said = await send(`/my-answers/${encodeURIComponent(ask)}/rest-on-track`, await asLee(), {});
    expect(outcomes(said.form())).toEqual([
      ['plan:a1.1', null],
      ['plan:a1.2', 'not-done'],
    ]);
  });

  test('shows and takes nothing of somebody else’s', async () => {
    const { plans } = await served();
    const asJo = `Bearer ${await signIn.tokenFor(jo)}`;
    const path = `/my-answers/${encodeURIComponent(ASK.key)}`;
    expect((await send(path, asJo)).status).toBe(403);
    expect((await send(`${path}/reply`, asJo, DONE)).status).toBe(403);
    expect((await send(`${path}/correct`, asJo, { action: DONE.action })).status).toBe(403);
    expect(plans.history('plan:a1.1')).toEqual([]);
  });

  test.each([
    ['a day that does not exist', { choice: 'done', doneOn: '2015-02-30', words: null }],
    ['a revised date without a reason', { choice: 'revision', day: '2015-08-31', words: ' ' }],
    ['a field that nobody knows', { choice: 'help', words: 'A room', by: 'Jo' }],
    ['words without an end', { choice: 'help', words: 'x'.repeat(2_001) }],
  ])('refuses %s', async (_what, reply) => {
    await served();
    const path = `/my-answers/${encodeURIComponent(ASK.key)}/reply`;
    expect(await send(path, await asLee(), { ...DONE, reply })).toMatchObject({
      status: 400,
      json: { code: 'request-invalid' },
    });
  });
});

describe('the form of whoever holds a link', () => {
  test('asks about the actions of that ask alone, and answers in its person’s name, by mail', async () => {
    const link = await linked(await served());
    expect(outcomes((await send('/by-link', link)).form())).toEqual([['plan:a1.1', null]]);
    expect(outcomes((await send('/by-link/reply', link, DONE)).form())).toEqual([['plan:a1.1', 'done']]);
    expect(api?.plans.history('plan:a1.1')).toEqual([expect.objectContaining({ door: 'mail', by: lee })]);
    const again = await send('/by-link/correct', link, { action: DONE.action });
    expect(outcomes(again.form())).toEqual([['plan:a1.1', null]]);
  });

  test('takes nothing about another action of the same person', async () => {
    const link = await linked(await served());
    expect(await send('/by-link/reply', link, { ...DONE, action: 'plan:a1.2' })).toMatchObject({
      status: 404,
      json: { code: 'action-unknown' },
    });
    expect(api?.plans.history('plan:a1.2')).toEqual([]);
  });

  test('opens nothing else of the API', async () => {
    const link = await linked(await served());
    for (const path of ['/overdue', '/my-actions', '/my-answers', '/actions/plan:a1.1', '/availability', '/plans']) {
      expect((await send(path, link)).status).toBe(401);
    }
    expect((await send('/by-link', await asLee())).status).toBe(404);
  });

  test.each(['Link nothing-of-the-kind', 'Link ', 'link secret-1', 'Bearer secret-1', ''])(
    'says in one sentence that “%s” leads nowhere',
    async (authorization) => {
      await linked(await served());
      expect(await send('/by-link', authorization)).toMatchObject({
        status: 404,
        json: { code: 'link-unknown', message: expect.stringMatching(/^This link does not lead to any questions/) },
      });
    },
  );

  test('leads nowhere after 30 days', async () => {
    const first = await served();
    const link = await linked(first);
    first.clock.set('2015-08-02');
    expect(await send('/by-link', link)).toMatchObject({ status: 404, json: { code: 'link-unknown' } });
  });

  test('counts wrong secrets of one address, and still lets a right one in', async () => {
    const link = await linked(await served({ limits: { perPerson: 100, badTokens: 2 } }));
    const statuses: number[] = [];
    for (const guess of ['a', 'b', 'c']) statuses.push((await send('/by-link', `Link ${guess}`)).status);
    expect(statuses).toEqual([404, 404, 429]);
    expect((await send('/by-link', link)).status).toBe(200);
  });

  test('may be asked only so often', async () => {
    const link = await linked(await served({ limits: { perPerson: 2, badTokens: 10 } }));
    const statuses: number[] = [];
    for (let time = 0; time < 3; time++) statuses.push((await send('/by-link', link)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});
