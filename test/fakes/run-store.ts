import type { Day } from '../../src/core/calendar/day.ts';
import type { RunName, RunStore } from '../../src/ports/run-store.ts';

/** The days of runs in memory; one run at a time. */
export function fakeRunStore(given: Partial<Readonly<Record<RunName, Day>>> = {}): RunStore {
  const days = new Map<string, Day>(Object.entries(given));
  let held = false;
  return {
    lastRun: async (name) => days.get(name) ?? null,
    async saveRun(name, day) {
      days.set(name, day);
    },
    async alone(work) {
      if (held) return false;
      held = true;
      try {
        await work();
      } finally {
        held = false;
      }
      return true;
    },
  };
}
