import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get as httpGet, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { Router } from 'express';
import { createWaitingApp } from '../../src/api/health.ts';
import { person, plan } from '../builders/plan.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const CORA = person('Cora Coordinator');
const EXTRA_HOST = 'http://localhost:4100';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

let signIn: SignIn;
let api: Api;
let waiting: Server;
let folder: string;
beforeAll(async () => {
  signIn = await startSignIn();
  folder = await mkdtemp(join(tmpdir(), 'tab-'));
  await mkdir(join(folder, 'en', 'assets'), { recursive: true });
  await writeFile(join(folder, 'en', 'index.html'), '<!doctype html><title>The tab</title>');
  await writeFile(join(folder, 'en', 'answer.html'), '<!doctype html><title>Update request</title>');
  await writeFile(join(folder, 'en', 'pane.html'), `<!doctype html><script src="${OFFICE_JS}"></script>`);
  await writeFile(join(folder, 'en', 'assets', 'main-4f2a.js'), 'void 0;');
  const bot = Router()
    .post('/api/messages', (_request, response) => void response.status(401).end())
    .post('/api/broken', () => {
      throw new TypeError('a bug');
    })
    .post('/api/long', express.json({ limit: 10 }), (_request, response) => void response.end());
  api = await serve(signIn, {
    plans: [plan({ roles: { coordinators: [CORA] }, actions: [{}] })],
    tabFolder: folder,
    extraHostOrigins: [EXTRA_HOST],
    bot,
  });
  waiting = await listening(
    createWaitingApp(
      { extraHostOrigins: [], loginUrl: signIn.loginUrl },
      { info: () => undefined, warn: () => undefined, error: () => undefined },
    ),
  );
});
afterAll(async () => {
  await api.close();
  waiting.close();
  waiting.closeAllConnections();
  await signIn.close();
  await rm(folder, { recursive: true });
});

async function listening(listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const asCora = async () => ({ authorization: `Bearer ${await signIn.tokenFor(CORA)}` });
const get = async (path: string, headers: Record<string, string> = {}) => fetch(`${api.url}${path}`, { headers });
const post = async (path: string, body = '') =>
  fetch(`${api.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
const whileFilling = (path: string) => fetch(`http://127.0.0.1:${(waiting.address() as AddressInfo).port}${path}`);

async function notModified(): Promise<Response> {
  const etag = (await get('/api/overdue', await asCora())).headers.get('etag') ?? '';
  return get('/api/overdue', { ...(await asCora()), 'if-none-match': etag });
}

async function stream(): Promise<Response> {
  const reply = await get('/api/changes', await asCora());
  await reply.body?.cancel();
  return reply;
}

/** Not by fetch, which asks for a fresh one as soon as a condition is named. */
async function unchangedFile(): Promise<Response> {
  const headers = { 'if-modified-since': new Date().toUTCString() };
  const reply = await new Promise<IncomingMessage>((resolve) => {
    httpGet(`${api.url}/tab/assets/main-4f2a.js`, { headers }, resolve);
  });
  reply.resume();
  const got = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, `${value}`]);
  return new Response(null, { status: reply.statusCode ?? 0, headers: got });
}

const REPLIES: readonly [what: string, status: number, () => Promise<Response>][] = [
  ['a list', 200, async () => get('/api/overdue', await asCora())],
  ['a list that did not change', 304, notModified],
  ['the stream', 200, stream],
  ['the description', 200, () => get('/api/openapi.json')],
  ['a refusal of somebody who has not signed in', 401, () => get('/api/overdue')],
  [
    'a refusal',
    403,
    async () => get('/api/overdue', { authorization: `Bearer ${await signIn.tokenFor(person('Nick'))}` }),
  ],
  ['what is not there', 404, () => get('/nothing')],
  ['a bug', 500, () => post('/api/broken')],
  ['a body that is too long', 413, () => post('/api/long', '{"longer":"than that"}')],
  ['a body that is no JSON', 400, () => post('/api/long', '{')],
  ['a refusal of the bot’s', 401, () => post('/api/messages')],
  ['the page', 200, () => get('/tab/')],
  ['the page beside a mail', 200, () => get('/tab/pane')],
  ['a file', 200, () => get('/tab/assets/main-4f2a.js')],
  ['a file that did not change', 304, unchangedFile],
  ['a file that is not there', 404, () => get('/tab/assets/main-0000.js')],
  ['the tab’s settings', 200, () => get('/tab/settings.json')],
  ['a sign of life', 200, () => get('/healthz')],
  ['a sign of life while the copy is filled', 200, () => whileFilling('/healthz')],
  ['that it is not ready yet', 503, () => whileFilling('/readyz')],
  ['anything else while the copy is filled', 503, () => whileFilling('/api/overdue')],
];

describe.each(REPLIES)('%s (%i)', (_what, status, reply) => {
  test('carries every security header, and none that tells what serves it', async () => {
    const { status: answered, headers } = await reply();
    expect(answered).toBe(status);
    const policy = headers.get('content-security-policy') ?? '';
    const directive = (name: string) =>
      policy
        .split(';')
        .find((one) => one.startsWith(`${name} `))
        ?.split(' ')
        .slice(1);
    expect(directive('default-src')).toEqual(["'self'"]);
    expect(policy).not.toContain('unsafe');
    expect(directive('object-src')).toEqual(["'none'"]);
    expect(directive('base-uri')).toEqual(["'none'"]);
    expect(directive('frame-ancestors')).toEqual(
      expect.arrayContaining([
        'https://*.cloud.microsoft',
        'https://teams.microsoft.com',
        'https://*.teams.microsoft.com',
        'https://*.microsoft365.com',
        'https://*.office.com',
        'https://outlook.office.com',
        'https://outlook.office365.com',
      ]),
    );
    expect(directive('connect-src')).toContain(signIn.loginUrl);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8,}/);
    // It would forbid the hosts what the policy allows them.
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });
});

test('what is too long, and what cannot be read, is told in one sentence', async () => {
  for (const [body, code] of [
    ['{"longer":"than that"}', 'request-too-large'],
    ['{', 'request-invalid'],
  ] as const) {
    const reply = await (await post('/api/long', body)).json();
    expect(reply).toEqual({ code, message: expect.stringMatching(/\.$/) });
    expect(reply.message).not.toMatch(/JSON|Unexpected|position/);
  }
  expect(api.errors.filter((noted) => JSON.stringify(noted).includes('/api/long'))).toEqual([]);
});

test('the page behind a mailed link may be framed by nobody, and is strict in all else', async () => {
  const { status, headers } = await get('/tab/answer.html');
  const policy = headers.get('content-security-policy') ?? '';
  expect(status).toBe(200);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/teams\.microsoft|unsafe/);
  expect(policy).toContain("default-src 'self'");
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cache-control')).toBe('no-cache');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

const scriptsOf = (reply: Response) =>
  /script-src ([^;]*)/.exec(reply.headers.get('content-security-policy') ?? '')?.[1];

test('the page beside a mail, and no other, takes Office’s script, from Microsoft’s address', async () => {
  const pane = await get('/tab/pane');
  expect(await pane.text()).toContain(OFFICE_JS);
  expect(scriptsOf(pane)).toBe("'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com");
  expect(scriptsOf(await get('/tab/'))).toBeUndefined();
});

test('with a stand-in Office’s script comes from its address, and from nowhere else', async () => {
  const officeJsUrl = 'http://localhost:4100/office.js';
  const other = await serve(signIn, { tabFolder: folder, officeJsUrl });
  const pane = await fetch(`${other.url}/tab/pane`);
  await other.close();
  expect(await pane.text()).toBe(`<!doctype html><script src="${officeJsUrl}"></script>`);
  expect(scriptsOf(pane)).toBe("'self' http://localhost:4100");
});
