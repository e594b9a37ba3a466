import type { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** How the program is told to end, and how it does. */
export interface FarewellParts {
  /** Emits SIGINT and SIGTERM: the process. */
  readonly signals: Pick<EventEmitter, 'on'>;
  readonly exit: (code: number) => void;
  /** No host waits for ever; what is not finished by then comes back by itself. */
  readonly longestMs: number;
}

/** What is done before the program ends. */
export interface Farewell {
  /** Has something ended, along with all else that was added. It settles when nothing more is in hand. */
  add(end: () => void | Promise<void>): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Ends the program when it is told to, once everything has ended, with exit code 0; told a second time, at once with 1. */
export function createFarewell({ signals, exit, longestMs }: FarewellParts): Farewell {
  const ends: (() => void | Promise<void>)[] = [];
  let ending = false;
  const end = async () => {
    if (ending) return exit(1);
    ending = true;
    const ended = Promise.allSettled(ends.map(async (one) => one()));
    await Promise.race([ended, delay(longestMs, undefined, { ref: false })]);
    exit(0);
  };
  for (const signal of SIGNALS) signals.on(signal, () => void end());
  return {
    add(one) {
      ends.push(one);
    },
  };
}
