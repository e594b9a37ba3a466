import { type Day, isBefore } from '../calendar/day.ts';
import { type Calendar, isWorkingDay, workingDayFrom } from '../calendar/working-days.ts';
import { isBeforeHours, isWithinHours } from './runs-due.ts';

/** When somebody is asked who is to be asked now. */
export interface AskMoment {
  readonly on: Day;
  /** Otherwise with the run of that day. */
  readonly isAtOnce: boolean;
}

/** The moment in the plans' time zone. */
interface Now {
  readonly today: Day;
  /** 0 to 23 */
  readonly hour: number;
}

/** At once within hours of a working day, else in the morning of the next one. */
export function askMoment({ today, hour }: Now, calendar: Calendar): AskMoment {
  const isToday = isWithinHours(hour) || isBeforeHours(hour);
  const on = workingDayFrom(isToday ? today : today.add({ days: 1 }), calendar);
  return { on, isAtOnce: !isBefore(today, on) && isWithinHours(hour) };
}

const DAYS_AHEAD = 14;

/** The same for somebody who works on certain weekdays: not before the next of theirs. @param worksOn ISO, null for all */
export function askMomentFor(moment: AskMoment, worksOn: readonly number[] | null, calendar: Calendar): AskMoment {
  const works = (day: Day) => isWorkingDay(day, calendar) && (worksOn === null || worksOn.includes(day.dayOfWeek));
  const days = Array.from({ length: DAYS_AHEAD }, (_none, days) => moment.on.add({ days }));
  const on = days.find(works) ?? moment.on;
  return { on, isAtOnce: moment.isAtOnce && on.equals(moment.on) };
}
