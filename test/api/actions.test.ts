import { randomUUID } from 'node:crypto';
import { ActionReply } from '../../src/wire/action-view.ts';
import { day, person, revision } from '../builders/plan.ts';
import { authorizationOf, call, care, does, refusalOf, served } from './action-calls.ts';

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
      may: ['answer', 'ask-revision', 'ask-help', 'say-not-mine', 'add-evidence'],
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

  test('is not looked for by a key that is no text: 400 with a sentence, and nothing is noted', async () => {
    const api = await served();
    for (const [method, path] of [
      ['GET', '/api/actions/%E0%A4%A'],
      ['POST', '/api/actions/%E0%A4%A/answer'],
    ] as const) {
      const headers = { authorization: await authorizationOf('Lee Lead') };
      expect(await refusalOf(await fetch(`${api.url}${path}`, { method, headers }))).toMatchObject({
        status: 400,
        code: 'request-invalid',
      });
    }
    expect(api.errors).toEqual([]);
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
    expect(asked.may).toEqual(['answer', 'ask-help', 'say-not-mine', 'add-evidence']);
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

  test('waits until it is decided about, done, or from before a check that failed on the same day', async () => {
    const api = await served();
    const waiting = async () =>
      ActionReply.parse(await (await call(api, 'Mary Manager')).json()).action.revisions.map(({ waits }) => waits);
    await does(api, 'Lee Lead', 'ask-revision', { by: '2015-09-01', reason: 'Provider pulled out' });
    expect(await waiting()).toEqual([true]);
    await does(api, 'Lee Lead', 'answer', { choice: 'done', doneOn: 'today', words: null });
    expect(await waiting()).toEqual([false]);
    await does(api, 'Mary Manager', 'reopen', { as: 'management', looked: 'No file had one' });
    await does(api, 'Lee Lead', 'ask-revision', { by: '2015-08-01', reason: 'Two files are left' });
    expect(await waiting()).toEqual([false, true]);
    await does(api, 'Mary Manager', 'agree-revision', { by: '2015-08-01' });
    expect(await waiting()).toEqual([false, false]);
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

  test('is for the next level after two that were agreed, also when a check reopened it since', async () => {
    const api = await served({
      plans: [care({ actions: [{ revisions: [revision('2015-07-10'), revision('2015-07-20')] }] })],
    });
    await does(api, 'Lee Lead', 'answer', { choice: 'done', doneOn: 'today', words: null });
    await does(api, 'Mary Manager', 'reopen', { as: 'management', looked: 'No file had one' });
    await does(api, 'Mary Manager', 'ask-revision', { by: '2015-09-01', reason: 'Two files are left' });
    const body = { id: randomUUID(), by: '2015-09-01' };
    const reply = await call(api, 'Mary Manager', { command: 'agree-revision', body });
    expect(await refusalOf(reply)).toMatchObject({ status: 403, code: 'next-level-decides' });
    const { action } = await does(api, 'Nell Next', 'agree-revision', { by: '2015-09-01' });
    expect(action.by).toBe('2015-09-01');
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
    expect(may).toEqual(['reopen', 'add-evidence']);
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
    expect(may).toEqual(['add-evidence']);
    const lead = await does(api, 'Lee Lead', 'ask-revision', { by: '2015-07-31', reason: 'Two files are left' });
    expect(lead.action.reopened).not.toBeNull();
    const { action: dated } = await does(api, 'Mary Manager', 'agree-revision', { by: '2015-07-31' });
    expect(dated).toMatchObject({ by: '2015-07-31', rag: 'on-track' });
  });

  test('is never by whoever said that it is done: where that was the manager, the next level confirms', async () => {
    const api = await served();
    const said = await does(api, 'Mary Manager', 'answer', { choice: 'done', doneOn: 'today', words: null });
    expect(said.may).toEqual(['answer', 'add-evidence']);
    for (const [command, rest] of [
      ['confirm', {}],
      ['reopen', { as: 'management' }],
    ] as const) {
      const body = { id: randomUUID(), looked: 'Six case files', ...rest };
      const reply = await call(api, 'Mary Manager', { command, body });
      expect(await refusalOf(reply)).toMatchObject({ status: 403, code: 'own-action' });
    }
    const { action } = await does(api, 'Nell Next', 'confirm', { looked: 'Six case files' });
    expect(action.check).toMatchObject({ by: 'management', person: 'Nell Next' });
  });

  test('is not by a coordinator who said so and audits too', async () => {
    const coordinates = care();
    const cora = person('Cora Coordinator');
    const api = await served({ plans: [{ ...coordinates, roles: { ...coordinates.roles, auditors: [cora] } }] });
    await does(api, 'Cora Coordinator', 'answer', { choice: 'done', doneOn: 'today', words: null });
    const body = { id: randomUUID(), looked: 'Six case files' };
    const reply = await call(api, 'Cora Coordinator', { command: 'verify', body });
    expect(await refusalOf(reply)).toMatchObject({ status: 403, code: 'own-action' });
  });

  test('by audit is undone by audit alone', async () => {
    const api = await served({ plans: [done()] });
    await does(api, 'Aud Auditor', 'verify', { looked: 'Ten case files' });
    const body = { id: randomUUID(), as: 'management', looked: 'Six case files' };
    const reply = await call(api, 'Mary Manager', { command: 'reopen', body });
    expect(await refusalOf(reply)).toMatchObject({ status: 403, code: 'audit-decides' });
    const { action } = await does(api, 'Aud Auditor', 'reopen', { as: 'audit', looked: 'No file had one' });
    expect(action.status).toBe('in-progress');
  });

  test('by the management of what audit reopened stays the management’s, and audit may still verify it', async () => {
    const api = await served({ plans: [done()] });
    await does(api, 'Aud Auditor', 'reopen', { as: 'audit', looked: 'No file had one' });
    await does(api, 'Lee Lead', 'answer', { choice: 'done', doneOn: 'today', words: null });
    const { action } = await does(api, 'Mary Manager', 'confirm', { looked: 'Six case files' });
    expect(action.check).toMatchObject({ by: 'management', person: 'Mary Manager' });
    expect(ActionReply.parse(await (await call(api, 'Aud Auditor')).json()).may).toContain('verify');
  });

  test('in which capacity somebody may reopen it is told', async () => {
    const api = await served({
      plans: [care({ ...done(), areas: done().areas, roles: { auditors: [person('Mary Manager')] } })],
    });
    const reply = ActionReply.parse(await (await call(api, 'Mary Manager')).json());
    expect(reply).toMatchObject({
      may: ['confirm', 'verify', 'reopen', 'add-evidence'],
      reopenAs: ['management', 'audit'],
    });
  });
});
