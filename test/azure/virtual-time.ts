import type { Storage } from '../../src/azure/storage.ts';

/** A clock of a test, and waiting by it. */
export interface VirtualTime {
  now(): number;
  wait(ms: number): Promise<void>;
  /** A storage whose tables take no time: the clock stands still until each has answered. */
  timeless(storage: Storage): Storage;
  end(): void;
}

/** A clock that only waiting moves: to the earliest moment that anybody waits for, once all who act have come to wait. */
export function virtualTime(): VirtualTime {
  let now = Date.parse('2015-07-01T10:00:00Z');
  let underWay = 0;
  const waiting: { readonly until: number; readonly go: () => void }[] = [];
  const beat = setInterval(() => {
    if (underWay > 0) return;
    waiting.sort((one, other) => one.until - other.until);
    const next = waiting.shift();
    if (!next) return;
    now = Math.max(now, next.until);
    next.go();
  }, 2);
  const watched = <Table extends object>(table: Table): Table =>
    new Proxy(table, {
      get(target, name) {
        const found: unknown = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        return async (...given: unknown[]) => {
          underWay += 1;
          try {
            return await Reflect.apply(found, target, given);
          } finally {
            underWay -= 1;
          }
        };
      },
    });
  return {
    now: () => now,
    wait: (ms) => new Promise<void>((go) => waiting.push({ until: now + ms, go })),
    timeless: (storage) => ({ ...storage, table: async (name) => watched(await storage.table(name)) }),
    end: () => clearInterval(beat),
  };
}
