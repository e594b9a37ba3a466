import type { Day } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';

/** Who said something about sending, and when. */
export interface SaidBy {
  readonly by: Person;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
}

/** How asks may go out now. */
export interface SendState {
  /** Who stopped all asks; null while they go out. */
  readonly stopped: SaidBy | null;
  /** The most people whom a run asks without anybody's yes. */
  readonly cap: number;
  /** The run of a day that would ask more people than that; null when none does. */
  readonly overCap: OverCap | null;
}

/** A run that asks nobody until a person says yes to it. */
export interface OverCap {
  readonly day: Day;
  /** How many people it would ask. */
  readonly asks: number;
  /** Who said yes; the next tick sends it. */
  readonly allowed: SaidBy | null;
}

/**
 * What people say about sending, for all instances. Everything gives the state as it stands then.
 * All of it @throws Refusal `busy`, `denied` or `unreachable`.
 */
export interface SendControl {
  state(): Promise<SendState>;
  /** No ask goes out from here on; what waits stays waiting. Who stopped it first stays named. */
  stop(by: Person): Promise<SendState>;
  /** Asks go out again. */
  resume(by: Person): Promise<SendState>;
  /** @param cap a whole number, 1 at least. A run that it held up and now fits is looked at again */
  setCap(by: Person, cap: number): Promise<SendState>;
  /** Notes that a run waits for a yes. A yes that was given for that day stays. */
  holdRun(day: Day, asks: number): Promise<SendState>;
  /** Says yes to the run that waits. @throws Refusal `missing` when none of that day does */
  allowRun(by: Person, day: Day): Promise<SendState>;
  /** The run of that day went out, or is none over the cap any more. */
  endRun(day: Day): Promise<SendState>;
}
