import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenOnLoopback, stopListening } from '../../infra/local/listen.ts';
import { choosePorts, lastStart, noteStart } from '../../infra/local/running/last-start.ts';
import { freePorts } from '../../infra/local/running/ports.ts';

const ENDED = 2 ** 22 + 1;
const folder = mkdtempSync(join(tmpdir(), 'harrowmere-last-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Does something while somebody listens on the port. */
async function whileTaken<T>(port: number, act: () => Promise<T>): Promise<T> {
  const { server } = await listenOnLoopback(port);
  return act().finally(() => stopListening(server));
}

test('a folder starts on the ports of its last start again, since mails and cards lead there', async () => {
  expect(lastStart(folder)).toBeUndefined();
  const ports = await choosePorts('free', undefined);
  noteStart(folder, ports);
  expect(lastStart(folder)).toEqual({ pid: process.pid, ports });
  expect(await choosePorts('free', lastStart(folder))).toEqual(ports);
});

test('where another program has one of them by now, a folder goes on with others', async () => {
  const ports = await freePorts();
  const chosen = await whileTaken(ports.queue, () => choosePorts('free', { pid: process.pid, ports }));
  expect(Object.values(chosen)).not.toContain(ports.queue);
});

test('ports that are wanted as they are win over those of the last start, and one that is taken is named', async () => {
  const [wanted, ports] = [await freePorts(), await freePorts()];
  const last = { pid: ENDED, ports };
  expect(await choosePorts(wanted, last)).toEqual(wanted);
  await whileTaken(wanted.table, () =>
    expect(choosePorts(wanted, last)).rejects.toThrow(
      `Port ${wanted.table} is taken by another program. End it, or start on other ports: npm start -- --ports free`,
    ),
  );
});

test('a folder that runs is not started a second time, on no ports', async () => {
  const ports = await freePorts();
  await whileTaken(ports.pages, async () => {
    for (const wanted of ['free', await freePorts()] as const) {
      await expect(choosePorts(wanted, { pid: process.pid, ports })).rejects.toThrow(
        `This folder already runs, at http://localhost:${ports.pages}/ (process ${process.pid}).`,
      );
    }
    expect(await choosePorts('free', { pid: ENDED, ports })).not.toEqual(ports);
  });
});
