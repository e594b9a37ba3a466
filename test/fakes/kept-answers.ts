import { Refusal, type RefusalCode } from '../../src/core/refusal.ts';
import type { KeptAnswer, KeptAnswers } from '../../src/ports/kept-answers.ts';

/** Kept answers in memory, with what tests need beside the port. */
export interface FakeKeptAnswers extends KeptAnswers {
  /** What is kept, oldest first. */
  readonly waiting: readonly KeptAnswer[];
  /** From now on nothing can be added; undefined: it can again. */
  refuseToAdd(code: RefusalCode | undefined): void;
}

/** A key is kept once; answers stand in the order in which they were added. */
export function fakeKeptAnswers(): FakeKeptAnswers {
  const kept = new Map<string, KeptAnswer>();
  let refusing: RefusalCode | undefined;
  const all = () => [...kept.values()];
  return {
    async add(answer) {
      if (refusing) throw new Refusal(refusing);
      const standing = kept.get(answer.key) ?? answer;
      kept.set(standing.key, standing);
      return standing;
    },
    all: async () => all(),
    of: async (action) => all().filter((answer) => answer.action === action),
    async remove({ key }) {
      kept.delete(key);
    },
    get waiting() {
      return all();
    },
    refuseToAdd(code) {
      refusing = code;
    },
  };
}
