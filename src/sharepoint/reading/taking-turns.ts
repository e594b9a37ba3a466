/**
 * Does something with each part in turn. A part that failed has the next turn again, once: one that always fails may not
 * keep the others from theirs.
 */
export function takingTurns(visit: (turn: number) => Promise<void>): () => Promise<void> {
  let turn = 1;
  let hasFailed = false;
  return async () => {
    try {
      await visit(turn);
      hasFailed = false;
    } catch (error) {
      hasFailed = !hasFailed;
      throw error;
    } finally {
      if (!hasFailed) turn += 1;
    }
  };
}
