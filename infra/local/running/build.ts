import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src', 'bot', 'tab', 'appPackage', 'infra/build.mjs', 'infra/bundle.mjs', 'package-lock.json'];

/** Whether a source is newer than what was built from it. */
export function mustBuild(root: string): boolean {
  const built = join(root, 'dist', 'built-at');
  if (!existsSync(built)) return true;
  return sources.some((source) => newestMs(join(root, source)) > statSync(built).mtimeMs);
}

/** Builds the product into dist/. @throws when it cannot be built; the builder has said why */
export function build(root: string): void {
  const { status } = spawnSync(process.execPath, ['infra/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The product could not be built: see above');
}

function newestMs(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
