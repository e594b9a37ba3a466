import type { Log } from '../ports/log.ts';
import { notingOnce } from './noting-once.ts';

/** While there is more to note; with the lines of one turn that is half of what the smallest organisation is given. */
const GO_ON_MS = 20_000;
const LOOK_AGAIN_MS = 60_000;

/**
 * Has written into the history who was asked.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function notingAsked(noteAsked: () => Promise<number>, log: Log): () => Promise<number> {
  const noting = notingOnce('asks to note', log);
  return async () => {
    try {
      const noted = await noteAsked();
      noting.wentWell();
      return noted > 0 ? GO_ON_MS : LOOK_AGAIN_MS;
    } catch (error) {
      noting.failed(error);
      return LOOK_AGAIN_MS;
    }
  };
}
