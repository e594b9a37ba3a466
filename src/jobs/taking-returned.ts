import type { Log } from '../ports/log.ts';
import { notingOnce } from './noting-once.ts';

/** Most reports come within minutes of the letter. */
const LOOK_AGAIN_MS = 2 * 60_000;

/**
 * Has taken in what came back of the mail that was sent.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function takingReturned(takeReturned: () => Promise<number>, log: Log): () => Promise<number> {
  const noting = notingOnce('mail that came back', log);
  return async () => {
    try {
      const cameBack = await takeReturned();
      if (cameBack > 0) log.info({ cameBack }, 'mail came back');
      noting.wentWell();
    } catch (error) {
      noting.failed(error);
    }
    return LOOK_AGAIN_MS;
  };
}
