import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from './core/refusal.ts';
import type { TimeLimit } from './ports/time-limit.ts';

/** A limit by the machine's clock. @param limitMs how long work may take */
export function timeLimit(limitMs: number): TimeLimit {
  return async (work) => {
    const waiting = new AbortController();
    const over = delay(limitMs, undefined, { signal: waiting.signal }).then(() => {
      throw new Refusal('outcome-unknown', { limitMs });
    });
    try {
      return await Promise.race([work, over]);
    } finally {
      waiting.abort();
    }
  };
}
