import { get as httpGet, type IncomingMessage } from 'node:http';
import { person, plan } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { type Api, type Served, type SignIn, serve, startSignIn } from './served.ts';

const LEE = person('Lee Lead');
const UNA = person('Una Other');

let signIn: SignIn;
const open: Api[] = [];
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

async function served(given: Served): Promise<Api> {
  const api = await serve(signIn, { plans: [plan({ actions: [{ leads: [LEE] }] })], ...given });
  open.push(api);
  return api;
}

interface Asked {
  readonly token?: string;
  readonly from?: string;
  readonly path?: string;
}

const ask = async (api: Api, { token, from, path = '/api/my-actions' }: Asked) =>
  fetch(`${api.url}${path}`, {
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(from && { 'x-forwarded-for': from }) },
  });

describe('a person', () => {
  test('who asks too often is told how long to wait, by whatever window, and nobody else is', async () => {
    const api = await served({ limits: { perPerson: 3, badTokens: 100 } });
    const [one, other] = [await signIn.tokenFor(LEE), await signIn.tokenFor(LEE, { sid: 'another window' })];
    for (const token of [one, other, one]) expect((await ask(api, { token })).status).toBe(200);
    const refused = await ask(api, { token: other });
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await refused.json()).toEqual({ code: 'too-many-requests', message: expect.stringContaining(`${seconds}`) });
    expect((await ask(api, { token: await signIn.tokenFor(UNA) })).status).toBe(200);
  });

  test('with ten windows that look every two seconds is far from it', async () => {
    const api = await served({});
    const token = await signIn.tokenFor(LEE);
    const minute = Array.from({ length: 300 }, async () => (await ask(api, { token })).status);
    expect(new Set(await Promise.all(minute))).toEqual(new Set([200]));
  });
});

describe('an address', () => {
  const limits = { perPerson: 100, badTokens: 3 };

  async function tryBadTokens(api: Api, from: string, times = limits.badTokens): Promise<void> {
    for (let count = 0; count < times; count++) {
      const reply = await ask(api, { token: await signIn.forgedFor(LEE), from });
      expect(reply.status).toBe(401);
      counted('bad tokens refused', 1);
    }
  }

  test('that tries one bad token after another is told to wait, and who shows none is not counted', async () => {
    const api = await served({ limits });
    await tryBadTokens(api, '');
    const reply = await ask(api, { token: await signIn.forgedFor(LEE) });
    expect(reply.status).toBe(429);
    expect(reply.headers.get('retry-after')).toMatch(/^\d+$/);
    for (let count = 0; count < 5; count++) expect((await ask(api, {})).status).toBe(401);
    expect((await ask(api, { path: '/healthz' })).status).toBe(200);
  });

  test('is held against nobody there who was let in before', async () => {
    const api = await served({ limits });
    const token = await signIn.tokenFor(LEE);
    expect((await ask(api, { token })).status).toBe(200);
    await tryBadTokens(api, '');
    expect((await ask(api, { token })).status).toBe(200);
  });

  test('is held against nobody there whose token is good, also when it is new', async () => {
    const api = await served({ limits });
    await tryBadTokens(api, '');
    expect((await ask(api, { token: await signIn.forgedFor(LEE) })).status).toBe(429);
    expect((await ask(api, { token: await signIn.tokenFor(LEE) })).status).toBe(200);
  });

  test('from which nobody showed a token is not stopped', async () => {
    const api = await served({ limits });
    for (let count = 0; count < 5; count++) expect((await ask(api, {})).status).toBe(401);
    expect((await ask(api, { token: 'bad' })).status).toBe(401);
  });

  test('is what the front door says, whatever the caller says before it, with or without a port', async () => {
    const api = await served({ limits, behindFrontDoor: true });
    for (const from of ['198.51.100.7:5001', '203.0.113.9, 198.51.100.7:5002', '198.51.100.7']) {
      await tryBadTokens(api, from, 1);
    }
    expect((await ask(api, { token: 'bad', from: '192.0.2.1, 198.51.100.7' })).status).toBe(429);
    expect((await ask(api, { token: 'bad', from: '198.51.100.8' })).status).toBe(401);
  });

  test('of the newer kind is the network that one caller has', async () => {
    const api = await served({ limits, behindFrontDoor: true });
    for (const last of ['1', '2:3', 'ffff:1:2:3']) await tryBadTokens(api, `2001:db8:1:2:${last}::`, 1);
    expect((await ask(api, { token: 'bad', from: '[2001:db8:1:2::9]:443' })).status).toBe(429);
    expect((await ask(api, { token: 'bad', from: '2001:db8:1:3::1' })).status).toBe(401);
  });

  test('cannot be made up where no front door stands', async () => {
    const api = await served({ limits });
    for (const last of [1, 2, 3]) await tryBadTokens(api, `198.51.100.${last}`, 1);
    expect((await ask(api, { token: 'bad', from: '198.51.100.4' })).status).toBe(429);
  });

  test('that only keeps a stream open, or leaves early, is none that guesses', async () => {
    const cora = person('Cora Coordinator');
    const api = await served({ limits, plans: [plan({ roles: { coordinators: [cora] }, actions: [{}] })] });
    for (let count = 0; count < 5; count++) {
      const authorization = `Bearer ${await signIn.tokenFor(cora, { sid: `${count}` })}`;
      const reply = await new Promise<IncomingMessage>((resolve) => {
        httpGet(`${api.url}/api/changes`, { headers: { authorization } }, resolve);
      });
      expect(reply.statusCode).toBe(200);
      reply.destroy();
    }
    expect((await ask(api, {})).status).toBe(401);
  });
});
