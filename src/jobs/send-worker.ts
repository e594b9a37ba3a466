import { Refusal, type RefusalCode } from '../core/refusal.ts';
import type { Log } from '../ports/log.ts';
import type { SendQueue, Taken, ToSend } from '../ports/send-queue.ts';

/** What the worker takes from outside. */
export interface SendWorkerParts {
  readonly queue: SendQueue;
  /** Sends one thing. @throws Refusal `busy`, `unreachable` or `denied` when it is worth trying again */
  readonly deliver: (toSend: ToSend) => Promise<string>;
  readonly log: Log;
}

const AT_ONCE = 4;
/** With the waits below that is a working day: who looks after the service has time to see the trouble and mend it. */
const MOST_TRIES = 40;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const NOT_BEGUN = { waitMs: 0 };
/** What may pass; `denied` too, since somebody can grant what is missing. */
const PASSING: readonly RefusalCode[] = ['busy', 'unreachable', 'denied'];

/**
 * Sends what waits in the queue now. What was taken when the program has to stop goes back at once, for another instance
 * or the next start; what was begun is finished.
 *
 * @returns how many messages were taken; 0 when nothing waited
 */
export async function sendWaiting(parts: SendWorkerParts, stopping: AbortSignal): Promise<number> {
  const taken = await parts.queue.take(AT_ONCE);
  await Promise.all(taken.map((message) => sendOne(parts, message, stopping)));
  return taken.length;
}

/** One message that fails never stops the others. What cannot be taken off or put back comes back by itself. */
async function sendOne(parts: SendWorkerParts, message: Taken, stopping: AbortSignal): Promise<void> {
  const after = stopping.aborted ? NOT_BEGUN : await tried(parts, message);
  try {
    await (after === 'done' ? message.settle() : message.postpone(after.waitMs));
  } catch (error) {
    const { toSend, tries } = message;
    parts.log.warn({ kind: toSend.kind, tries, err: error }, 'a message stayed on the queue');
  }
}

/** Tries to send a message, and says what is to become of it. */
async function tried({ deliver, log }: SendWorkerParts, message: Taken): Promise<'done' | { readonly waitMs: number }> {
  const { toSend, tries } = message;
  try {
    const outcome = await deliver(toSend);
    log.info({ kind: toSend.kind, tries, outcome }, 'sent');
    return 'done';
  } catch (error) {
    const passing = error instanceof Refusal && PASSING.includes(error.code);
    const code = error instanceof Refusal ? error.code : 'bug';
    if (passing && tries < MOST_TRIES) {
      log.warn({ kind: toSend.kind, tries, code }, 'sending has to wait');
      return { waitMs: Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS) };
    }
    log.error({ kind: toSend.kind, key: toSend.key, tries, code, err: error }, 'could not be sent and was given up');
    return 'done';
  }
}
