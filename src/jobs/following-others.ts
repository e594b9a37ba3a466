import type { ChangeSignal } from '../ports/change-signal.ts';
import type { Log } from '../ports/log.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { notingOnce } from './noting-once.ts';

/** A change made by another instance shows within 5 seconds. */
const LOOK_AGAIN_MS = 2_200;
/**
 * What people change by hand raises no signal. One list a site is read in every fifth turn, so that all five had theirs
 * after 55 seconds, and no minute costs more than six calls a site.
 */
const TURNS_A_LIST = 5;

/** What following takes from outside. */
export interface Following {
  readonly plans: Pick<PlanStore, 'refresh' | 'refreshNext'>;
  readonly signal: ChangeSignal;
  readonly log: Log;
}

/**
 * Reads again after another instance wrote, and a little in every so many turns whatever happened. What could not be
 * read is read on the next turn, which comes as soon as ever: where one site is away the others are there.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function followingOthers({ plans, signal, log }: Following): () => Promise<number> {
  const noting = notingOnce('changes of others', log);
  let behind = false;
  let turns = 0;
  const look = async () => {
    behind = (await signal.raisedByOthers()) || behind;
    turns += 1;
    if (behind) await plans.refresh();
    else if (turns % TURNS_A_LIST === 0) await plans.refreshNext();
    behind = false;
  };
  return async () => {
    await look().then(noting.wentWell, noting.failed);
    return LOOK_AGAIN_MS;
  };
}
