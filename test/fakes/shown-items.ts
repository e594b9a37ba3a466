import type { ShownItem, ShownItems } from '../../src/ports/shown-items.ts';

/** What rooms look at, in memory. */
export function fakeShownItems(): ShownItems {
  const items = new Map<string, ShownItem>();
  const watching = new Set<() => void>();
  let version = 0;
  return {
    of: (plan) => items.get(plan),
    async show(item) {
      items.set(item.plan, item);
      version += 1;
      for (const changed of watching) changed();
    },
    version: () => `${version}`,
    watch(changed) {
      watching.add(changed);
      return () => void watching.delete(changed);
    },
    refresh: async () => undefined,
  };
}
