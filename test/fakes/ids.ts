import type { Ids } from '../../src/ports/ids.ts';

/** Ids that count: `id-1`, `id-2`. */
export function fakeIds(): Ids {
  let count = 0;
  return {
    newId() {
      count += 1;
      return `id-${count}`;
    },
  };
}
