import type { RedrawnShared } from '../cases/asking/redraw-shared.ts';
import type { Log } from '../ports/log.ts';
import type { PlanStore } from '../ports/plan-store.ts';

/** A card is drawn anew once a minute at the most. */
const LOOK_AGAIN_MS = 60_000;

/** What redrawing takes from outside. */
export interface RedrawingShared {
  readonly plans: Pick<PlanStore, 'version'>;
  readonly redrawShared: () => Promise<RedrawnShared>;
  readonly log: Log;
}

/**
 * Has cards of actions with several leads drawn anew, whenever something changed or a card was left alone before.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function redrawingShared({ plans, redrawShared, log }: RedrawingShared): () => Promise<number> {
  let seen: string | null = null;
  return async () => {
    const version = plans.version();
    if (version === seen) return LOOK_AGAIN_MS;
    const { queued, left } = await redrawShared();
    if (queued > 0) log.info({ queued }, 'cards of several leads are drawn anew');
    seen = left > 0 ? null : version;
    return LOOK_AGAIN_MS;
  };
}
