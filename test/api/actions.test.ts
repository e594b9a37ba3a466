import { randomUUID } from 'node:crypto';
import { ActionReply, PutBackReply } from '../../src/wire/action-view.ts';
import { RefusalReply } from '../../src/wire/tab.ts';
import { entry } from '../builders/entry.ts';
import { day, group, person, plan, revision } from '../builders/plan.ts';
import { fakePeople } from '../fakes/people.ts';
import { type Api, type Served, type SignIn, serve, startSignIn } from './served.ts';

const BOARD = group('Improvement Board');
const people = fakePeople({ groups: [{ group: BOARD, members: [person('Rita Reader')] }] });
const care = (given: Parameters<typeof plan>[0] = {}) =>
  plan({
    title: 'Adult care improvement plan',
    roles: {
      coordinators: [person('Cora Coordinator')],
      auditors: [person('Aud Auditor')],
      nextLevel: person('Nell Next'),
      readers: BOARD,
    },
    actions: [{ text: 'Review every care plan', finding: 'Plans were out of date' }],
    ...given,
  });

let signIn: SignIn;
const open: Api[] = [];
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

async function served(given: Served = {}): Promise<Api> {
  const api = await serve(signIn, { plans: [care()], people, ...given });
  open.push(api);
  return api;
}

interface Request {
  readonly key?: string;
  readonly etag?: string;
  readonly command?: string;
  readonly body?: unknown;
}

async function call(api: Api, name: string, { key = 'plan:a1.1', etag, command, body }: Request = {}) {
  const url = `${api.url}/api/actions/${encodeURIComponent(key)}${command ? `/${command}` : ''}`;
  return fetch(url, {
    method: command ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${await signIn.tokenFor(person(name))}`,
      ...(etag && { 'if-none-match': etag }),
      ...(command && { 'content-type': 'application/json' }),
    },
    ...(command && { body: JSON.stringify(body) }),
  });
}

/** Sends a command that is expected to go through. */
async function does(api: Api, name: string, command: string, body: object): Promise<ActionReply> {
  const reply = await call(api, name, { command, body: { id: randomUUID(), ...body } });
  if (reply.status !== 200) throw new Error(`${reply.status}: ${await reply.text()}`);
  return ActionReply.parse(await reply.json());
}

const refusalOf = async (reply: Response) => ({
  status: reply.status,
  ...RefusalReply.parse(await reply.json()),
});

describe('the story of one action', () => {
  test('tells its place, what was found, how it stands and what the caller may do', async () => {
    const reply = ActionReply.parse(await (await call(await served(), 'Lee Lead')).json());
    expect(reply).toMatchObject({
      on: '2015-07-02',
      action: {
        key: 'plan:a1.1',
        planTitle: 'Adult care improvement plan',
        areaHeading: 'Priority Area 1',
        areaTitle: 'Care planning',
        finding: 'Plans were out of date',
        daysOverdue: 2,
        rag: 'overdue',
        check: null,
        reopened: null,
      },
      history: [],
      may: ['answer', 'ask-revision'],
      reopenAs: [],
    });
  });

  test('is known again by its tag until something changes', async () => {
    const api = await served();
    const etag = (await call(api, 'Lee Lead')).headers.get('etag') ?? '';
    expect((await call(api, 'Lee Lead', { etag })).status).toBe(304);
    await does(api, 'Lee Lead', 'answer', { choice: 'not-done', expected: null, words: 'Half of them' });
    expect((await call(api, 'Lee Lead', { etag })).status).toBe(200);
  });

  test('is gone for who may not see it any more, whatever tag they have of it', async () => {
    const api = await served();
    const etag = (await call(api, 'Lee Lead')).headers.get('etag') ?? '';
    expect((await call(api, 'Nick Nobody', { etag: etag.replace('lee-lead', 'nick-nobody') })).status).toBe(404);
  });

  test('is not called late to its lead while the plan is opening, and is to the coordinator', async () => {
    const api = await served({ plans: [care({ state: 'opening' })] });
    const [lead, coordinator] = await Promise.all(
      ['Lee Lead', 'Cora Coordinator'].map(async (name) => ActionReply.parse(await (await call(api, name)).json())),
    );
    expect(lead?.action).toMatchObject({ daysOverdue: 0, rag: 'on-track' });
    expect(coordinator?.action).toMatchObject({ daysOverdue: 2, rag: 'overdue' });
  });
});

describe('a revised date', () => {
  test('is asked for by the lead, agreed to by the manager, and all of it is in the history', async () => {
    const api = await served();
    const asked = await does(api, 'Lee Lead', 'ask-revision', { by: '2015-09-01', reason: 'Provider pulled out' });
    expect(asked.action).toMatchObject({ by: '2015-06-30', rag: 'overdue' });
    expect(asked.may).toEqual(['answer']);
    const agreed = await does(api, 'Mary Manager', 'agree-revision', { by: '2015-09-01' });
    expect(agreed.action).toMatchObject({
      by: '2015-09-01',
      firstBy: '2015-06-30',
      daysOverdue: 0,
      revisions: [
        {
          by: '2015-09-01',
          reason: 'Provider pulled out',
          asked: { by: 'Lee Lead', on: '2015-07-02' },
          agreed: { by: 'Mary Manager', on: '2015-07-02' },
          refused: null,
        },
      ],
    });
    expect(agreed.history.map(({ kind, by, door, onBehalf }) => [kind, by, door, onBehalf])).toEqual([
      ['revision-asked', 'Lee Lead', 'tab', false],
      ['revision-agreed', 'Mary Manager', 'tab', false],
    ]);
  });

  test('is refused with a reason', async () => {
    const api = await served();
    await does(api, 'Lee Lead', 'ask-revision', { by: '2015-09-01', reason: 'Provider pulled out' });
    const { action } = await does(api, 'Mary Manager', 'refuse-revision', { by: '2015-09-01', reason: 'Too late' });
    expect(action).toMatchObject({
      by: '2015-06-30',
      revisions: [{ refused: { by: 'Mary Manager', reason: 'Too late' } }],
    });
  });

  test('of another day than the one on the screen is never agreed to', async () => {
    const api = await served();
    await does(api, 'Lee Lead', 'ask-revision', { by: '2015-12-01', reason: 'Provider pulled out' });
    const body = { id: randomUUID(), by: '2015-09-01' };
    const reply = await call(api, 'Mary Manager', { command: 'agree-revision', body });
    expect(await refusalOf(reply)).toMatchObject({ status: 409, code: 'revision-gone' });
    expect(api.plans.written).toHaveLength(1);
  });

  test('is for the next level once two were agreed, and the manager is told so', async () => {
    const revisions = [revision('2015-07-10'), revision('2015-07-20'), revision('2015-09-01', { agreed: false })];
    const api = await served({ plans: [care({ actions: [{ revisions }] })] });
    const body = { id: randomUUID(), by: '2015-09-01' };
    const reply = await call(api, 'Mary Manager', { command: 'agree-revision', body });
    expect(await refusalOf(reply)).toMatchObject({ status: 403, code: 'next-level-decides' });
    const { action } = await does(api, 'Nell Next', 'agree-revision', { by: '2015-09-01' });
    expect(action.revisions.at(-1)?.agreed).toEqual({ by: 'Nell Next', on: '2015-07-02' });
  });

  test('that a board decided is recorded by the coordinator, with board, day and minute', async () => {
    const api = await served();
    const { action, history } = await does(api, 'Cora Coordinator', 'record-decision', {
      by: '2015-09-01',
      decided: 'agreed',
      body: 'Improvement Board',
      on: '2015-06-25',
      minute: 'minute 12',
    });
    expect(action.revisions).toMatchObject([
      { by: '2015-09-01', asked: null, agreed: { by: 'Improvement Board (minute 12)', on: '2015-06-25' } },
    ]);
    expect(history).toMatchObject([{ kind: 'revision-agreed', by: 'Cora Coordinator', words: 'minute 12' }]);
  });
});

describe('a check', () => {
  const done = () => care({ actions: [{ status: 'done', doneOn: day('2015-06-20'), recordedOn: day('2015-07-01') }] });

  test('confirmed by management and then verified by audit: the later one stands, the history has both', async () => {
    const api = await served({ plans: [done()] });
    await does(api, 'Mary Manager', 'confirm', { looked: 'Six case files' });
    const { action, history, may } = await does(api, 'Aud Auditor', 'verify', { looked: 'Ten case files' });
    expect(action).toMatchObject({
      status: 'done',
      rag: 'checked',
      check: { by: 'audit', person: 'Aud Auditor', result: 'done', phrase: 'Ten case files', on: '2015-07-02' },
    });
    expect(history.map(({ kind, by, words }) => [kind, by, words])).toEqual([
      ['checked', 'Mary Manager', 'Six case files'],
      ['checked', 'Aud Auditor', 'Ten case files'],
    ]);
    expect(may).toEqual(['reopen']);
  });

  test('a second time with the same result is refused', async () => {
    const api = await served({ plans: [done()] });
    await does(api, 'Aud Auditor', 'verify', { looked: 'Ten case files' });
    const body = { id: randomUUID(), looked: 'Ten more' };
    const reply = await call(api, 'Aud Auditor', { command: 'verify', body });
    expect(await refusalOf(reply)).toMatchObject({ status: 409, code: 'checked-already' });
  });

  test('that fails reopens it without an agreed date, and anybody who looks sees so', async () => {
    const api = await served({ plans: [done()] });
    const { action, may } = await does(api, 'Aud Auditor', 'reopen', { as: 'audit', looked: 'No file had one' });
    expect(action).toMatchObject({
      status: 'in-progress',
      by: null,
      doneOn: null,
      recordedOn: null,
      rag: 'no-date',
      reopened: { on: '2015-07-02', by: 'Aud Auditor' },
      check: { by: 'audit', result: 'in-progress' },
    });
    expect(may).toEqual([]);
    const lead = await does(api, 'Lee Lead', 'ask-revision', { by: '2015-07-31', reason: 'Two files are left' });
    expect(lead.action.reopened).not.toBeNull();
    const { action: dated } = await does(api, 'Mary Manager', 'agree-revision', { by: '2015-07-31' });
    expect(dated).toMatchObject({ by: '2015-07-31', rag: 'on-track' });
  });

  test('in which capacity somebody may reopen it is told', async () => {
    const api = await served({
      plans: [care({ ...done(), areas: done().areas, roles: { auditors: [person('Mary Manager')] } })],
    });
    const reply = ActionReply.parse(await (await call(api, 'Mary Manager')).json());
    expect(reply).toMatchObject({ may: ['confirm', 'verify', 'reopen'], reopenAs: ['management', 'audit'] });
  });
});

describe('an update in the tab', () => {
  test('by a lead is their own; by manager or coordinator it is marked as on behalf of the lead', async () => {
    const api = await served();
    const words = (said: string) => ({ choice: 'not-done', expected: null, words: said });
    await does(api, 'Lee Lead', 'answer', words('From Lee'));
    await does(api, 'Mary Manager', 'answer', words('From Mary'));
    const { action, history } = await does(api, 'Cora Coordinator', 'answer', words('From Cora'));
    expect(history.map(({ by, onBehalf }) => [by, onBehalf])).toEqual([
      ['Lee Lead', false],
      ['Mary Manager', true],
      ['Cora Coordinator', true],
    ]);
    expect(action.lastAnswer).toEqual({ on: '2015-07-02', by: 'Cora Coordinator', words: 'From Cora' });
  });

  test.each([
    ['by-its-date', '2015-06-30'],
    ['today', '2015-07-02'],
    ['not-said', null],
    ['2015-06-12', '2015-06-12'],
  ])('done, %s', async (doneOn, day) => {
    const { action } = await does(await served(), 'Lee Lead', 'answer', { choice: 'done', doneOn, words: null });
    expect(action).toMatchObject({ status: 'done', doneOn: day, recordedOn: '2015-07-02' });
  });

  test('who said done may put it right, and nobody else', async () => {
    const api = await served();
    const { may } = await does(api, 'Lee Lead', 'answer', { choice: 'done', doneOn: 'today', words: null });
    expect(may).toEqual(['answer']);
    const body = { id: randomUUID(), choice: 'not-done', expected: null, words: null };
    const other = await call(api, 'Mary Manager', { command: 'answer', body });
    expect(await refusalOf(other)).toMatchObject({ status: 409, code: 'action-closed' });
    const { action, history } = await does(api, 'Lee Lead', 'answer', {
      choice: 'not-done',
      expected: null,
      words: null,
    });
    expect(action.status).toBe('in-progress');
    expect(history.map(({ kind }) => kind)).toEqual(['answered', 'corrected']);
  });
});

describe('the same submit', () => {
  const body = { id: randomUUID(), choice: 'not-done', expected: null, words: 'Half of them' };

  test('twice is one entry, and both times the action is shown as it stands', async () => {
    const api = await served();
    const replies = [];
    for (let times = 0; times < 2; times++) replies.push(await call(api, 'Lee Lead', { command: 'answer', body }));
    const [first, second] = await Promise.all(replies.map((reply) => reply.json()));
    expect(second).toEqual(first);
    expect(api.plans.written).toHaveLength(1);
  });

  test('at the same moment is one entry', async () => {
    const api = await served();
    const replies = await Promise.all([1, 2, 3].map(() => call(api, 'Lee Lead', { command: 'answer', body })));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(api.plans.written).toHaveLength(1);
  });

  test('by two people is two: nobody takes the key of another one’s entry', async () => {
    const api = await served();
    await call(api, 'Mary Manager', { command: 'answer', body });
    await call(api, 'Lee Lead', { command: 'answer', body });
    expect(api.plans.written.map(({ by }) => by.name)).toEqual(['Mary Manager', 'Lee Lead']);
  });

  test('for another command is another one', async () => {
    const api = await served();
    await call(api, 'Lee Lead', { command: 'answer', body });
    const asking = { id: body.id, by: '2015-09-01', reason: 'Provider pulled out' };
    await call(api, 'Lee Lead', { command: 'ask-revision', body: asking });
    expect(api.plans.written.map(({ kind }) => kind)).toEqual(['answered', 'revision-asked']);
  });
});

test('when somebody else comes first it is decided again on what is there then', async () => {
  const api = await served();
  api.plans.beforeNextSave(() => api.plans.changeElsewhere('plan:a1.1', (now) => ({ ...now, text: 'Changed' })));
  const { action } = await does(api, 'Lee Lead', 'answer', { choice: 'done', doneOn: 'today', words: null });
  expect(action).toMatchObject({ text: 'Changed', status: 'done' });
});

describe('a body', () => {
  const id = randomUUID();
  test.each([
    ['that is none', 'confirm', undefined, ['id', 'looked']],
    ['that is no object', 'confirm', ['six files'], ['the body']],
    ['without an id', 'confirm', { looked: 'Files' }, ['id']],
    ['with an id that is none', 'confirm', { id: 'one', looked: 'Files' }, ['id']],
    ['that does not say what was looked at', 'verify', { id, looked: '  ' }, ['looked']],
    ['with a field more', 'confirm', { id, looked: 'Files', by: 'somebody' }, ['by']],
    ['without a reason', 'ask-revision', { id, by: '2015-09-01' }, ['reason']],
    ['with a day that there is not', 'ask-revision', { id, by: '2015-02-30', reason: 'x' }, ['by']],
    ['with a day that no list takes', 'ask-revision', { id, by: '0001-01-01', reason: 'x' }, ['by']],
    ['with several faults', 'refuse-revision', { id: 1, by: 2, reason: 3 }, ['id', 'by', 'reason']],
    [
      'with words that are too long',
      'answer',
      { id, choice: 'not-done', expected: null, words: 'x'.repeat(2_001) },
      ['words'],
    ],
    ['in no capacity', 'reopen', { id, as: 'reader', looked: 'Files' }, ['as']],
  ])('%s is refused, and its fields are named', async (_what, command, body, fields) => {
    const api = await served();
    const reply = await refusalOf(await call(api, 'Lee Lead', { command, body }));
    expect(reply).toMatchObject({ status: 400, code: 'request-invalid' });
    expect(reply.message).toContain(`look at ${fields.join(', ')}.`);
    expect(api.plans.written).toEqual([]);
  });

  test('that is too large is refused before it is read', async () => {
    const body = { id, looked: 'x'.repeat(60_000) };
    expect((await call(await served(), 'Lee Lead', { command: 'confirm', body })).status).toBe(413);
  });

  test('with what no list can hold is cleaned of it', async () => {
    const words = 'One\u0000 two\r\nthree \ud800';
    const { action } = await does(await served(), 'Lee Lead', 'answer', { choice: 'not-done', expected: null, words });
    expect(action.lastAnswer?.words).toBe('One two\nthree');
  });
});

test('a reply to a command is kept by nobody', async () => {
  const body = { id: randomUUID(), choice: 'not-done', expected: null, words: null };
  const reply = await call(await served(), 'Lee Lead', { command: 'answer', body });
  expect(reply.headers.get('cache-control')).toBe('no-store');
  expect(reply.headers.get('etag')).toBeNull();
});

test('there are no other commands', async () => {
  const reply = await call(await served(), 'Cora Coordinator', { command: 'delete', body: { id: randomUUID() } });
  expect(reply.status).toBe(404);
});

describe('what was put back', () => {
  const putBack = (key: string, at: string, given = {}) =>
    entry({
      key,
      at,
      by: person('Lee Lead'),
      door: 'list',
      kind: 'put-back',
      changes: [{ field: 'text', from: 'Mine', to: 'Review every care plan' }],
      ...given,
    });
  async function asked(name: string) {
    const api = await served({ plans: [care(), plan({ id: 'other', title: 'Other', actions: [{}] })] });
    for (const one of [
      putBack('old', '2015-06-01T10:00:00.000Z'),
      putBack('first', '2015-06-20T10:00:00.000Z'),
      putBack('last', '2015-07-01T10:00:00.000Z', { action: null }),
      putBack('elsewhere', '2015-07-01T10:00:00.000Z', { plan: 'other', action: 'other:a1.1' }),
      entry({ key: 'answer', at: '2015-07-01T11:00:00.000Z' }),
    ]) {
      await api.plans.savePlan(one.plan, {}, one);
    }
    const authorization = `Bearer ${await signIn.tokenFor(person(name))}`;
    return fetch(`${api.url}/api/put-back`, { headers: { authorization } });
  }

  test('in the last 30 days is shown to the coordinator, newest first, of their own plans', async () => {
    const reply = PutBackReply.parse(await (await asked('Cora Coordinator')).json());
    expect(reply.items).toMatchObject([
      { at: '2015-07-01T10:00:00.000Z', by: 'Lee Lead', planTitle: 'Adult care improvement plan', action: null },
      {
        at: '2015-06-20T10:00:00.000Z',
        kind: 'put-back',
        action: { key: 'plan:a1.1', text: 'Review every care plan' },
      },
    ]);
    expect(reply.items).toHaveLength(2);
  });

  test.each(['Lee Lead', 'Mary Manager', 'Aud Auditor', 'Rita Reader'])('is nothing to %s', async (name) => {
    expect(PutBackReply.parse(await (await asked(name)).json()).items).toEqual([]);
  });

  test('nobody without a part in any plan is let in', async () => {
    expect(await refusalOf(await asked('Nick Nobody'))).toMatchObject({ status: 403, code: 'not-allowed' });
  });
});
