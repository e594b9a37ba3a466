import { Refusal, type RefusalCode } from '../../core/refusal.ts';

/** So many in a row that fail alike tell of what stands behind, and no longer of themselves. */
const MOST_ALIKE = 3;

/** What failed in a round in which one that fails holds up no other. */
export interface FailuresOfRound {
  /** One failed. @throws Refusal what so many in a row failed with: the round ends early */
  add(error: unknown): void;
  /** One went through: what stands behind is there. */
  wentThrough(): void;
  /** @throws Refusal what all that failed were refused with, if it passes; else AggregateError what each failed with */
  throwAny(): void;
}

/**
 * Collects what fails in a round.
 *
 * @param passing codes that tell of what stands behind, where others fail alike
 * @param what says what an AggregateError is about
 */
export function failuresOfRound(passing: ReadonlySet<RefusalCode>, what: string): FailuresOfRound {
  const failures: unknown[] = [];
  let inARow: RefusalCode[] = [];
  return {
    add(error) {
      failures.push(error);
      const code = error instanceof Refusal && passing.has(error.code) ? error.code : null;
      if (code === null) return;
      inARow = [...inARow.filter((one) => one === code), code];
      if (inARow.length >= MOST_ALIKE) throw error;
    },
    wentThrough() {
      inARow = [];
    },
    throwAny() {
      const [cause] = failures;
      if (cause === undefined) return;
      if (cause instanceof Refusal && passing.has(cause.code) && failures.every((one) => isAlike(one, cause)))
        throw cause;
      throw new AggregateError(failures, what, { cause });
    },
  };
}

function isAlike(one: unknown, other: Refusal): boolean {
  return one instanceof Refusal && one.code === other.code;
}
