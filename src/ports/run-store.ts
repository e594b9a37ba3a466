import type { Day } from '../core/calendar/day.ts';
import type { DayHour } from '../core/calendar/day-hour.ts';

/** What runs once a day. */
export type RunName = 'asks' | 'notices';

/** What is looked at every hour. */
export type HourlyName = 'digests';

/** What is looked at from an instant on. */
export type LookName = 'returned-mail';

/** What one instance does at a time. */
export type AloneName = 'daily-run' | 'kept-answers' | 'asked-notes' | 'notices' | 'returned-mail';

/**
 * Remembers for which day, in which hour, or up to which instant each run last ran, and lets one instance run at a time.
 *
 * @throws Refusal `unreachable`
 */
export interface RunStore {
  lastRun(name: RunName): Promise<Day | null>;
  saveRun(name: RunName, day: Day): Promise<void>;
  lastHour(name: HourlyName): Promise<DayHour | null>;
  saveHour(name: HourlyName, at: DayHour): Promise<void>;
  /** ISO 8601 in UTC. */
  lastInstant(name: LookName): Promise<string | null>;
  saveInstant(name: LookName, at: string): Promise<void>;
  /** Runs `work` while no other instance does what has this name; false, and nothing run, when another one is at it. */
  alone(name: AloneName, work: () => Promise<void>): Promise<boolean>;
}
