import { setTimeout as pause } from 'node:timers/promises';
import type { Conversation } from '../src/ports/conversations.ts';
import type { Pace } from '../src/ports/pace.ts';
import type { TeamsLine } from './adapter.ts';
import { treatmentOf } from './delivery.ts';
import type { BotMessage } from './message.ts';

/** The calls that go out. */
export interface Outgoing extends Pick<TeamsLine, 'open' | 'update'> {
  /**
   * @param posting called when the message's turn has come, right before it is handed over; when it throws, it is not
   * @returns the id of the message, to change it by
   */
  send(conversation: Conversation, message: BotMessage, posting?: () => Promise<void>): Promise<string>;
}

/** How calls are made. */
export interface Patience {
  /** Null for replies to somebody who waits. */
  readonly pace: Pace | null;
  readonly wait?: (ms: number) => Promise<unknown>;
}

const MOST_TRIES = 4;
const FIRST_WAIT_MS = 1_000;
/** Whoever holds a message for longer lets it go, and takes it again later. */
const LONGEST_WAIT_MS = 10_000;
/** So many unclear answers one after the other are no accident: everybody waits for a while. */
const UNCLEAR_IS_DOWN = 5;
const DOWN_FOR_MS = 60_000;

/**
 * A line that makes a call again, three times at the most, when Teams did not carry it out: after what Teams asks for,
 * else after a while that grows and differs from call to call. A message whose fate is unclear is not sent again;
 * opening a chat and changing a message may be done twice. What Teams asks of one call holds for all of them, and when it
 * answers nothing clearly all of them wait.
 */
export function patientLine(line: Pick<TeamsLine, keyof Outgoing>, { pace, wait = pause }: Patience): Outgoing {
  // A service that is down answers nothing clearly: without this a thousand asks would go by e-mail within a minute.
  let unclearInARow = 0;
  const noteUnclear = async (isUnclear: boolean): Promise<void> => {
    unclearInARow = isUnclear ? unclearInARow + 1 : 0;
    if (unclearInARow > 0 && unclearInARow % UNCLEAR_IS_DOWN === 0) await pace?.pauseFor(DOWN_FOR_MS);
  };
  const attempt = async <T>(conversation: string | null, mayRepeat: boolean, call: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries++) {
      await pace?.turn(conversation);
      try {
        const done = await call();
        await noteUnclear(false);
        return done;
      } catch (error) {
        await noteUnclear(isUnclear(error));
        const afterMs = await waitAfter(error, { pace, tries, mayRepeat });
        if (afterMs === null || tries === MOST_TRIES) throw error;
        await wait(afterMs);
      }
    }
  };
  return {
    open: (personId) => attempt(null, true, () => line.open(personId)),
    send: (conversation, message, posting) =>
      attempt(conversation.id, false, async () => {
        await posting?.();
        return line.send(conversation, message);
      }),
    update: (conversation, activityId, message) =>
      attempt(conversation.id, true, () => line.update(conversation, activityId, message)),
  };
}

function isUnclear(error: unknown): boolean {
  const treatment = treatmentOf(error);
  return treatment.next === 'give-up' && treatment.why === 'unclear';
}

interface Tried {
  readonly pace: Pace | null;
  readonly tries: number;
  readonly mayRepeat: boolean;
}

/** How long to wait before a call is made again; null when it is not. Where there is a pace, it does the waiting. */
async function waitAfter(error: unknown, { pace, tries, mayRepeat }: Tried): Promise<number | null> {
  const treatment = treatmentOf(error);
  if (treatment.next === 'administrator') return null;
  if (treatment.next === 'give-up') return treatment.why === 'unclear' && mayRepeat ? backoff(tries) : null;
  if (treatment.afterMs === null) return backoff(tries);
  if (pace !== null) {
    await pace.pauseFor(treatment.afterMs);
    return 0;
  }
  return treatment.afterMs <= LONGEST_WAIT_MS ? treatment.afterMs : null;
}

/** Between half of the full wait and all of it, so that what failed together does not come back together. */
function backoff(tries: number): number {
  return FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + Math.random() / 2);
}
