import type { Deputyships } from '../ports/deputyships.ts';
import type { Log } from '../ports/log.ts';
import { notingOnce } from './noting-once.ts';

/** Who ends a deputyship on one instance ends the reading on another within as long. */
const LOOK_AGAIN_MS = 10_000;

/** What following takes from outside. */
interface Following {
  readonly deputyships: Pick<Deputyships, 'refresh'>;
  readonly log: Log;
}

/**
 * Reads who stands in whose place.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function followingDeputyships({ deputyships, log }: Following): () => Promise<number> {
  const noting = notingOnce('deputyships', log);
  return async () => {
    await deputyships.refresh().then(noting.wentWell, noting.failed);
    return LOOK_AGAIN_MS;
  };
}
