import { type Day, isBefore } from '../calendar/day.ts';
import { type Calendar, workingDaysBetween } from '../calendar/working-days.ts';
import type { Action } from '../plan/plan.ts';
import type { PastAsk } from './ask.ts';
import { ASKING_RULES } from './rules.ts';

/** How earlier asks of one action to one person stand. */
export interface Standing {
  /** Whether one is younger than the lapse and unanswered; one still on its way too, since it may yet arrive. */
  readonly askOpen: boolean;
  /** How many arrived and stood unanswered until they lapsed, since the last answer. */
  readonly lapsed: number;
  /** Whether the opening question arrived. */
  readonly opened: boolean;
}

/** Reads the asks to a person about an action, as of `on`. Asks of later days do not count. */
export function standingOf(
  action: Action,
  person: string,
  past: readonly PastAsk[],
  on: Day,
  calendar: Calendar,
): Standing {
  const about = past.filter(
    (ask) => ask.person === person && isBefore(ask.day, on) && ask.items.some((item) => item.action === action.key),
  );
  const unanswered = about.filter((ask) => !answeredSince(action, ask.day));
  const isYoung = (ask: PastAsk) => workingDaysBetween(ask.day, on, calendar) < ASKING_RULES.lapseDays;
  return {
    askOpen: unanswered.some(isYoung),
    lapsed: unanswered.filter((ask) => ask.arrived && !isYoung(ask)).length,
    opened: about.some((ask) => ask.arrived && putsOpening(ask, action)),
  };
}

function putsOpening(ask: PastAsk, { key }: Action): boolean {
  return ask.items.some((item) => item.action === key && item.reason === 'opening');
}

function answeredSince(action: Action, day: Day): boolean {
  return action.lastAnswer !== null && !isBefore(action.lastAnswer.on, day);
}
