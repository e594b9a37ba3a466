import type { Judged } from '../cases/hand-edits/judge-hand-edits.ts';
import type { Log } from '../ports/log.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { notingOnce } from './noting-once.ts';

/** Whether any wait is told by the copy and costs no call. */
const LOOK_AGAIN_MS = 1_000;
/** What could not be judged is often a row that somebody holds open. */
const AFTER_FAILURE_MS = 10_000;

/** What judging takes from outside. */
export interface Judging {
  readonly plans: Pick<PlanStore, 'handEdits'>;
  readonly judgeHandEdits: () => Promise<Judged>;
  readonly log: Log;
}

/**
 * Has judged what people changed by hand, beside the reading of changes: many rows that were pasted at once take a
 * while.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function judgingHandEdits({ plans, judgeHandEdits, log }: Judging): () => Promise<number> {
  const noting = notingOnce('hand edits', log);
  return async () => {
    if (plans.handEdits().length === 0) return LOOK_AGAIN_MS;
    try {
      const { taken, putBack } = await judgeHandEdits();
      if (taken + putBack > 0) log.info({ taken, putBack }, 'hand edits');
    } catch (error) {
      noting.failed(error);
      return AFTER_FAILURE_MS;
    }
    noting.wentWell();
    return LOOK_AGAIN_MS;
  };
}
