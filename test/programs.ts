import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '..');
const BUNDLE = join(ROOT, 'infra', 'bundle.mjs');

/** In Jest's global setup: says where this run's programs are to be, and sees that they go with it. */
export function setPlaceOfPrograms(): void {
  if (process.env.PROGRAMS_OF_RUN !== undefined) return;
  // Below the project, whose packages they load.
  const tests = join(ROOT, '.local', 'tests');
  mkdirSync(tests, { recursive: true });
  const place = mkdtempSync(join(tests, 'programs-'));
  process.env.PROGRAMS_OF_RUN = join(place, 'bundled');
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
}

let bundling: Promise<void> | null = null;

/**
 * The file of a program as a deployment has it. Bundled it starts in half of the time; whoever needs one first bundles
 * them for the whole run.
 */
export async function programFile(name: 'main' | 'cli'): Promise<string> {
  const folder = process.env.PROGRAMS_OF_RUN;
  if (folder === undefined) throw new Error('The global setup of these tests has not run');
  if (!existsSync(folder)) {
    bundling ??= bundleInto(folder);
    await bundling;
  }
  return join(folder, `${name}.js`);
}

async function bundleInto(folder: string): Promise<void> {
  const half = `${folder}-${process.pid}`;
  await promisify(execFile)(process.execPath, [BUNDLE, half]);
  try {
    await rename(half, folder);
  } catch (error) {
    // Another worker was as quick.
    await rm(half, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
