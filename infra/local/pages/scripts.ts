import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const folder = join(import.meta.dirname, 'browser');

/** A script of browser/ as the browser takes it: without its types. Undefined for any other name. */
export function browserScript(name: string): string | undefined {
  const file = join(folder, `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) return undefined;
  return transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2022' }).code;
}
