import { Refusal } from '../../src/core/refusal.ts';
import type { People } from '../../src/ports/people.ts';
import { group, person, plan } from '../builders/plan.ts';
import { type Api, type SignIn, serve, startSignIn, type Token } from './served.ts';

const CORA = person('Cora Coordinator');
const DAY = '2015-07-02';

let signIn: SignIn;
const open: Api[] = [];
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

async function served(given: Parameters<typeof serve>[1] = {}): Promise<Api> {
  const improvement = plan({ title: 'Adult care', roles: { coordinators: [CORA] }, actions: [{}] });
  const api = await serve(signIn, { plans: [improvement], ...given });
  open.push(api);
  return api;
}

/** What a reader of the stream sees. */
interface Reader {
  readonly reply: Response;
  /** The next event's fields; comments are passed over. Undefined at the end of the stream. */
  event(): Promise<Readonly<Record<string, string>> | undefined>;
  /** The next comment; events are passed over. */
  comment(): Promise<string | undefined>;
  leave(): void;
}

async function listen(api: Api, given: { known?: string; claims?: Token; who?: typeof CORA } = {}): Promise<Reader> {
  const token = await signIn.tokenFor(given.who ?? CORA, given.claims);
  const gone = new AbortController();
  const reply = await fetch(`${api.url}/api/changes`, {
    headers: { authorization: `Bearer ${token}`, ...(given.known && { 'last-event-id': given.known }) },
    signal: gone.signal,
  });
  const blocks = blocksOf(reply);
  const next = async (wanted: (block: string) => boolean) => {
    for (;;) {
      const { value, done } = await blocks.next();
      if (done || wanted(value)) return done ? undefined : value;
    }
  };
  return {
    reply,
    async event() {
      const block = await next((text) => !text.startsWith(':'));
      if (block === undefined) return undefined;
      return Object.fromEntries(block.split('\n').map((line) => line.split(': ', 2)));
    },
    comment: () => next((text) => text.startsWith(':')),
    leave: () => gone.abort(),
  };
}

async function* blocksOf({ body }: Response): AsyncGenerator<string, undefined> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    text += read.value;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    yield* blocks;
  }
  return undefined;
}

const change = (api: Api) => api.plans.changeElsewhere('plan:a1.1', (action) => ({ ...action, status: 'done' }));

test('a reader hears at once where things stand, and of each change, but never what changed', async () => {
  const api = await served();
  const reader = await listen(api);
  expect(reader.reply.headers.get('content-type')).toBe('text/event-stream');
  expect(reader.reply.headers.get('cache-control')).toContain('no-store');
  const first = await reader.event();
  expect(first).toEqual({ event: 'changed', id: `start-1-0-0-${DAY}`, data: '{}' });
  change(api);
  expect(await reader.event()).toEqual({ event: 'changed', id: `start-1-1-0-${DAY}`, data: '{}' });
});

test('an event’s id is that of the lists’ tags, without the person', async () => {
  const api = await served();
  const { id } = (await (await listen(api)).event()) ?? {};
  const authorization = `Bearer ${await signIn.tokenFor(CORA)}`;
  const list = await fetch(`${api.url}/api/overdue`, { headers: { authorization } });
  expect(list.headers.get('etag')).toBe(`W/"${id}-${CORA.id}"`);
  expect(id).not.toContain(CORA.id);
});

test('who comes back hears only if they missed something', async () => {
  const api = await served();
  const known = `start-1-0-0-${DAY}`;
  const reader = await listen(api, { known });
  expect(await reader.comment()).toBe(': nothing new');
  reader.leave();
  change(api);
  expect(await (await listen(api, { known })).event()).toMatchObject({ id: `start-1-1-0-${DAY}` });
  expect(await (await listen(api, { known: `start-0-1-0-${DAY}` })).event()).toMatchObject({
    id: `start-1-1-0-${DAY}`,
  });
});

test('changes that come together are told as one', async () => {
  const api = await served();
  const reader = await listen(api);
  await reader.event();
  for (let times = 0; times < 5; times++) change(api);
  expect(await reader.event()).toMatchObject({ id: `start-1-5-0-${DAY}` });
});

test.each(['opening', 'ended'] as const)('who may read a plan that is %s hears of it', async (state) => {
  const leads = [person('Lee Lead')];
  const api = await served({ plans: [plan({ state, actions: [{ leads }] })] });
  const reader = await listen(api, { who: person('Lee Lead') });
  expect(reader.reply.status).toBe(200);
  expect(await reader.event()).toMatchObject({ event: 'changed' });
});

test('a stream ends soon after its reader may read no plan any more, but not because nobody can tell', async () => {
  const rita = { ...person('Rita Reader'), mail: null };
  const board = group('Improvement Board');
  let membersOf: People['membersOf'] = async () => [rita];
  let asked = 0;
  const api = await served({
    plans: [plan({ roles: { readers: board }, actions: [{}] })],
    people: {
      membersOf: (of) => {
        asked += 1;
        return membersOf(of);
      },
    },
  });
  const reader = await listen(api, { who: rita });
  await reader.event();
  membersOf = async () => {
    throw new Refusal('busy');
  };
  for (const before = asked; asked < before + 2; ) expect(await reader.comment()).toBe(': still here');
  membersOf = async () => [];
  expect(await reader.event()).toBeUndefined();
});

test('a look at its headers alone is answered at once and takes no stream’s place', async () => {
  const api = await served();
  const reader = await listen(api);
  await reader.event();
  const authorization = `Bearer ${await signIn.tokenFor(CORA)}`;
  for (let times = 0; times < 5; times++) {
    const reply = await fetch(`${api.url}/api/changes`, { method: 'HEAD', headers: { authorization } });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  }
  change(api);
  expect(await reader.event()).toMatchObject({ event: 'changed' });
});

test('midnight is a change: more may be overdue', async () => {
  const api = await served();
  const reader = await listen(api);
  await reader.event();
  api.clock.set('2015-07-02T23:00:00Z');
  expect(await reader.event()).toMatchObject({ id: 'start-1-0-0-2015-07-03' });
});

test('while nothing changes a sign of life is shown', async () => {
  const reader = await listen(await served());
  expect(await reader.comment()).toBe(': still here');
  expect(await reader.comment()).toBe(': still here');
});

test('the stream ends with the token, so that its reader comes back with a fresh one', async () => {
  const api = await served();
  const exp = Math.floor(Date.now() / 1000) + 600;
  const reader = await listen(api, { claims: { exp } });
  await reader.event();
  api.clock.set(new Date(exp * 1000 - 1).toISOString());
  expect(await reader.event()).toMatchObject({ event: 'changed' });
  api.clock.set(new Date(exp * 1000).toISOString());
  expect(await reader.event()).toBeUndefined();
});

test('all streams end with the program, and none is opened after', async () => {
  const api = await served();
  const [one, other] = [await listen(api), await listen(api)];
  api.changes.end();
  for (const reader of [one, other]) {
    await reader.event();
    expect(await reader.event()).toBeUndefined();
  }
  expect((await listen(api)).reply.status).toBe(503);
});

test('a fifth window of a person ends the oldest, which is told to come again later; nobody else’s is touched', async () => {
  const lee = person('Lee Lead');
  const improvement = plan({ roles: { coordinators: [CORA] }, actions: [{ leads: [lee] }] });
  const api = await served({ plans: [improvement] });
  const lees = await listen(api, { who: lee });
  const readers: Reader[] = [];
  for (let count = 0; count < 5; count++) readers.push(await listen(api));
  for (const reader of [lees, ...readers]) await reader.event();
  expect(await readers[0]?.event()).toEqual({ retry: '60000' });
  expect(await readers[0]?.event()).toBeUndefined();
  change(api);
  for (const reader of [lees, ...readers.slice(1)]) expect(await reader.event()).toMatchObject({ event: 'changed' });
});

test('somebody who may read no plan gets none, and neither does somebody who has not signed in', async () => {
  const api = await served();
  const refused = await listen(api, { who: person('Nick Nobody') });
  expect(refused.reply.status).toBe(403);
  expect(await refused.reply.json()).toMatchObject({ code: 'not-allowed' });
  expect((await fetch(`${api.url}/api/changes`)).status).toBe(401);
});
