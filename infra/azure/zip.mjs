// Writes dist/followthrough-azure.zip: what `npm run build` wrote, and the packages that it runs with, for Node on Linux.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

const root = join(import.meta.dirname, '..', '..');
const target = join(root, 'dist', 'followthrough-azure.zip');
/** Of what the build writes, as it stands in the zip: the two programs, what they load, and the tab. */
const PROGRAMS = ['main.js', 'cli.js', 'cli', 'read-worker.js', 'tab'];
/** Azure's own, so that a zip from a Mac or from Windows holds the same. */
const PLATFORM = ['--os=linux', '--cpu=x64', '--libc=glibc'];

const folder = mkdtempSync(join(tmpdir(), 'followthrough-azure-'));
try {
  for (const name of PROGRAMS) copy(join('dist', name), join('dist', name));
  for (const name of ['package.json', 'package-lock.json']) copy(name, name);
  copy(join('infra', 'azure', 'pause.mjs'), 'pause.mjs');
  installPackages();
  const files = filesBelow(folder);
  writeFileSync(target, zipSync(Object.fromEntries(files.map((file) => [nameInZip(file), readFileSync(file)]))));
  console.log(`${relative(root, target)}: ${files.length} files, ${Math.ceil(statSync(target).size / 1e6)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}

function copy(from, to) {
  cpSync(join(root, from), join(folder, to), { recursive: true, filter: (file) => !file.endsWith('.map') });
}

/** Those of the lock file that are not for building and testing alone; none of their scripts runs. */
function installPackages() {
  const { status } = spawnSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--loglevel=error', ...PLATFORM], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The packages could not be installed: see above');
}

function filesBelow(place) {
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function nameInZip(file) {
  return relative(folder, file).split(sep).join('/');
}
