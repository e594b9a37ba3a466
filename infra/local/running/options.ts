import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start --` may be told. */
export interface StartOptions {
  /** Where all local state is. */
  folder: string;
  /** Whether that folder is emptied first. */
  fresh: boolean;
  /** The ports that the README names, or any that are free. */
  ports: 'usual' | 'free';
}

/** Reads the command line. @throws Error naming the option that is not known, or the value that is none */
export function startOptions(args: readonly string[], usualFolder: string): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      fresh: { type: 'boolean', default: false },
      folder: { type: 'string', default: usualFolder },
      ports: { type: 'string', default: 'usual' },
    },
  });
  const { fresh, ports } = values;
  if (ports !== 'usual' && ports !== 'free') throw new Error(`--ports takes usual or free, not ${ports}`);
  return { fresh, ports, folder: resolve(values.folder) };
}

/** Makes the folder if need be, and empties it when a fresh start is wanted. @throws when it holds something else */
export function prepareFolder({ folder, fresh }: StartOptions): void {
  if (fresh && existsSync(folder)) {
    // Whoever names the wrong folder must not lose it.
    const isOurs =
      ['settings.json', 'certificates'].some((name) => existsSync(join(folder, name))) ||
      readdirSync(folder).length === 0;
    if (!isOurs) throw new Error(`${folder} is not emptied: nothing in it was made by npm start`);
    rmSync(folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
}
