import type { Day } from '../../src/core/calendar/day.ts';
import type { AloneName, RunName, RunStore } from '../../src/ports/run-store.ts';

/** The days of runs in memory; one run at a time. */
export function fakeRunStore(given: Partial<Readonly<Record<RunName, Day>>> = {}): RunStore {
  const days = new Map<string, Day>(Object.entries(given));
  const held = new Set<AloneName>();
  return {
    lastRun: async (name) => days.get(name) ?? null,
    async saveRun(name, day) {
      days.set(name, day);
    },
    async alone(name, work) {
      if (held.has(name)) return false;
      held.add(name);
      try {
        await work();
      } finally {
        held.delete(name);
      }
      return true;
    },
  };
}
