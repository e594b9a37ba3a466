import type { Day } from '../core/calendar/day.ts';

/** What runs by the calendar. */
export type RunName = 'asks' | 'digests' | 'notices';

/** What one instance does at a time. */
export type AloneName = 'daily-run' | 'kept-answers' | 'asked-notes' | 'notices';

/** Remembers which day each run last ran for, and lets one instance run at a time. @throws Refusal `unreachable` */
export interface RunStore {
  lastRun(name: RunName): Promise<Day | null>;
  saveRun(name: RunName, day: Day): Promise<void>;
  /** Runs `work` while no other instance does what has this name; false, and nothing run, when another one is at it. */
  alone(name: AloneName, work: () => Promise<void>): Promise<boolean>;
}
