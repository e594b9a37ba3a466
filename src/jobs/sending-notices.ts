import type { SendNotices } from '../cases/telling/send-notices.ts';
import type { Log } from '../ports/log.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { notingOnce } from './noting-once.ts';

/** Whoever decides hears within this of what was asked for. */
const LOOK_AGAIN_MS = 5_000;
/** What only the passing of time brings, and what waits for another try, is looked for so often. */
const TURNS_UNTIL_TIME_COUNTS = 60;
/** Who does not answer is looked for so often: it changes by the day. */
const TURNS_UNTIL_ESCALATION = 360;

/** What sending notices takes from outside. */
export interface SendingNotices {
  readonly plans: Pick<PlanStore, 'version'>;
  readonly sendNotices: (how: SendNotices) => Promise<number>;
  readonly log: Log;
}

/**
 * Has people told of what changed: as soon as it did, which the copy tells and costs no call; and every few minutes
 * whatever happened, since days pass.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function sendingNotices({ plans, sendNotices, log }: SendingNotices): () => Promise<number> {
  const noting = notingOnce('notices', log);
  let seen: string | null = null;
  let turns = 0;
  return async () => {
    const version = plans.version();
    const escalating = turns % TURNS_UNTIL_ESCALATION === 0;
    const isDue = version !== seen || turns % TURNS_UNTIL_TIME_COUNTS === 0;
    if (isDue) {
      try {
        const queued = await sendNotices({ escalating });
        if (queued > 0) log.info({ queued }, 'notices');
      } catch (error) {
        noting.failed(error);
        return LOOK_AGAIN_MS;
      }
      noting.wentWell();
      seen = version;
    }
    turns += 1;
    return LOOK_AGAIN_MS;
  };
}
