import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../../src/core/refusal.ts';
import { TabSettings } from '../../src/wire/tab.ts';
import { person, plan } from '../builders/plan.ts';
import { type Api, CLIENT, type Served, type SignIn, serve, startSignIn, TENANT } from './served.ts';

const CORA = person('Cora Coordinator');

let signIn: SignIn;
let folder: string;
const open: Api[] = [];
beforeAll(async () => {
  signIn = await startSignIn();
  // In a folder whose name begins with a dot, as checkouts and deployments sometimes are.
  folder = join(await mkdtemp(join(tmpdir(), 'tab-')), '.built');
  for (const [language, title] of [
    ['en', 'The tab'],
    ['cy', 'Y tab'],
  ] as const) {
    await mkdir(join(folder, language, 'assets'), { recursive: true });
    await writeFile(join(folder, language, 'index.html'), `<!doctype html><title>${title}</title>`);
  }
  await writeFile(join(folder, 'en', 'privacy.html'), '<!doctype html><title>Privacy</title>');
  await writeFile(join(folder, 'en', 'assets', 'main-4f2a.js'), 'void 0;');
  await writeFile(join(folder, 'cy', 'assets', 'main-77c1.js'), 'void 0;');
});
afterAll(async () => {
  await signIn.close();
  await rm(join(folder, '..'), { recursive: true });
});
afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

async function served(given: Served = {}): Promise<Api> {
  const api = await serve(signIn, { tabFolder: folder, plans: [livePlan()], ...given });
  open.push(api);
  return api;
}

const livePlan = () => plan({ roles: { coordinators: [CORA] }, actions: [{}] });
const get = async (api: Api, path: string) => fetch(`${api.url}${path}`, { redirect: 'manual' });
const getAsCora = async (api: Api, path: string) =>
  fetch(`${api.url}${path}`, { headers: { authorization: `Bearer ${await signIn.tokenFor(CORA)}` } });

test.each(['/healthz', '/readyz'])('%s is well once the copy is filled', async (path) => {
  expect((await get(await served(), path)).status).toBe(200);
});

describe('headers', () => {
  test('let Microsoft’s hosts frame the tab, and nobody else', async () => {
    const { headers } = await get(await served(), '/tab/');
    const ancestors = directive(headers, 'frame-ancestors');
    expect(ancestors).toContain('https://teams.microsoft.com');
    expect(ancestors).toContain('https://*.cloud.microsoft');
    expect(ancestors).not.toContain('*');
    expect(ancestors?.every((host) => host.startsWith('https://'))).toBe(true);
    expect(headers.get('x-frame-options')).toBeNull();
  });

  test('let the hosts of the settings frame it as well', async () => {
    const { headers } = await get(await served({ extraHostOrigins: ['http://localhost:4100'] }), '/tab/');
    expect(directive(headers, 'frame-ancestors')).toContain('http://localhost:4100');
  });

  test('allow no script but the tab’s own, and do not say what serves it', async () => {
    const { headers } = await get(await served(), '/tab/');
    expect(directive(headers, 'script-src') ?? directive(headers, 'default-src')).toEqual(["'self'"]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('are on every reply, refusals too', async () => {
    const { headers } = await get(await served(), '/api/overdue');
    expect(directive(headers, 'frame-ancestors')).toContain('https://teams.microsoft.com');
  });
});

describe('the tab’s files', () => {
  test.each(['/tab', '/tab/', '/tab/my-actions', '/tab/configure'])(
    '%s is the page, asked for anew every time',
    async (path) => {
      const reply = await get(await served(), path);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toMatch('text/html');
      expect(reply.headers.get('cache-control')).toBe('no-cache');
      expect(await reply.text()).toContain('The tab');
    },
  );

  test.each([
    ['/tab/', 'cy-GB,cy;q=0.9,en;q=0.8', 'Y tab'],
    ['/tab/my-actions', 'cy', 'Y tab'],
    ['/tab/', 'en-GB,en;q=0.9,cy;q=0.8', 'The tab'],
    ['/tab/', 'fr, cy;q=0.5', 'Y tab'],
    ['/tab/', 'fr', 'The tab'],
    ['/tab/', '*', 'The tab'],
    ['/tab/?lang=cy', 'en', 'Y tab'],
    ['/tab/my-actions?lang=en', 'cy', 'The tab'],
    ['/tab/?lang=fr', 'cy', 'Y tab'],
    ['/tab/?lang=../en', 'cy', 'Y tab'],
  ])(
    '%s for a browser that would have %s is the page of that language, and says what it depends on',
    async (path, language, title) => {
      const api = await served();
      const reply = await fetch(`${api.url}${path}`, { headers: { 'accept-language': language } });
      expect(await reply.text()).toContain(`<title>${title}</title>`);
      expect(reply.headers.get('vary')).toContain('Accept-Language');
    },
  );

  test.each(['main-4f2a.js', 'main-77c1.js'])(
    'a file with its hash in its name is kept for a year: %s',
    async (name) => {
      const reply = await get(await served(), `/tab/assets/${name}`);
      expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(reply.headers.get('content-type')).toMatch('javascript');
    },
  );

  test('a file that keeps its name is asked for anew', async () => {
    const reply = await get(await served(), '/tab/privacy.html');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('no-cache');
  });

  test('settings.json tells the hosts, to everybody', async () => {
    const reply = await get(await served({ extraHostOrigins: ['http://localhost:4100'] }), '/tab/settings.json');
    expect(await reply.json()).toMatchObject({ hostOrigins: ['http://localhost:4100'] });
  });

  test('settings.json tells a plain browser how to sign in, with the sign-in service’s own metadata', async () => {
    const { signIn: way } = TabSettings.parse(await (await get(await served(), '/tab/settings.json')).json());
    expect(way).toEqual({
      clientId: CLIENT,
      authority: `${signIn.loginUrl}/${TENANT}`,
      scope: `api://followthrough.example/${CLIENT}/access_as_user`,
      metadata: expect.objectContaining({ token_endpoint: `${signIn.loginUrl}/token`, cloud_instance_name: 'test' }),
    });
  });

  test('sign-in-service.json tells a page that would go there whether it answers, and is asked seldom', async () => {
    const api = await served();
    const answers = async () => (await get(api, '/tab/sign-in-service.json')).json();
    const back = signIn.answerWith((_request, response) => void response.writeHead(503).end());
    expect(await answers()).toEqual({ answers: false });
    back();
    expect(await answers()).toEqual({ answers: false });
    api.clock.set('2015-07-02T12:01:00Z');
    expect(await answers()).toEqual({ answers: true });
  });

  test('settings.json says that nobody can sign in there while the sign-in service is away, and is asked anew', async () => {
    const api = await served();
    const back = signIn.answerWith((_request, response) => void response.writeHead(503).end());
    const reply = await get(api, '/tab/settings.json');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(await reply.json()).toEqual({ hostOrigins: [], signIn: null });
    back();
    expect(await (await get(api, '/tab/settings.json')).json()).toMatchObject({ signIn: { clientId: CLIENT } });
  });

  test.each([
    '/tab/assets/main-0000.js',
    '/tab/nothing',
    '/tab/assets',
    '/tab/..%2f..%2fsecret',
    '/tab/%E0%A4%A',
    '/',
    '/nothing',
  ])('%s is not there: 404 with a sentence', async (path) => {
    const api = await served();
    const reply = await get(api, path);
    expect(reply.status).toBe(404);
    expect(await reply.json()).toEqual({ code: 'missing', message: expect.stringMatching(/\.$/) });
    expect(api.errors).toEqual([]);
  });
});

describe('when something goes wrong', () => {
  test('a bug answers 500 with a sentence and nothing of itself, is noted, and the next request is served', async () => {
    let broken = true;
    const api = await served({
      async viewPicture() {
        if (!broken) return [];
        throw new TypeError('the plans of Cora are undefined');
      },
    });
    const reply = await getAsCora(api, '/api/overdue');
    expect(reply.status).toBe(500);
    const text = await reply.text();
    expect(JSON.parse(text)).toEqual({ code: 'unexpected', message: expect.stringMatching(/\.$/) });
    expect(text).not.toContain('Cora');
    expect(api.errors).toHaveLength(1);

    broken = false;
    expect((await getAsCora(api, '/api/overdue')).status).toBe(403);
  });

  test.each([
    ['busy', 503],
    ['unreachable', 503],
    ['denied', 503],
    ['not-allowed', 403],
    ['missing', 404],
  ] as const)('the refusal %s answers %i and is not noted as a bug', async (code, status) => {
    const api = await served({
      async viewPicture() {
        throw new Refusal(code);
      },
    });
    const reply = await getAsCora(api, '/api/overdue');
    expect(reply.status).toBe(status);
    expect(await reply.json()).toMatchObject({ code });
    expect(api.errors).toEqual([]);
  });

  test('a refusal is told in the language that is asked for', async () => {
    const api = await served();
    const ask = (language: string) => fetch(`${api.url}/nothing`, { headers: { 'accept-language': language } });
    expect(await (await ask('cy')).json()).toMatchObject({
      code: 'missing',
      message: expect.stringMatching(/^Nid yw hwn yma\./),
    });
    expect(await (await ask('en')).json()).toMatchObject({
      code: 'missing',
      message: expect.stringMatching(/^This is not there\./),
    });
  });

  test('what nobody made is not there, once signed in', async () => {
    expect((await getAsCora(await served(), '/api/nothing')).status).toBe(404);
  });

  test('the bot’s endpoint checks its own tokens', async () => {
    const api = await served();
    const reply = await fetch(`${api.url}/api/messages`, { method: 'POST' });
    expect(await reply.json()).toEqual({ bot: true });
  });
});

function directive(headers: Headers, name: string): readonly string[] | undefined {
  const directives = (headers.get('content-security-policy') ?? '').split(';').map((one) => one.trim().split(/\s+/));
  return directives.find(([first]) => first === name)?.slice(1);
}
