// What `npm run cli` runs: the product's terminal, with the settings that `npm start` wrote. Prints nothing itself.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const settingsFile = join(process.env.FOLLOWTHROUGH_LOCAL ?? join(root, '.local'), 'settings.json');
const settings = existsSync(settingsFile) ? JSON.parse(readFileSync(settingsFile, 'utf8')) : {};
const authority = settings.NODE_EXTRA_CA_CERTS ? { NODE_EXTRA_CA_CERTS: settings.NODE_EXTRA_CA_CERTS } : {};

const cli = spawn(
  process.execPath,
  ['--import', import.meta.resolve('tsx'), join(root, 'src', 'cli.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    // A new process, because NODE_EXTRA_CA_CERTS is read before a program's first line. What is set by hand wins, but
    // for that one: many machines set it for their own proxy, and nothing here goes through a proxy.
    env: { ...settings, ...process.env, ...authority },
    // npm goes to the project's folder first; files are named from where the user is.
    cwd: (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) || process.cwd(),
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cli.kill(signal));
cli.on('exit', (code) => process.exit(code ?? 1));
