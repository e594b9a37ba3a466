import { PutBackReply } from '../../src/wire/action-view.ts';
import { entry } from '../builders/entry.ts';
import { person, plan } from '../builders/plan.ts';
import { authorizationOf, care, refusalOf, served } from './action-calls.ts';

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
    return fetch(`${api.url}/api/put-back`, { headers: { authorization: await authorizationOf(name) } });
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
