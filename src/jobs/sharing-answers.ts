import type { Log } from '../ports/log.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { notingOnce } from './noting-once.ts';

/** Whether there is anything to share is told by the copy and costs no call. */
const LOOK_AGAIN_MS = 5_000;
const AFTER_FAILURE_MS = 10_000;

/** What sharing takes from outside. */
export interface Sharing {
  readonly plans: Pick<PlanStore, 'version'>;
  readonly shareAnswers: () => Promise<number>;
  readonly log: Log;
}

/**
 * Has answers recorded in every plan in which the same promise stands, whenever something changed.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function sharingAnswers({ plans, shareAnswers, log }: Sharing): () => Promise<number> {
  const noting = notingOnce('answers to share', log);
  let seen: string | null = null;
  return async () => {
    const version = plans.version();
    if (version === seen) return LOOK_AGAIN_MS;
    try {
      const shared = await shareAnswers();
      if (shared > 0) log.info({ shared }, 'answers shared between plans');
    } catch (error) {
      noting.failed(error);
      return AFTER_FAILURE_MS;
    }
    noting.wentWell();
    seen = version;
    return LOOK_AGAIN_MS;
  };
}
