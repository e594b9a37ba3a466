// Installs the packages where they are missing or older than the lock file. On a clean clone nothing is installed yet,
// so this needs nothing but Node; whatever is run first imports it.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Ends the program, with one line that says what to do, when they cannot be installed. */
export function ensureInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  if (isLinked()) {
    console.error('node_modules is a link, and npm ci would empty what it leads to. Run `npm ci` where it leads to.');
    process.exit(1);
  }
  console.log('Installing packages (npm ci) ...');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error('The packages could not be installed: see above, then run `npm ci` by hand.');
  process.exit(1);
}

function isLinked() {
  return lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
