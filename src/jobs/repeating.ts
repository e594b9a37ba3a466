import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../ports/log.ts';

/** Work that is done again and again until it is stopped. */
export interface Repeating {
  /** Stops after the work in hand. */
  stop(): Promise<void>;
}

/**
 * Does `work` at once and then again after each wait. A failure is noted and the next turn comes as usual.
 *
 * @param work is told when it is stopped, and gives the wait before the next turn, in milliseconds
 */
export function repeating(
  name: string,
  work: (stopping: AbortSignal) => Promise<number>,
  log: Log,
  afterFailureMs: number,
): Repeating {
  const stopping = new AbortController();
  const turn = async () => {
    try {
      return await work(stopping.signal);
    } catch (error) {
      log.error({ job: name, err: error }, 'a turn of a job failed');
      return afterFailureMs;
    }
  };
  const turns = async () => {
    while (!stopping.signal.aborted) {
      const waitMs = await turn();
      await delay(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = turns();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
