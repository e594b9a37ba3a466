// Writes everything that runs to dist/: main.js, cli.js and the thread that reads documents by esbuild, the tab
// by Vite, once for each language.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { build as buildTab } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

await Promise.all([
  bundle({
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/main.ts', out: 'main' },
      { in: 'src/cli.ts', out: 'cli' },
      { in: 'src/documents/read-worker.ts', out: 'read-worker' },
    ],
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  }),
  inLanguage('en'),
  inLanguage('cy'),
]);

// `npm start` compares its age with the sources' to know whether to build again.
writeFileSync(join(root, 'dist', 'built-at'), new Date().toISOString());

function inLanguage(mode) {
  const configFile = join(root, 'tab', 'vite.config.ts');
  return buildTab({ configFile, mode, build: { chunkSizeWarningLimit: 2000 }, logLevel: 'warn' });
}
