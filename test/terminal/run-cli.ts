import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { programFile } from '../programs.ts';

/** What a run of the terminal came to. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The project's own folder. */
export const ROOT = join(__dirname, '..', '..');

/** What a test wants otherwise. */
interface How {
  readonly environment?: NodeJS.ProcessEnv;
  /** Closes standard output once so many bytes of it were read, as `head` does. */
  readonly readsAtMost?: number;
}

/** Runs the real program as its user does, with nothing set up but what is given. */
export async function runCli(args: readonly string[], { environment = {}, readsAtMost }: How = {}): Promise<Ran> {
  const { PATH, NODE_EXTRA_CA_CERTS } = process.env;
  const child = spawn(process.execPath, [await programFile('cli'), ...args], {
    cwd: ROOT,
    env: { PATH, NODE_EXTRA_CA_CERTS, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const reading = readsAtMost === undefined ? text(child.stdout) : beginningOf(child.stdout, readsAtMost);
  const [out, err] = await Promise.all([reading, text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode ?? -1, out, err };
}

async function beginningOf(stream: Readable, most: number): Promise<string> {
  const chunk: unknown = (await once(stream, 'data'))[0];
  stream.destroy();
  return String(chunk).slice(0, most);
}
