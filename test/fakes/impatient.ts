import { Refusal } from '../../src/core/refusal.ts';
import type { TimeLimit } from '../../src/ports/time-limit.ts';

/** Somebody who does not wait at all; `caughtUp` waits for what goes on behind their back. */
export function impatient(): { readonly inTime: TimeLimit; readonly caughtUp: () => Promise<unknown> } {
  const begun: Promise<unknown>[] = [];
  return {
    async inTime(work) {
      begun.push(work);
      throw new Refusal('outcome-unknown');
    },
    caughtUp: () => Promise.allSettled(begun),
  };
}
