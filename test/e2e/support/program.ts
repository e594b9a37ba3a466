import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** The whole program as `npm start` runs it, in a folder and on ports of its own. */
export interface Program {
  /** Where the stand-in's pages are. */
  pagesUrl: string;
  /** Where a browser reaches the product itself. */
  publicUrl: string;
  /** Connection string of its storage. */
  storage: string;
  /** All that it listens on, but for the chat windows. */
  ports: readonly number[];
  /** What it has printed so far. */
  said(): string;
  /** Runs the terminal beside it: the built one, as a council has it. */
  terminal(...args: string[]): Promise<Told>;
  /** Ctrl-C. @returns the exit code */
  end(): Promise<number | null>;
  /** Ends it, where that has not been done, and empties its folder. */
  leave(): Promise<void>;
}

/** What a command of the terminal came to. */
export interface Told {
  exitCode: number | null;
  out: string;
  err: string;
}

const root = join(import.meta.dirname, '../../..');
const Settings = z
  .object({ STAND_IN_PAGES_URL: z.string(), PUBLIC_URL: z.string(), STORAGE_CONNECTION_STRING: z.string() })
  .catchall(z.string());
type Settings = z.infer<typeof Settings>;

/** Starts everything, with the sample plan brought in. @throws with what it printed when it ends before it is ready */
export async function startProgram(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-story-'));
  const child = spawnHere(process.execPath, ['infra/local/start.mjs', '--folder', folder, '--ports', 'free']);
  const lines: string[] = [];
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  await ready(child, lines);
  const written = readFileSync(join(folder, 'settings.json'), 'utf8');
  const end = () => {
    if (isRunning(child)) child.kill('SIGINT');
    return ended;
  };
  const settings = Settings.parse(JSON.parse(written));
  return {
    pagesUrl: settings.STAND_IN_PAGES_URL,
    publicUrl: settings.PUBLIC_URL,
    storage: settings.STORAGE_CONNECTION_STRING,
    ports: [...written.matchAll(/(?:localhost|127\.0\.0\.1):(\d+)/g)].map(([, port]) => Number(port)),
    said: () => lines.join('\n'),
    terminal: (...args) => runTerminal(settings, args),
    end,
    async leave() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess, lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        if (line === 'Ready') resolve();
      });
    }
    child.once('close', () => reject(new Error(`The program ended before it was ready:\n${lines.join('\n')}`)));
  });
}

async function runTerminal(settings: Settings, args: readonly string[]): Promise<Told> {
  const child = spawnHere(process.execPath, ['dist/cli.js', ...args], settings);
  const told = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    told.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    told.err += chunk;
  });
  const [exitCode]: (number | null)[] = await once(child, 'close');
  return { exitCode: exitCode ?? null, ...told };
}

function spawnHere(command: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  // Jest's own NODE_ENV would have the product built and run as no council runs it.
  const { NODE_ENV: _, ...env } = process.env;
  return spawn(command, [...args], { cwd: root, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
