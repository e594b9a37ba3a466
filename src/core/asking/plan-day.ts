import { type Day, dayAfter, dayBefore, dayNumber, isBefore } from '../calendar/day.ts';
import { type Calendar, isWorkingDay } from '../calendar/working-days.ts';
import { calendarOf, type Plan } from '../plan/plan.ts';
import type { Round } from '../plan/plan-asking.ts';
import { roundState } from '../plan/rounds.ts';
import type { Meeting } from './ask.ts';
import { ASKING_RULES } from './rules.ts';

/** One day as a plan sees it, counted once for all of its actions; days are numbers, to be compared. */
export interface PlanDay {
  readonly isWorking: boolean;
  /** The last day that counts as due soon. */
  readonly dueSoonUntil: number;
  /** The first day on which an answer is a late one still. */
  readonly answeredFrom: number;
  /** The first day on which an ask is younger than the lapse. */
  readonly youngFrom: number;
  /** The meeting for which the plan collects answers. */
  readonly meeting: Meeting | null;
}

/** What a day is to a plan. */
export function planDayOf(plan: Plan, on: Day): PlanDay {
  const calendar = calendarOf(plan);
  return {
    isWorking: isWorkingDay(on, calendar),
    dueSoonUntil: dayNumber(lastWithin(on, ASKING_RULES.dueSoonDays, calendar)),
    answeredFrom: dayNumber(firstWithin(on, ASKING_RULES.answeredLatelyDays, calendar)),
    youngFrom: dayNumber(firstWithin(on, ASKING_RULES.lapseDays, calendar)),
    meeting: collectingFor(plan, on)?.meeting ?? null,
  };
}

/** The round for which a plan collects answers on a day; of several, that of the next meeting. */
function collectingFor({ asking }: Plan, on: Day): Round | null {
  return asking.rounds
    .filter((round) => roundState(round, on) === 'open')
    .reduce<Round | null>((next, one) => (next && !isBefore(one.meeting.on, next.meeting.on) ? next : one), null);
}

/** The last day to which there are no more than so many working days. */
function lastWithin(on: Day, workingDays: number, calendar: Calendar): Day {
  let day = on;
  let left = workingDays;
  for (;;) {
    const next = dayAfter(day);
    if (isWorkingDay(next, calendar) && left-- === 0) return day;
    day = next;
  }
}

/** The first day from which there are fewer than so many working days. */
function firstWithin(on: Day, workingDays: number, calendar: Calendar): Day {
  let day = on;
  let left = workingDays - 1;
  for (;;) {
    if (isWorkingDay(day, calendar) && left-- === 0) return day;
    day = dayBefore(day);
  }
}
