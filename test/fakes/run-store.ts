import type { Day } from '../../src/core/calendar/day.ts';
import type { DayHour } from '../../src/core/calendar/day-hour.ts';
import type { AloneName, HourlyName, LookName, RunName, RunStore } from '../../src/ports/run-store.ts';

/** The days and hours of runs that a test begins with. */
export type RunsGiven = Partial<Readonly<Record<RunName, Day> & Record<HourlyName, DayHour>>>;

/** The days and hours of runs in memory; one run at a time. */
export function fakeRunStore({ digests, ...given }: RunsGiven = {}): RunStore {
  const days = new Map<string, Day>(Object.entries(given));
  const hours = new Map<HourlyName, DayHour>(digests ? [['digests', digests]] : []);
  const instants = new Map<LookName, string>();
  const held = new Set<AloneName>();
  return {
    lastRun: async (name) => days.get(name) ?? null,
    async saveRun(name, day) {
      days.set(name, day);
    },
    lastHour: async (name) => hours.get(name) ?? null,
    async saveHour(name, at) {
      hours.set(name, at);
    },
    lastInstant: async (name) => instants.get(name) ?? null,
    async saveInstant(name, at) {
      instants.set(name, at);
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
