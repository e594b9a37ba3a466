import { existsSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Where jest.config.mjs leads imports of Fluent to. */
const FOLDER = join(process.cwd(), '.local', 'tests', 'fluent');
const ALL = join(FOLDER, 'all.cjs');
const LOCK_FILE = join(process.cwd(), 'package-lock.json');

/**
 * Joins the thousands of files of Fluent into one, as the browser gets it: Jest reads a package anew for each test file,
 * and this takes a tenth of the time. Charts and controls are joined together, so that they share one provider.
 */
export async function ensureFluentInOneFile(): Promise<void> {
  if (existsSync(ALL) && statSync(ALL).mtimeMs >= statSync(LOCK_FILE).mtimeMs) return;
  await mkdir(FOLDER, { recursive: true });
  const written = `${ALL}.${process.pid}`;
  await build({
    stdin: {
      contents: `export * as controls from '@fluentui/react-components'; export * as charts from '@fluentui/react-charts';`,
      resolveDir: process.cwd(),
    },
    outfile: written,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['react', 'react/*', 'react-dom', 'react-dom/*'],
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const part of ['controls', 'charts']) {
    await writeFile(join(FOLDER, `${part}.cjs`), `module.exports = require('./all.cjs').${part};\n`);
  }
  await rename(written, ALL);
}
