import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps parts of the stand-in's state in JSON files, one a part, so that a restart loses nothing. */
export interface SavedState {
  /** What was kept under `name`; `empty()` when there is nothing yet. The object is saved again after `touch(name)`. */
  open<T extends object>(name: string, empty: () => T): T;
  /** Says that the part `name` changed: it is written within a second. */
  touch(name: string): void;
  /** Writes what is still unwritten. */
  flush(): void;
}

const writeDelayMs = 500;

/** State that is kept in `folder`; without a folder it lives only as long as the process. */
export function openSavedState(folder?: string): SavedState {
  const parts = new Map<string, object>();
  const unwritten = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (folder === undefined) return;
    for (const name of unwritten) writeWhole(folder, name, parts.get(name));
    unwritten.clear();
  }

  return {
    open<T extends object>(name: string, empty: () => T): T {
      const part = (folder === undefined ? undefined : readPart<T>(folder, name)) ?? empty();
      parts.set(name, part);
      return part;
    },
    touch(name) {
      if (folder === undefined) return;
      unwritten.add(name);
      timer ??= setTimeout(flush, writeDelayMs).unref();
    },
    flush,
  };
}

function readPart<T>(folder: string, name: string): T | undefined {
  const file = join(folder, `${name}.json`);
  // Our own file, written below: its shape is the caller's to know.
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

// Written beside and renamed over, so that a crash leaves the old file or the new one, never half of one.
function writeWhole(folder: string, name: string, part: unknown): void {
  mkdirSync(folder, { recursive: true });
  const beside = join(folder, `${name}.json.${process.pid}.new`);
  writeFileSync(beside, JSON.stringify(part));
  renameSync(beside, join(folder, `${name}.json`));
}
