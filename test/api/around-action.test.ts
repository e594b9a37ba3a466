import { ActionReply } from '../../src/wire/action-view.ts';
import { storedAsk } from '../builders/ask.ts';
import { day, person, plan } from '../builders/plan.ts';
import { call, care, does, served } from './action-calls.ts';

const SILENT = [storedAsk({ day: '2015-06-08' }), storedAsk({ day: '2015-06-15' })];

async function seen(api: Awaited<ReturnType<typeof served>>, name: string, key?: string) {
  return ActionReply.parse(await (await call(api, name, key === undefined ? {} : { key })).json());
}

describe('who has not answered', () => {
  test('is told to the area’s manager and the coordinator, with how many requests they let pass', async () => {
    const api = await served({ asks: SILENT, plans: [care({ actions: [{ by: '2015-06-01' }] })] });
    const silent = [{ person: 'Lee Lead', lapsed: 2, since: '2015-06-08' }];
    expect((await seen(api, 'Mary Manager')).silent).toEqual(silent);
    expect((await seen(api, 'Cora Coordinator')).silent).toEqual(silent);
  });

  test.each(['Lee Lead', 'Aud Auditor', 'Nell Next', 'Rita Reader'])('is never told to %s', async (name) => {
    const api = await served({ asks: SILENT, plans: [care({ actions: [{ by: '2015-06-01' }] })] });
    expect((await seen(api, name)).silent).toBeNull();
  });

  test('is nobody once they answered', async () => {
    const api = await served({ asks: SILENT, plans: [care({ actions: [{ by: '2015-06-01' }] })] });
    await does(api, 'Lee Lead', 'answer', { choice: 'not-done', expected: null, words: 'Half of them' });
    expect((await seen(api, 'Mary Manager')).silent).toEqual([]);
  });
});

describe('related actions', () => {
  const plans = [
    care({
      actions: [
        { text: 'Review every care plan', links: [{ kind: 'waits-on', to: 'a1.2' }] },
        { text: 'Buy the system', leads: [person('Una Other')] },
      ],
    }),
    plan({
      id: 'audit',
      title: 'Audit plan',
      roles: { auditors: [person('Aud Auditor')] },
      actions: [
        { text: 'Review all plans', leads: [person('Una Other')], links: [{ kind: 'same-as', to: 'plan:a1.1' }] },
      ],
    }),
  ];

  test('are told from both ends, over all plans', async () => {
    const api = await served({ plans });
    const { related } = await seen(api, 'Aud Auditor');
    expect(related.map(({ kind, way, planTitle, action }) => [kind, way, planTitle, action.key])).toEqual([
      ['waits-on', 'to', 'Adult care improvement plan', 'plan:a1.2'],
      ['same-as', 'from', 'Audit plan', 'audit:a1.1'],
    ]);
    const other = await seen(api, 'Aud Auditor', 'plan:a1.2');
    expect(other.related.map(({ kind, way, action }) => [kind, way, action.key])).toEqual([
      ['waits-on', 'from', 'plan:a1.1'],
    ]);
  });

  test('that somebody may not see are left out without a word', async () => {
    expect((await seen(await served({ plans }), 'Lee Lead')).related).toEqual([]);
  });
});

test('who decides about what waits is named, and a link leads to the action', async () => {
  const api = await served();
  await does(api, 'Lee Lead', 'ask-revision', { by: '2015-09-01', reason: 'Provider pulled out' });
  const { action, link } = await does(api, 'Lee Lead', 'ask-help', { words: 'A second assessor' });
  expect(action.revisions.at(-1)).toMatchObject({ waits: true, decider: 'Mary Manager' });
  expect(action.requests).toMatchObject([{ kind: 'help', decider: 'Mary Manager' }]);
  expect(link).toBe('https://teams.example/plan:a1.1');
});

test('a part tells who has it, until when, and whether that has passed', async () => {
  const due = { phrase: 'May 2015', kind: 'month', from: null, by: day('2015-05-31') } as const;
  const part = { mark: 'a', text: 'Draft it', leads: ['Team leader'], due, status: 'in-progress' } as const;
  const api = await served({ plans: [care({ actions: [{ parts: [part, { ...part, mark: 'b', status: 'done' }] }] })] });
  const { action } = await seen(api, 'Aud Auditor');
  expect(action.parts).toMatchObject([
    { mark: 'a', leads: ['Team leader'], duePhrase: 'May 2015', by: '2015-05-31', isLate: true },
    { mark: 'b', isLate: false },
  ]);
});
