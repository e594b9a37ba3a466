import { type Calendar, USUAL_CALENDAR } from '../calendar/working-days.ts';
import { calendarOf, isAsking, type Plan } from './plan.ts';

/** The calendars of the plans that ask; the usual one where none does. */
export function askingCalendars(plans: readonly Plan[]): readonly Calendar[] {
  const calendars = plans.filter(isAsking).map(calendarOf);
  return calendars.length === 0 ? [USUAL_CALENDAR] : calendars;
}
