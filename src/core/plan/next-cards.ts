import { type Day, isBefore } from '../calendar/day.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { calendarOf, isAsking, type Plan } from './plan.ts';

const WEEKS_AHEAD = 12;

/** The day of a plan's next weekly cards, today's too: its weekday, or the next working day of that week. Null while it asks nobody. */
export function nextCards(plan: Plan, today: Day): Day | null {
  if (!isAsking(plan)) return null;
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  for (let weeks = 0; weeks <= WEEKS_AHEAD; weeks++) {
    const day = weeklyDayIn(plan, monday.add({ weeks }));
    if (day !== null && !isBefore(day, today)) return day;
  }
  return null;
}

function weeklyDayIn(plan: Plan, monday: Day): Day | null {
  const { weekday } = plan.asking;
  const days = Array.from({ length: 6 - weekday }, (_none, index) => monday.add({ days: weekday - 1 + index }));
  return days.find((day) => isWorkingDay(day, calendarOf(plan))) ?? null;
}
