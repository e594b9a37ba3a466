import { setTimeout as delay } from 'node:timers/promises';
import { type AskOutcome, UNKNOWN_LASTS_MS } from '../cases/asking/deliver-ask.ts';
import { Refusal, type RefusalCode } from '../core/refusal.ts';
import type { Log } from '../ports/log.ts';
import type { SendQueue, Taken, ToSend } from '../ports/send-queue.ts';

/** What the worker takes from outside. */
export interface SendWorkerParts {
  readonly queue: SendQueue;
  /** Sends one thing. @throws Refusal `busy`, `unreachable` or `denied` when it is worth trying again */
  readonly deliver: (toSend: ToSend) => Promise<string>;
  /** Notes that one thing will not be sent. */
  readonly giveUp: (toSend: ToSend) => Promise<void>;
  readonly log: Log;
  /** From 0 to 1; spreads what failed together. */
  readonly random?: () => number;
  /** How many are sent at the same time. */
  readonly atOnce?: number;
}

/** With what a call to chat takes, and its way through storage, this many keep the pace busy that is allowed. */
const USUAL_AT_ONCE = 48;
/** Room for a share of them is waited for, so that taking one does not cost a call each. */
const WORTH_TAKING = 1 / 6;
const LOOK_AGAIN_MS = 1_000;
/** With the waits below that is a working day: who looks after the service has time to see the trouble and mend it. */
const MOST_TRIES = 40;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** What may pass; `denied` too, since somebody can grant what is missing. */
const PASSING: readonly RefusalCode[] = ['busy', 'unreachable', 'denied'];
/** Outcomes that are looked at again after a while, and are nobody's failure. */
const AGAIN_AFTER_MS: Readonly<Partial<Record<AskOutcome, number>>> = { stopped: 60_000, unknown: UNKNOWN_LASTS_MS };

/** What is to become of a message. */
type After =
  | { readonly done: true }
  | { readonly waitMs: number; readonly asIfUntried?: true }
  | { readonly asideBecause: string };

/**
 * Sends what waits in the queue until nothing does, many at the same time: one that is slow or fails holds up no other.
 * What was taken when the program has to stop goes back at once, for another instance or the next start; what was begun
 * is finished.
 *
 * @returns how many messages were taken; 0 when nothing waited
 */
export async function sendWaiting(parts: SendWorkerParts, stopping: AbortSignal): Promise<number> {
  const { atOnce = USUAL_AT_ONCE } = parts;
  const inHand = new Set<Promise<void>>();
  let taken = 0;
  try {
    do {
      const isFull = inHand.size >= atOnce;
      const messages = stopping.aborted || isFull ? [] : await parts.queue.take(atOnce - inHand.size);
      taken += messages.length;
      for (const message of messages) {
        const sending: Promise<void> = sendOne(parts, message, stopping).finally(() => inHand.delete(sending));
        inHand.add(sending);
      }
      await room(inHand, messages.length > 0 ? Math.floor(atOnce * (1 - WORTH_TAKING)) : inHand.size - 1);
    } while (inHand.size > 0);
  } finally {
    await Promise.all(inHand);
  }
  return taken;
}

/** Waits until it is worth taking more: until no more than `enough` are in hand, or something may have come meanwhile. */
async function room(inHand: ReadonlySet<Promise<void>>, enough: number): Promise<void> {
  const over = new AbortController();
  const looking = delay(LOOK_AGAIN_MS, 'look', { signal: over.signal }).catch(() => 'look');
  let ended: unknown;
  while (inHand.size > 0 && inHand.size > enough && ended !== 'look') {
    ended = await Promise.race([...inHand, looking]);
  }
  over.abort();
}

/** One message that fails never stops the others. What cannot be taken off or put back comes back by itself. */
async function sendOne(parts: SendWorkerParts, message: Taken, stopping: AbortSignal): Promise<void> {
  const after: After = stopping.aborted ? { waitMs: 0 } : await tried(parts, message);
  try {
    if ('done' in after) await message.settle();
    else if ('asideBecause' in after) await setAside(parts, message, after.asideBecause);
    else await (after.asIfUntried ? message.putBack(after.waitMs) : message.postpone(after.waitMs));
  } catch (error) {
    const { toSend, tries } = message;
    parts.log.warn({ kind: toSend.kind, tries, err: error }, 'a message stayed on the queue');
  }
}

/** Noted first: what is set aside is never tried again by itself. */
async function setAside({ giveUp }: SendWorkerParts, message: Taken, why: string): Promise<void> {
  await giveUp(message.toSend);
  await message.setAside(why);
}

/** Tries to send a message, and says what is to become of it. */
async function tried({ deliver, log, random = Math.random }: SendWorkerParts, message: Taken): Promise<After> {
  const { toSend, tries } = message;
  try {
    const outcome = await deliver(toSend);
    log.info({ kind: toSend.kind, tries, outcome }, 'sent');
    const waitMs = againAfter(outcome);
    return waitMs === undefined ? { done: true } : { waitMs, asIfUntried: true };
  } catch (error) {
    const passing = error instanceof Refusal && PASSING.includes(error.code);
    const code = error instanceof Refusal ? error.code : 'bug';
    // Whoever only waited for a turn has tried nothing: the wait does not grow, and nobody gives up.
    if (passing && error.facts.turn !== undefined)
      return { waitMs: waitAfter(error, 1) * (1 + random()), asIfUntried: true };
    if (passing && tries < MOST_TRIES) {
      log.warn({ kind: toSend.kind, tries, code }, 'sending has to wait');
      return { waitMs: waitAfter(error, tries) * (0.75 + random() / 2) };
    }
    log.error({ kind: toSend.kind, key: toSend.key, tries, code, err: error }, 'could not be sent and was set aside');
    return { asideBecause: code };
  }
}

function againAfter(outcome: string): number | undefined {
  return Object.entries(AGAIN_AFTER_MS).find(([name]) => name === outcome)?.[1];
}

/** As long as the service asks for, where it does. */
function waitAfter({ facts }: Refusal, tries: number): number {
  const asked = typeof facts.waitMs === 'number' ? facts.waitMs : 0;
  return Math.max(asked, Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS));
}
