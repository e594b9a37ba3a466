import type { Day } from '../calendar/day.ts';
import { factOf } from './changes.ts';
import { isReply } from './done-words.ts';
import type { Entry } from './entry.ts';
import { type Action, leadsOf } from './plan.ts';

/** How many of the people who lead an action said something about it. */
export interface AnsweredOf {
  readonly answered: number;
  readonly of: number;
}

/** Names the lead in whose place a deputy spoke. */
export const IN_PLACE_OF = 'in place of';

/**
 * How many of several leads answered on a day or since; null where one person leads it. Somebody's deputy answers for
 * them; a manager in the leads' place answers for nobody of them.
 *
 * @param since a day on which people are asked: in working hours the calendar day is the same everywhere in the plans' zone
 */
export function answeredOf(action: Action, history: readonly Entry[], since: Day): AnsweredOf | null {
  const leads = leadsOf(action);
  if (leads.length < 2) return null;
  const said = history.filter((entry) => isReply(entry) && entry.at.slice(0, 10) >= since.toString());
  const hasAnswered = ({ id, name }: (typeof leads)[number]) =>
    said.some((entry) => entry.by.id === id || factOf(entry, IN_PLACE_OF) === name);
  return { answered: leads.filter(hasAnswered).length, of: leads.length };
}
