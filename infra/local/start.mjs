// What `npm start` runs. On a clean clone nothing is installed yet, so this file needs nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

requireNode(20, 19);
if (mustInstall()) install();
const { register } = await import('tsx/esm/api');
register();
await import('./start.ts');

function requireNode(wantedMajor, wantedMinor) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Followthrough needs Node ${wantedMajor}.${wantedMinor} or later; this is ${process.versions.node}.`);
  process.exit(1);
}

function mustInstall() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

function install() {
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
