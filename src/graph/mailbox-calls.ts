import { Refusal } from '../core/refusal.ts';
import type { MailboxPace } from '../ports/mailbox-pace.ts';
import { statusOf } from './refusal-of.ts';

/** Which mailbox, and how fast it may be used. */
export interface MailboxOptions {
  readonly from: string;
  readonly pace: MailboxPace;
}

/**
 * Calls the mailbox no oftener at once than it bears. When it says how long it wants nothing, nobody sends meanwhile.
 */
export async function callingMailbox<T>(pace: MailboxPace, call: () => Promise<T>): Promise<T> {
  try {
    return await pace.within(call);
  } catch (error) {
    if (error instanceof Refusal && statusOf(error) === 429 && typeof error.facts.waitMs === 'number')
      await pace.pauseFor(error.facts.waitMs);
    throw error;
  }
}
