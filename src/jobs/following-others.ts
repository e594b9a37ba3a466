import type { ChangeSignal } from '../ports/change-signal.ts';
import type { PlanStore } from '../ports/plan-store.ts';

/** A change made by another instance shows within 5 seconds. */
const LOOK_AGAIN_MS = 2_200;
/**
 * What people change by hand raises no signal. One list a site is read in every fifth turn, so that all five had theirs
 * after 55 seconds, and no minute costs more than six calls a site.
 */
const TURNS_A_LIST = 5;

/** What following takes from outside. */
export interface Following {
  readonly plans: Pick<PlanStore, 'refresh' | 'refreshNext' | 'handEdits'>;
  readonly signal: ChangeSignal;
  /** Judges the hand edits that wait. */
  readonly judgeHandEdits: () => Promise<unknown>;
}

/**
 * Reads again after another instance wrote, and a little in every so many turns whatever happened; then has judged what
 * people changed by hand. What could not be read is read on the next turn.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function followingOthers({ plans, signal, judgeHandEdits }: Following): () => Promise<number> {
  let behind = false;
  let turns = 0;
  return async () => {
    behind = (await signal.raisedByOthers()) || behind;
    turns += 1;
    if (behind) await plans.refresh();
    else if (turns % TURNS_A_LIST === 0) await plans.refreshNext();
    behind = false;
    if (plans.handEdits().length > 0) await judgeHandEdits();
    return LOOK_AGAIN_MS;
  };
}
