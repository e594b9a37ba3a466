import type { Day } from '../calendar/day.ts';
import { isBefore } from '../calendar/day.ts';
import { type Calendar, isWorkingDay } from '../calendar/working-days.ts';
import { calendarOf, type Plan } from '../plan/plan.ts';
import type { Round } from '../plan/plan-asking.ts';
import type { Meeting } from './ask.ts';
import { ASKING_RULES } from './rules.ts';

/** One day as a plan sees it. Counted once for all of its actions. */
export interface PlanDay {
  readonly isWorking: boolean;
  /** The last day that counts as due soon. */
  readonly dueSoonUntil: Day;
  /** The first day on which an answer is a late one still. */
  readonly answeredFrom: Day;
  /** The first day on which an ask is younger than the lapse. */
  readonly youngFrom: Day;
  /** The meeting for which the plan collects answers. */
  readonly meeting: Meeting | null;
}

/** What a day is to a plan. */
export function planDayOf(plan: Plan, on: Day): PlanDay {
  const calendar = calendarOf(plan);
  return {
    isWorking: isWorkingDay(on, calendar),
    dueSoonUntil: lastWithin(on, ASKING_RULES.dueSoonDays, calendar),
    answeredFrom: firstWithin(on, ASKING_RULES.answeredLatelyDays, calendar),
    youngFrom: firstWithin(on, ASKING_RULES.lapseDays, calendar),
    meeting: collectingFor(plan, on)?.meeting ?? null,
  };
}

/** The round for which a plan collects answers on a day: from its opening until its last cut-off, the next meeting first. */
export function collectingFor({ asking }: Plan, on: Day): Round | null {
  const collecting = asking.rounds.filter((round) => !isBefore(on, round.opens) && !isBefore(closesOn(round), on));
  return collecting.reduce<Round | null>(
    (next, round) => (next === null || isBefore(round.meeting.on, next.meeting.on) ? round : next),
    null,
  );
}

/** The day of a round's last cut-off: what comes later does not count. */
export function closesOn({ cutOffs, meeting }: Round): Day {
  return cutOffs.reduce((last, day) => (isBefore(last, day) ? day : last), cutOffs[0] ?? meeting.on);
}

/** The last day to which there are no more than so many working days. */
function lastWithin(on: Day, workingDays: number, calendar: Calendar): Day {
  let day = on;
  let left = workingDays;
  for (;;) {
    const next = day.add({ days: 1 });
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
    day = day.subtract({ days: 1 });
  }
}
