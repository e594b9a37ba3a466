import type { Log } from '../ports/log.ts';
import type { ShownItems } from '../ports/shown-items.ts';
import { notingOnce } from './noting-once.ts';

/** What one instance shows a room is on the panels of another within 5 seconds. */
const LOOK_AGAIN_MS = 2_200;

/**
 * Reads what rooms look at. No signal tells of it: to read a handful of rows costs less than to read all lists again
 * each time that a room goes on.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function followingRooms({ shown, log }: { readonly shown: Pick<ShownItems, 'refresh'>; readonly log: Log }) {
  const noting = notingOnce('what rooms look at', log);
  return async (): Promise<number> => {
    await shown.refresh().then(noting.wentWell, noting.failed);
    return LOOK_AGAIN_MS;
  };
}
