import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstStart } from '../first-start.ts';
import { writeSamplePlan } from '../sample/write-sample-plan.ts';

/** Where the first commands run, and how their progress is told. */
export interface FirstStartOptions {
  root: string;
  folder: string;
  settings: Readonly<Record<string, string>>;
  say: (line: string) => void;
}

/**
 * Brings the sample plan in through the product's own terminal, once. What was done is noted after each command, so
 * that a start that was broken off goes on where it stopped. @throws when a command fails, with what it said
 */
export async function runFirstStart({ root, folder, settings, say }: FirstStartOptions): Promise<void> {
  const note = join(folder, 'first-start-done');
  const done = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
  const commands = firstStart(await writeSamplePlan(todayInBritain(), join(folder, 'sample')));
  if (done < commands.length) say('First start: bringing in the sample plan ...');
  for (const [index, args] of commands.entries()) {
    // Lists that an older version made get what this one needs, as an administrator would see to.
    if (index < done && args[0] !== 'provision') continue;
    await runCli(args, { root, settings });
    writeFileSync(note, String(Math.max(done, index + 1)));
  }
}

/** By then it is built, and starts much sooner than from its sources. */
async function runCli(
  args: readonly string[],
  { root, settings }: Pick<FirstStartOptions, 'root' | 'settings'>,
): Promise<void> {
  const cli = spawn(process.execPath, ['--enable-source-maps', 'dist/cli.js', ...args], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [cli.stdout, cli.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = await once(cli, 'close');
  if (code === 0) return;
  throw new Error(`The first start could not run \`${args.join(' ')}\`:\n${Buffer.concat(said).toString().trim()}`);
}

/** Swedish writes days as ISO does. */
function todayInBritain(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
}
