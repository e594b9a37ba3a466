import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const folder = join(import.meta.dirname, 'browser');

/** A script of browser/ as the browser takes it: in one file, without its types. Undefined for any other name. */
export function browserScript(name: string): string | undefined {
  const file = join(folder, `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) return undefined;
  const built = buildSync({ entryPoints: [file], bundle: true, write: false, format: 'esm', target: 'es2022' });
  return built.outputFiles[0]?.text;
}
