import { MyActionsReply } from '../../src/wire/tab.ts';
import { person } from '../builders/plan.ts';
import { authorizationOf, care, does, served } from './action-calls.ts';

type Api = Awaited<ReturnType<typeof served>>;

async function mine(api: Api, name: string): Promise<MyActionsReply> {
  const headers = { authorization: await authorizationOf(name) };
  return MyActionsReply.parse(await (await fetch(`${api.url}/api/my-actions`, { headers })).json());
}

describe('what waits on others', () => {
  test('is what one asked for and nobody decided yet, with whose turn it is', async () => {
    const api = await served();
    await does(api, 'Lee Lead', 'ask-revision', { by: '2015-09-01', reason: 'Provider pulled out' });
    await does(api, 'Lee Lead', 'ask-help', { words: 'A second assessor' });
    await does(api, 'Lee Lead', 'say-not-mine', { words: 'Ask Estates' });
    expect((await mine(api, 'Lee Lead')).waiting).toMatchObject([
      { key: 'plan:a1.1', what: 'revision', since: '2015-07-02', day: '2015-09-01', decider: 'Mary Manager' },
      { what: 'help', decider: 'Mary Manager' },
      { what: 'not-mine', decider: 'Cora Coordinator' },
    ]);
    expect((await mine(api, 'Mary Manager')).waiting).toEqual([]);
  });

  test('is a “done” that somebody else closes, for who said it', async () => {
    const leads = [person('Ann Bell'), person('Lee Lead')];
    const api = await served({ plans: [care({ actions: [{ leads }] })] });
    await does(api, 'Lee Lead', 'answer', { choice: 'done', doneOn: 'today', words: null });
    expect((await mine(api, 'Lee Lead')).waiting).toMatchObject([{ what: 'done', decider: 'Ann Bell' }]);
    expect((await mine(api, 'Ann Bell')).waiting).toEqual([]);
  });

  test('is another action that has to be done first, named only where one may read it', async () => {
    const actions = [
      {
        links: [
          { kind: 'waits-on' as const, to: 'a1.2' },
          { kind: 'waits-on' as const, to: 'a1.3' },
        ],
      },
      { text: 'Buy the system', ref: '1.2', leads: [person('Lee Lead')] },
      { text: 'Settle the budget', leads: [person('Una Other')] },
    ];
    const api = await served({ plans: [care({ actions })] });
    expect((await mine(api, 'Lee Lead')).waiting).toMatchObject([
      { key: 'plan:a1.1', what: 'waits-on', other: '1.2 Buy the system', decider: 'Lee Lead' },
      { key: 'plan:a1.1', what: 'waits-on', other: null, decider: null },
    ]);
  });
});

describe('what was decided lately', () => {
  test('is told to who asked, newest first, with who decided and why', async () => {
    const api = await served();
    await does(api, 'Lee Lead', 'ask-revision', { by: '2015-09-01', reason: 'Provider pulled out' });
    await does(api, 'Mary Manager', 'refuse-revision', { by: '2015-09-01', reason: 'It cannot wait' });
    api.clock.set('2015-07-02T12:00:00Z');
    await does(api, 'Lee Lead', 'ask-help', { words: 'A second assessor' });
    await does(api, 'Mary Manager', 'answer-help', { of: person('Lee Lead').id, words: 'From Monday' });
    const { decided, waiting } = await mine(api, 'Lee Lead');
    expect(waiting).toEqual([]);
    expect(decided).toMatchObject([
      { outcome: 'answered', by: 'Mary Manager', words: 'From Monday', on: '2015-07-02' },
      { outcome: 'refused', by: 'Mary Manager', day: '2015-09-01', words: 'It cannot wait' },
    ]);
    expect((await mine(api, 'Mary Manager')).decided).toEqual([]);
  });

  test('is news for 30 days, and no longer', async () => {
    const api = await served();
    await does(api, 'Lee Lead', 'ask-help', { words: 'A second assessor' });
    await does(api, 'Mary Manager', 'answer-help', { of: person('Lee Lead').id, words: 'From Monday' });
    api.clock.set('2015-08-01');
    expect((await mine(api, 'Lee Lead')).decided).toHaveLength(1);
    api.clock.set('2015-08-02');
    expect((await mine(api, 'Lee Lead')).decided).toEqual([]);
  });

  test('of who has it is told to who gave it back, with the reason', async () => {
    const api = await served();
    await does(api, 'Lee Lead', 'say-not-mine', { words: 'Ask Estates' });
    await does(api, 'Cora Coordinator', 'settle-not-mine', {
      of: person('Lee Lead').id,
      decided: 'stays',
      reason: 'Estates has no part in it',
    });
    expect((await mine(api, 'Lee Lead')).decided).toMatchObject([
      { outcome: 'stays', by: 'Cora Coordinator', words: 'Estates has no part in it' },
    ]);
  });
});
