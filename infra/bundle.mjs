// Bundles what runs in Node, as a deployment has it: the service, the terminal and the thread that reads documents.
// By itself it writes them into the folder that is named: `node infra/bundle.mjs <folder>`.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(import.meta.url);
const PIECES = 'cli-';
const shared = {
  absWorkingDir: join(dirname(here), '..'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  jsx: 'automatic',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
};

/** Writes main.js, read-worker.js, and cli.js with the pieces that its commands load when they run. */
export async function bundlePrograms(outdir) {
  const old = existsSync(outdir) ? readdirSync(outdir).filter((name) => name.startsWith(PIECES)) : [];
  for (const name of old) rmSync(join(outdir, name));
  await Promise.all([
    build({
      ...shared,
      outdir,
      // In one piece each: a service that runs on is not missing one when its folder is written anew.
      entryPoints: [
        { in: 'src/main.ts', out: 'main' },
        { in: 'src/documents/read-worker.ts', out: 'read-worker' },
      ],
    }),
    build({ ...shared, outdir, entryPoints: ['src/cli.ts'], splitting: true, chunkNames: `${PIECES}[hash]` }),
  ]);
}

if (process.argv[1] === here) await bundlePrograms(process.argv[2]);
