import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { freePort } from '../../../infra/local/listen.ts';

const PROGRAM = join(resolve(__dirname, '..', '..', '..'), 'infra', 'azure', 'pause.mjs');

test('while it pauses Azure is content, everybody else is asked to come back, and it ends when it is told to', async () => {
  const url = `http://localhost:${await freePort()}`;
  const pausing = spawn(process.execPath, [PROGRAM], {
    env: { PATH: process.env.PATH, PUBLIC_URL: url, PORT: new URL(url).port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(pausing, 'close');
  await once(pausing.stdout, 'data');
  const statuses = await Promise.all(
    ['/readyz', '/healthz', '/api/overdue'].map(async (path) => (await fetch(`${url}${path}`)).status),
  );
  pausing.kill('SIGTERM');
  expect(statuses).toEqual([200, 200, 503]);
  expect(await ended).toEqual([0, null]);
});
