import type { Nation } from '../calendar/bank-holidays.ts';
import { type Day, isBefore } from '../calendar/day.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { Action } from '../plan/plan.ts';
import type { PastAsk } from './ask.ts';
import { ASKING_RULES } from './rules.ts';

/** How earlier asks of one action to one person stand. */
export interface Standing {
  /** Whether one is younger than the lapse and unanswered. */
  readonly askOpen: boolean;
  /** How many stood unanswered until they lapsed, since the last answer. */
  readonly lapsed: number;
  /** Whether the opening question was put. */
  readonly opened: boolean;
}

/** Reads the asks that went to a person about an action, as of `on`. Asks of later days do not count. */
export function standingOf(
  action: Action,
  person: string,
  past: readonly PastAsk[],
  on: Day,
  nation: Nation,
): Standing {
  const about = past.filter(
    (ask) => ask.person === person && isBefore(ask.day, on) && ask.items.some((item) => item.action === action.key),
  );
  const unanswered = about.filter((ask) => !answeredSince(action, ask.day));
  const ages = unanswered.map((ask) => workingDaysBetween(ask.day, on, nation));
  return {
    askOpen: ages.some((age) => age < ASKING_RULES.lapseDays),
    lapsed: ages.filter((age) => age >= ASKING_RULES.lapseDays).length,
    opened: about.some((ask) => ask.items.some((item) => item.action === action.key && item.reason === 'opening')),
  };
}

function answeredSince(action: Action, day: Day): boolean {
  return action.lastAnswer !== null && !isBefore(action.lastAnswer.on, day);
}
