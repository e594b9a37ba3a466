import { randomUUID } from 'node:crypto';
import { call, does, refusalOf, served } from './action-calls.ts';

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
    expect(may).toEqual(['answer', 'add-evidence']);
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

describe('what a lead asks for in the tab', () => {
  test('help, and that somebody else has it, wait for a decision as they do from a card', async () => {
    const api = await served();
    await does(api, 'Lee Lead', 'ask-help', { words: 'A second assessor' });
    const { action, history } = await does(api, 'Lee Lead', 'say-not-mine', { words: 'Ask Estates' });
    expect(action.requests.map(({ kind, by, words }) => [kind, by, words])).toEqual([
      ['help', 'Lee Lead', 'A second assessor'],
      ['not-mine', 'Lee Lead', 'Ask Estates'],
    ]);
    expect(history.map(({ kind, door }) => [kind, door])).toEqual([
      ['help-asked', 'tab'],
      ['not-mine-said', 'tab'],
    ]);
  });

  test('in better words gives way to what was asked before', async () => {
    const api = await served();
    await does(api, 'Lee Lead', 'ask-help', { words: 'Help' });
    const { action } = await does(api, 'Lee Lead', 'ask-help', { words: 'A second assessor from May' });
    expect(action.requests.map(({ words }) => words)).toEqual(['A second assessor from May']);
  });
});

describe('evidence', () => {
  test('stays in the history with its link, and says nothing of how the action stands', async () => {
    const api = await served();
    const before = await does(api, 'Lee Lead', 'answer', { choice: 'done', doneOn: 'today', words: 'All of them' });
    const { action, history } = await does(api, 'Aud Auditor', 'add-evidence', {
      words: 'Minutes of June',
      link: 'https://files.example/minutes.docx',
    });
    expect(action).toEqual(before.action);
    expect(history.at(-1)).toMatchObject({
      kind: 'evidence-added',
      by: 'Aud Auditor',
      words: 'Minutes of June',
      changes: [{ field: 'link', from: null, to: 'https://files.example/minutes.docx' }],
    });
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
    ['with a link that could run in a page', 'add-evidence', { id, words: 'x', link: 'javascript:alert(1)' }, ['link']],
    [
      'with a link that is open to everybody on the way',
      'add-evidence',
      { id, words: 'x', link: 'http://a.example' },
      ['link'],
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
