import type { Digest } from './digest.ts';
import type { DigestWishes } from './own-digest.ts';

/** Whether its reader wants a digest at all: not once they stopped it, and some not while all is quiet. */
export function isWanted(digest: Digest, { rhythm, whenQuiet }: DigestWishes): boolean {
  return rhythm !== 'never' && (whenQuiet === 'short' || !isQuiet(digest));
}

/** Nothing is overdue, nothing waits, nobody is silent. What falls due soon is no reason to write to who asked for quiet. */
function isQuiet({ areas, summaries, decide, unanswered }: Digest): boolean {
  return (
    decide.length === 0 &&
    unanswered.length === 0 &&
    areas.every(({ overdue }) => overdue.length === 0) &&
    summaries.every((summary) => summary.areas.every(({ overdue }) => overdue === 0))
  );
}
