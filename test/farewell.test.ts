import { EventEmitter } from 'node:events';
import { createFarewell } from '../src/farewell.ts';

const LATER_MS = 3_600_000;

/** A program that can be told to end; `exited` settles with its exit code. */
function program({ longestMs = LATER_MS } = {}) {
  const signals = new EventEmitter();
  let exit: (code: number) => void = () => undefined;
  const exited = new Promise<number>((resolve) => {
    exit = resolve;
  });
  return { signals, exited, farewell: createFarewell({ signals, exit: (code) => exit(code), longestMs }) };
}

const forEver = () => new Promise<void>(() => undefined);

test.each(['SIGINT', 'SIGTERM'])('%s ends everything, and then the program, with 0', async (signal) => {
  const { signals, exited, farewell } = program();
  const ended: string[] = [];
  farewell.add(() => void ended.push('streams'));
  farewell.add(async () => {
    await Promise.resolve();
    ended.push('sending');
  });
  signals.emit(signal);
  expect(await exited).toBe(0);
  expect(ended).toEqual(['streams', 'sending']);
});

test('what fails to end holds up nothing', async () => {
  const { signals, exited, farewell } = program();
  const ended: string[] = [];
  farewell.add(() => {
    throw new Error('a bug');
  });
  farewell.add(() => Promise.reject(new Error('another')));
  farewell.add(() => void ended.push('sending'));
  signals.emit('SIGTERM');
  expect(await exited).toBe(0);
  expect(ended).toEqual(['sending']);
});

test('a second signal, of either kind, ends it at once', async () => {
  const { signals, exited, farewell } = program();
  farewell.add(forEver);
  signals.emit('SIGTERM');
  signals.emit('SIGINT');
  expect(await exited).toBe(1);
});

test('what never ends is not waited for beyond what a host allows', async () => {
  const { signals, exited, farewell } = program({ longestMs: 1 });
  farewell.add(forEver);
  signals.emit('SIGTERM');
  // The wait alone keeps no program alive: what does not end here does, as it would there.
  const held = setInterval(() => undefined, LATER_MS);
  expect(await exited).toBe(0);
  clearInterval(held);
});
