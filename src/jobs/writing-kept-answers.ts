import type { KeptRound } from '../cases/answering/write-kept-answers.ts';
import type { Log } from '../ports/log.ts';

/** Nobody waits longer than this for what was kept while the record was away for a moment. */
const LOOK_AGAIN_MS = 5_000;

/**
 * Writes what was kept, and notes what became of it.
 *
 * @returns one turn, which gives the wait before the next, in milliseconds
 */
export function writingKeptAnswers(writeKept: () => Promise<KeptRound>, log: Log): () => Promise<number> {
  return async () => {
    const round = await writeKept();
    if (round.written + round.refused > 0) log.info(round, 'kept answers were written');
    return LOOK_AGAIN_MS;
  };
}
