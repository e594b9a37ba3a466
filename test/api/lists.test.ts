import { Refusal } from '../../src/core/refusal.ts';
import { MyActionsReply, OverdueReply } from '../../src/wire/tab.ts';
import { group, person, plan } from '../builders/plan.ts';
import { fakePeople } from '../fakes/people.ts';
import { type Api, type Served, type SignIn, serve, startSignIn } from './served.ts';

const BOARD = group('Improvement Board');
const improvement = () =>
  plan({
    title: 'Adult care improvement plan',
    roles: { coordinators: [person('Cora Coordinator')], readers: BOARD },
    areas: [
      {
        manager: person('Mary Manager'),
        actions: [{ leads: [person('Lee Lead')] }, { by: '2015-06-01', leads: [person('Una Other')] }],
      },
      { manager: person('Max Manager'), actions: [{ leads: [person('Una Other')] }, { by: '2015-08-01' }] },
    ],
  });
const people = fakePeople({ groups: [{ group: BOARD, members: [person('Rita Reader')] }] });

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
  const api = await serve(signIn, { plans: [improvement()], people, ...given });
  open.push(api);
  return api;
}

async function get(api: Api, name: string, { path = '/api/overdue', etag = '' } = {}): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(person(name))}`;
  return fetch(`${api.url}${path}`, { headers: { authorization, ...(etag && { 'if-none-match': etag }) } });
}

const tagOf = (reply: Response) => reply.headers.get('etag') ?? '';

describe('what is overdue', () => {
  test.each([
    [
      'Cora Coordinator',
      [
        ['a1', ['a1.2', 'a1.1']],
        ['a2', ['a2.1']],
      ],
    ],
    [
      'Rita Reader',
      [
        ['a1', ['a1.2', 'a1.1']],
        ['a2', ['a2.1']],
      ],
    ],
    ['Mary Manager', [['a1', ['a1.2', 'a1.1']]]],
    [
      'Lee Lead',
      [
        ['a1', ['a1.1']],
        ['a2', []],
      ],
    ],
  ])('%s is shown what they may read, longest overdue first', async (name, areas) => {
    const reply = OverdueReply.parse(await (await get(await served(), name)).json());
    expect(reply.on).toBe('2015-07-02');
    expect(reply.plans.map(({ title }) => title)).toEqual(['Adult care improvement plan']);
    expect(reply.plans[0]?.areas.map((area) => [area.id, area.overdue.map(({ id }) => id)])).toEqual(areas);
  });

  test('of what a manager may not read, not even the counts are told', async () => {
    const reply = OverdueReply.parse(await (await get(await served(), 'Max Manager')).json());
    expect(reply.plans).toMatchObject([{ open: 2, overdue: 1, areas: [{ id: 'a2', open: 2 }] }]);
  });

  test('somebody without rights is told so, and learns of no plan', async () => {
    const reply = await get(await served(), 'Nick Nobody');
    expect(reply.status).toBe(403);
    const text = await reply.text();
    expect(JSON.parse(text)).toEqual({ code: 'not-allowed', message: expect.stringMatching(/\.$/) });
    expect(text).not.toContain('Adult care');
    expect(reply.headers.get('etag')).toBeNull();
  });

  test('while the directory cannot be asked the coordinator sees the plan, and a reader is asked to wait', async () => {
    const away = {
      async membersOf() {
        throw new Refusal('busy');
      },
    };
    const api = await served({ people: away });
    expect((await get(api, 'Cora Coordinator')).status).toBe(200);
    expect((await get(api, 'Rita Reader')).status).toBe(503);
  });
});

test('who left the readers’ group loses the list at the next look, whatever tag they have of it', async () => {
  let members = [{ ...person('Rita Reader'), mail: null }];
  const api = await served({ people: { membersOf: async () => members } });
  const etag = tagOf(await get(api, 'Rita Reader'));
  expect((await get(api, 'Rita Reader', { etag })).status).toBe(304);
  members = [];
  expect((await get(api, 'Rita Reader', { etag })).status).toBe(403);
});

describe('my actions', () => {
  test('are one’s own over all plans, each with its plan and area', async () => {
    const reply = MyActionsReply.parse(
      await (await get(await served(), 'Una Other', { path: '/api/my-actions' })).json(),
    );
    expect(reply.actions).toMatchObject([
      { id: 'a1.2', planTitle: 'Adult care improvement plan', areaHeading: 'Priority Area 1', daysOverdue: 31 },
      { id: 'a2.1', areaHeading: 'Priority Area 2', daysOverdue: 2 },
    ]);
  });

  test('are not called late to their lead while the plan is opening, and are to who runs it', async () => {
    const [lee, cora] = [person('Lee Lead'), person('Cora Coordinator')];
    const actions = [{ by: '2015-06-01', leads: [lee, cora] }];
    const api = await served({ plans: [plan({ state: 'opening', roles: { coordinators: [cora] }, actions })] });
    const mine = async (name: string) => (await (await get(api, name, { path: '/api/my-actions' })).json()).actions;
    expect(await mine('Lee Lead')).toMatchObject([{ by: '2015-06-01', daysOverdue: 0, rag: 'on-track' }]);
    expect(await mine('Cora Coordinator')).toMatchObject([{ daysOverdue: 31, rag: 'overdue' }]);
  });

  test('tell somebody without a part in any plan nothing of when one changes', async () => {
    const api = await served();
    const stranger = async () => {
      const reply = await get(api, 'Nick Nobody', { path: '/api/my-actions' });
      return { tag: reply.headers.get('etag'), asAt: MyActionsReply.parse(await reply.json()).asAt };
    };
    api.clock.set('2015-07-02T11:30:00Z');
    expect(await stranger()).toEqual({ tag: null, asAt: '2015-07-02T11:30:00.000Z' });
    api.plans.changeElsewhere('plan:a1.1', (action) => ({ ...action, status: 'done' }));
    api.clock.set('2015-07-02T11:45:00Z');
    expect(await stranger()).toEqual({ tag: null, asAt: '2015-07-02T11:45:00.000Z' });
  });

  test('are an empty list for somebody who has none, not a refusal', async () => {
    const reply = await get(await served(), 'Nick Nobody', { path: '/api/my-actions' });
    expect(reply.status).toBe(200);
    expect((await reply.json()).actions).toEqual([]);
  });
});

describe.each(['/api/overdue', '/api/my-actions'])('%s is known again by its tag', (path) => {
  test('nothing is sent twice while nothing changes', async () => {
    const api = await served();
    const etag = tagOf(await get(api, 'Lee Lead', { path }));
    const again = await get(api, 'Lee Lead', { path, etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(tagOf(again)).toBe(etag);
  });

  test('no cache in between keeps it for somebody else', async () => {
    const reply = await get(await served(), 'Lee Lead', { path });
    expect(reply.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('after a change it is sent anew, as at the moment of the change', async () => {
    const api = await served();
    const before = await get(api, 'Lee Lead', { path });
    api.clock.set('2015-07-02T11:30:00Z');
    api.plans.changeElsewhere('plan:a1.1', (action) => ({ ...action, status: 'done' }));
    const after = await get(api, 'Lee Lead', { path, etag: tagOf(before) });
    expect(after.status).toBe(200);
    expect((await after.json()).asAt).toBe('2015-07-02T11:30:00.000Z');
  });

  test('on the next day it is sent anew: more is overdue by then', async () => {
    const api = await served();
    const etag = tagOf(await get(api, 'Lee Lead', { path }));
    api.clock.set('2015-07-03');
    expect((await get(api, 'Lee Lead', { path, etag })).status).toBe(200);
  });

  test('after a new start of the program it is sent anew: its count of changes begins again', async () => {
    const etag = tagOf(await get(await served({ start: 'start-1' }), 'Lee Lead', { path }));
    expect((await get(await served({ start: 'start-2' }), 'Lee Lead', { path, etag })).status).toBe(200);
  });

  test('one person’s tag says nothing about another’s reply', async () => {
    const api = await served();
    const etag = tagOf(await get(api, 'Mary Manager', { path }));
    expect((await get(api, 'Lee Lead', { path, etag })).status).toBe(200);
  });
});
