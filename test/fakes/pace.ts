import type { Pace } from '../../src/ports/pace.ts';

/** A pace that holds nobody up, with what tests need beside the port. */
export interface FakePace extends Pace {
  /** Where every call went, oldest first. */
  readonly turns: readonly (string | null)[];
  /** What everybody was asked to wait. */
  readonly pauses: readonly number[];
}

/** Every call at once. */
export function fakePace(): FakePace {
  const turns: (string | null)[] = [];
  const pauses: number[] = [];
  return {
    turns,
    pauses,
    turn: async (conversation) => void turns.push(conversation),
    pauseFor: async (waitMs) => void pauses.push(waitMs),
  };
}
