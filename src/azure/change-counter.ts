import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import type { ChangeSignal } from '../ports/change-signal.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const KEYS = { partitionKey: 'plans', rowKey: 'changes' };
const Counter = z.looseObject({ count: z.number(), etag: z.string() });
const MOST_TRIES = 10;

/** The change counter in a table: each write adds one, and who did not add it themselves reads again. */
export async function openChangeCounter(storage: Storage, onFailure: (error: unknown) => void): Promise<ChangeSignal> {
  const table = await refusing(() => storage.table('changes'));
  const read = async () => {
    try {
      return Counter.parse(await refusing(() => table.getEntity(KEYS.partitionKey, KEYS.rowKey)));
    } catch (error) {
      if (statusOf(error) === 404) return { count: 0, etag: null };
      throw error;
    }
  };
  const addOne = async (): Promise<number> => {
    for (let tries = 1; ; tries++) {
      const { count, etag } = await read();
      const next = { ...KEYS, count: count + 1 };
      try {
        await refusing(() =>
          etag === null ? table.createEntity(next) : table.updateEntity(next, 'Replace', { etag }),
        );
        return next.count;
      } catch (error) {
        const lost = statusOf(error) === 412 || statusOf(error) === 409;
        if (!lost) throw error;
        if (tries === MOST_TRIES) throw new Refusal('busy', { tries });
      }
    }
  };
  // What this instance knows of: a count that is not one more than this was raised by somebody else in between.
  let known = (await read()).count;
  let missed = false;
  const raise = async () => {
    const count = await addOne();
    if (count !== known + 1) missed = true;
    known = count;
  };
  const look = async () => {
    const { count } = await read();
    const others = missed || count !== known;
    known = count;
    missed = false;
    return others;
  };
  // One after the other: a look between adding and knowing of it would take this instance for another.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Done>(step: () => Promise<Done>): Promise<Done> => {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    raise: () => inTurn(raise).catch(onFailure),
    raisedByOthers: () => inTurn(look),
  };
}
