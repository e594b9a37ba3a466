// Writes everything that runs to dist/: main.js, cli.js and the thread that reads documents by esbuild, the tab
// by Vite, once for each language.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildTab } from 'vite';
import { bundlePrograms } from './bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

await Promise.all([bundlePrograms(join(root, 'dist')), inLanguage('en'), inLanguage('cy')]);

// `npm start` compares its age with the sources' to know whether to build again.
writeFileSync(join(root, 'dist', 'built-at'), new Date().toISOString());

function inLanguage(mode) {
  const configFile = join(root, 'tab', 'vite.config.ts');
  return buildTab({ configFile, mode, build: { chunkSizeWarningLimit: 2000 }, logLevel: 'warn' });
}
