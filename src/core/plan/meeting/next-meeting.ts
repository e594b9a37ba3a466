import { type Day, isBefore } from '../../calendar/day.ts';
import type { Plan } from '../plan.ts';

/** What opening a meeting offers to begin with. */
export interface NextMeeting {
  /** Whose meeting it is; null where nobody said. */
  readonly body: string | null;
  /** The day for which a round plans it; null where none does. */
  readonly planned: Day | null;
}

/** The meeting of a round that is today or comes next; else the body in whose name the plan asks. */
export function nextMeeting({ asking }: Pick<Plan, 'asking'>, today: Day): NextMeeting {
  const [next] = asking.rounds
    .map(({ meeting }) => meeting)
    .filter(({ on }) => !isBefore(on, today))
    .toSorted((one, other) => (isBefore(other.on, one.on) ? 1 : -1));
  return next ? { body: next.name, planned: next.on } : { body: asking.board, planned: null };
}
