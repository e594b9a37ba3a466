import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

interface PlaygroundSettings {
  /** Where this one keeps its configuration and its log. */
  folder: string;
  config: string;
  /** Where it posts what its person does. */
  endpoint: string;
  serviceUrl: string;
  /** The port to ask for; it takes another one when this is taken. */
  port: number;
}

/** A running window of one person. */
export interface WindowProcess {
  /** What a browser opens. */
  url: string;
  /** Where it takes what the bot posts. */
  connectorUrl: string;
  /** Counts the pages that browsers opened; undefined while none is open. */
  newestPage(): number | undefined;
  ended: Promise<void>;
  stop(): Promise<void>;
}

const Told = z.union([z.object({ port: z.number() }), z.object({ page: z.enum(['opened', 'closed']) })]);

/** Starts Microsoft's Agents Playground for one person; it is ready when the promise resolves. */
export async function startPlayground(settings: PlaygroundSettings): Promise<WindowProcess> {
  const child = forkPlayground(settings);
  const pages = countPages();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.on('message', (message) => {
      const told = Told.parse(message);
      if ('port' in told) resolve(told.port);
      else pages.tell(told.page);
    });
    child.once('error', reject);
    ended.then(() => reject(new Error(`the Agents Playground ended at once; see ${settings.folder}/devTools`)));
  });
  const stop = async () => {
    child.kill();
    await ended;
  };
  await answers(port, ended).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    url: `http://localhost:${port}/`,
    connectorUrl: `http://127.0.0.1:${port}/_connector`,
    newestPage: pages.newest,
    ended,
    stop,
  };
}

function forkPlayground({ folder, config, endpoint, serviceUrl, port }: PlaygroundSettings): ChildProcess {
  mkdirSync(folder, { recursive: true });
  // The Playground runs in the folder, so a relative path would lead elsewhere.
  const configFile = join(resolve(folder), '.m365agentsplayground.yml');
  writeFileSync(configFile, config);
  const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const preload = fileURLToPath(new URL('./playground-preload.cjs', import.meta.url));
  const args = ['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--service-url', serviceUrl];
  return fork(program, [...args, '--disable-telemetry'], {
    cwd: folder,
    execArgv: ['--require', preload],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
    },
  });
}

/** The port is open a little before anything answers on it. */
async function answers(port: number, ended: Promise<void>): Promise<void> {
  let gone = false;
  ended.then(() => {
    gone = true;
  });
  for (;;) {
    if (gone) throw new Error('the Agents Playground ended while it was starting');
    const pong = await fetch(`http://127.0.0.1:${port}/_debug/ping`).catch(() => undefined);
    if (pong?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function countPages() {
  let open = 0;
  let opened = 0;
  return {
    tell(what: 'opened' | 'closed') {
      open += what === 'opened' ? 1 : -1;
      if (what === 'opened') opened += 1;
    },
    newest: () => (open > 0 ? opened : undefined),
  };
}
