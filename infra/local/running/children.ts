import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** How to start a child process. */
export interface ChildCommand {
  /** Stands before each line that the child prints. */
  name: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Only what goes to standard error is shown. */
  quiet?: boolean;
}

/** The processes that were started together and end together. */
export interface Children {
  /** Starts Node with these arguments, and waits until `isReady` says so. @throws when the child ends before that */
  start(command: ChildCommand, isReady: () => Promise<boolean>): Promise<void>;
  /** Settles when a child ends that was not told to. */
  died: Promise<string>;
  /** Whether they are being ended. */
  isStopping(): boolean;
  /** Ends all of them, the last started first; none starts after that. */
  stop(): Promise<void>;
}

const pauseMs = 100;
const readyWithinMs = 120_000;
const killAfterMs = 8_000;

/** No children yet. Each line of theirs goes to `print`. */
export function createChildren(print: (line: string) => void): Children {
  const running: { name: string; child: ChildProcess }[] = [];
  let stopping = false;
  let tellDeath: (what: string) => void = () => {};
  const died = new Promise<string>((resolve) => {
    tellDeath = resolve;
  });

  return {
    died,
    isStopping: () => stopping,
    async start(command, isReady) {
      if (stopping) throw new Error(`${command.name} is not started any more`);
      const child = spawnNode(command, print);
      running.push({ name: command.name, child });
      child.once('exit', (code, signal) => {
        if (!stopping) tellDeath(`${command.name} ended unexpectedly (${signal ?? `exit code ${code}`})`);
      });
      await waitUntil(isReady, child, command.name);
    },
    async stop() {
      stopping = true;
      for (const { child } of running.reverse()) await end(child);
    },
  };
}

function spawnNode({ name, args, env, cwd, quiet }: ChildCommand, print: (line: string) => void): ChildProcess {
  // In a group of its own, so that Ctrl-C reaches the parent alone and it can end them in order.
  const options: SpawnOptions = { env, cwd, detached: true, stdio: ['ignore', quiet ? 'ignore' : 'pipe', 'pipe'] };
  const child = spawn(process.execPath, [...args], options);
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => print(`${name} | ${line}`));
  }
  return child;
}

async function waitUntil(isReady: () => Promise<boolean>, child: ChildProcess, name: string): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (!(await isReady())) {
    if (hasEnded(child)) throw new Error(`${name} ended before it was ready`);
    if (Date.now() > deadline) throw new Error(`${name} was not ready within ${readyWithinMs / 1000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  const patience = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(patience);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
