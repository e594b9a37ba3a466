import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../infra/local/listen.ts';
import { programFile } from './programs.ts';

const PATIENCE_MS = 60_000;

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number; readonly err: string }>;
}

/** Starts the real program with nothing set up but what is given. */
async function start(environment: NodeJS.ProcessEnv): Promise<Started> {
  const { PATH, NODE_EXTRA_CA_CERTS } = process.env;
  const child = spawn(process.execPath, [await programFile('main')], {
    env: { PATH, NODE_EXTRA_CA_CERTS, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = Promise.all([text(child.stderr), once(child, 'close')]).then(([err]) => ({
    code: child.exitCode ?? -1,
    err,
  }));
  return { child, ended };
}

/** Settings that lead to nothing but ports of this machine that never answer. */
async function settingsFor(port: number): Promise<NodeJS.ProcessEnv> {
  const away = `http://127.0.0.1:${await freePort()}`;
  const endpoints = ['Blob', 'Queue', 'Table'].map((service) => `${service}Endpoint=${away}/account`);
  return {
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: `${port}`,
    TENANT_ID: '11111111-2222-4333-8444-555555555555',
    CLIENT_ID: '66666666-7777-4888-8999-aaaaaaaaaaaa',
    CLIENT_SECRET: 'a-secret-that-nobody-may-read',
    SITE_URL: `${away}/sites/improvement`,
    DIGEST_FROM: 'followthrough@example.gov.uk',
    STORAGE_CONNECTION_STRING: ['DefaultEndpointsProtocol=http;AccountName=account;AccountKey=a2V5', ...endpoints].join(
      ';',
    ),
    TEAMS_APP_ID: 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff',
    GRAPH_URL: away.replace('http:', 'https:'),
    LOGIN_URL: away.replace('http:', 'https:'),
    LOG_LEVEL: 'silent',
  };
}

test(
  'without settings nothing starts: each is named on a line of its own',
  async () => {
    const { code, err } = await (await start({})).ended;
    expect(code).toBe(1);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(8);
    for (const line of lines) expect(line).toMatch(/^[A-Z_]+ is missing.*\.$/);
  },
  PATIENCE_MS,
);

test(
  'a port that is taken is named in one clear line',
  async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const { code, err } = await (await start(await settingsFor(port))).ended;
    other.close();
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(new RegExp(`^PORT ${port} .*\\.$`))]);
  },
  PATIENCE_MS,
);

test(
  'it is alive before it is ready, and ends with one line when what it needs goes away',
  async () => {
    const port = await freePort();
    const held = new Set<Socket>();
    const silent = createTcpServer((socket) => void held.add(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port: silentPort } = silent.address() as AddressInfo;
    const silentUrl = `https://127.0.0.1:${silentPort}`;
    const { child, ended } = await start({ ...(await settingsFor(port)), GRAPH_URL: silentUrl, LOGIN_URL: silentUrl });

    const statusOf = (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        (reply) => reply.status,
        () => null,
      );
    while ((await statusOf('/healthz')) !== 200 && child.exitCode === null) await pause(20);
    expect(await statusOf('/readyz')).toBe(503);
    expect(await statusOf('/api/overdue')).toBe(503);

    silent.close();
    for (const socket of held) socket.destroy();
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(/cannot be reached.*\.$/)]);
  },
  PATIENCE_MS,
);

test(
  'told to end while it still waits for what it needs, it ends with 0',
  async () => {
    const port = await freePort();
    const held = new Set<Socket>();
    const silent = createTcpServer((socket) => void held.add(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const silentUrl = `https://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const { child, ended } = await start({ ...(await settingsFor(port)), GRAPH_URL: silentUrl, LOGIN_URL: silentUrl });
    const alive = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await alive()) && child.exitCode === null) await pause(20);
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, err: '' });
    silent.close();
    for (const socket of held) socket.destroy();
  },
  PATIENCE_MS,
);
