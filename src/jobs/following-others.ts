import type { ChangeSignal } from '../ports/change-signal.ts';
import type { PlanStore } from '../ports/plan-store.ts';

/** A change made by another instance shows within 5 seconds. */
const LOOK_AGAIN_MS = 2_000;

/**
 * Reads again after another instance wrote; what could not be read is read on the next turn.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function followingOthers(plans: Pick<PlanStore, 'refresh'>, signal: ChangeSignal): () => Promise<number> {
  let behind = false;
  return async () => {
    behind = (await signal.raisedByOthers()) || behind;
    if (behind) await plans.refresh();
    behind = false;
    return LOOK_AGAIN_MS;
  };
}
