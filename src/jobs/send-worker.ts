import { Refusal } from '../core/refusal.ts';
import type { Log } from '../ports/log.ts';
import type { SendQueue, Taken, ToSend } from '../ports/send-queue.ts';

/** What the worker takes from outside. */
export interface SendWorkerParts {
  readonly queue: SendQueue;
  /** Sends one thing. @throws Refusal `busy` or `unreachable` when it is worth trying again */
  readonly deliver: (toSend: ToSend) => Promise<string>;
  readonly log: Log;
}

const AT_ONCE = 4;
const MOST_TRIES = 8;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Sends what waits in the queue now. @returns how many messages were taken; 0 when nothing waited */
export async function sendWaiting(parts: SendWorkerParts): Promise<number> {
  const taken = await parts.queue.take(AT_ONCE);
  await Promise.all(taken.map((message) => sendOne(parts, message)));
  return taken.length;
}

/** One message that fails never stops the others. */
async function sendOne({ deliver, log }: SendWorkerParts, message: Taken): Promise<void> {
  const { toSend, tries } = message;
  try {
    const outcome = await deliver(toSend);
    await message.settle();
    log.info({ kind: toSend.kind, tries, outcome }, 'sent');
  } catch (error) {
    const passing = error instanceof Refusal && (error.code === 'busy' || error.code === 'unreachable');
    const code = error instanceof Refusal ? error.code : 'bug';
    if (passing && tries < MOST_TRIES) {
      log.warn({ kind: toSend.kind, tries, code }, 'sending has to wait');
      await message.postpone(Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS));
    } else {
      log.error({ kind: toSend.kind, key: toSend.key, tries, code, err: error }, 'could not be sent and was given up');
      await message.settle();
    }
  }
}
