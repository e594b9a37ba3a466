import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const folder = join(import.meta.dirname, 'browser');

/**
 * A script of browser/ as the browser takes it: in one file, without its types. Undefined for any other name.
 *
 * @param format `iife` for one that a page loads as no module
 */
export function browserScript(name: string, format: 'esm' | 'iife' = 'esm'): string | undefined {
  const file = join(folder, `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) return undefined;
  const built = buildSync({ entryPoints: [file], bundle: true, write: false, format, target: 'es2022' });
  return built.outputFiles[0]?.text;
}
