import type { MailboxPace } from '../../src/ports/mailbox-pace.ts';

/** A pace that holds nobody up, with what tests need beside the port. */
export interface FakeMailboxPace extends MailboxPace {
  /** What everybody was asked to wait. */
  readonly pauses: readonly number[];
}

/** Every call at once. */
export function fakeMailboxPace(): FakeMailboxPace {
  const pauses: number[] = [];
  return {
    pauses,
    turn: async () => undefined,
    within: (call) => call(),
    pauseFor: async (waitMs) => void pauses.push(waitMs),
  };
}
