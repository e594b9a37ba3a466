import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenOnLoopback, stopListening } from '../../infra/local/listen.ts';
import { type ChildCommand, createChildren } from '../../infra/local/running/children.ts';
import { freePorts, isTaken, takenPorts } from '../../infra/local/running/ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'harrowmere-running-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A child that says who it is, listens on the port, and says when it is told to end. */
function child(name: string, port: number): ChildCommand {
  const script = join(folder, `${name}.cjs`);
  writeFileSync(
    script,
    `console.log('hello'); require('net').createServer((socket) => socket.end()).listen(${port}, '127.0.0.1');
     process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });`,
  );
  return { name, args: [script], env: process.env, cwd: folder };
}

test('a port on which somebody listens is named', async () => {
  const ports = await freePorts();
  expect(await takenPorts(ports)).toEqual([]);
  const { server } = await listenOnLoopback(ports.queue);
  expect(await takenPorts(ports)).toEqual([ports.queue]);
  await stopListening(server);
});

test('free ports are all different', async () => {
  const { windows, ...ports } = await freePorts();
  expect(new Set(Object.values(ports)).size).toBe(6);
  expect(windows).toBe(0);
});

test('children are waited for, speak under their names, and end in reverse order', async () => {
  const lines: string[] = [];
  const children = createChildren((line) => lines.push(line));
  const { product, pages } = await freePorts();
  await children.start(child('first', product), () => isTaken(product));
  await children.start(child('second', pages), () => isTaken(pages));
  await children.stop();

  expect(lines).toEqual(['first | hello', 'second | hello', 'second | bye', 'first | bye']);
  expect(await isTaken(product)).toBe(false);
});

test('a child that ends unexpectedly is named', async () => {
  const children = createChildren(() => {});
  await children.start({ ...child('brief', 0), args: ['-e', 'process.exitCode = 3'] }, async () => true);
  expect(await children.died).toBe('brief ended unexpectedly (exit code 3)');
});

test('a child that never becomes ready because it ended is an error', async () => {
  const children = createChildren(() => {});
  const started = children.start({ ...child('broken', 0), args: ['-e', '0'] }, async () => false);
  await expect(started).rejects.toThrow('broken ended before it was ready');
});
