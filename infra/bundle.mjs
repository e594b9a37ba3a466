// Bundles what runs in Node, as a deployment has it: the service, the terminal and the thread that reads documents.
// By itself it writes them into the folder that is named: `node infra/bundle.mjs <folder>`.
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(import.meta.url);
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

/** Writes main.js, and cli.js with a folder of the pieces that its commands load; the thread lies beside what starts it. */
export async function bundlePrograms(outdir) {
  const [service, terminal, thread] = ['src/main.ts', 'src/cli.ts', 'src/documents/read-worker.ts'];
  rmSync(join(outdir, 'cli'), { recursive: true, force: true });
  await Promise.all([
    // In one piece each: a service that runs on is not missing one when its folder is written anew.
    build({ ...shared, outdir, entryPoints: { main: service, 'read-worker': thread } }),
    build({
      ...shared,
      outdir,
      entryPoints: { cli: terminal, 'cli/read-worker': thread },
      splitting: true,
      chunkNames: 'cli/[hash]',
    }),
  ]);
}

if (process.argv[1] === here) await bundlePrograms(resolve(process.argv[2]));
