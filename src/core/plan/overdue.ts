import { type Day, daysBetween, isBefore } from '../calendar/day.ts';
import { agreedBy, type Promised } from './due.ts';
import { isOpen, type Status } from './status.ts';

/** What it takes to tell whether something is late. */
interface Dated extends Promised {
  readonly status: Status;
}

/** Whether an open action's agreed last day lies before `today`, a calendar day of the plan's time zone. */
export function isOverdue(action: Dated, today: Day): boolean {
  const by = agreedBy(action);
  return isOpen(action.status) && by !== null && isBefore(by, today);
}

/** Whether an open action's first promised last day lies before `today`, whatever was agreed since. */
export function isLateByFirstPromise(action: Dated, today: Day): boolean {
  return isOpen(action.status) && action.due.by !== null && isBefore(action.due.by, today);
}

/** Calendar days since the agreed last day: 1 on the day after it, 0 when not overdue. */
export function daysOverdue(action: Dated, today: Day): number {
  const by = agreedBy(action);
  return by !== null && isOverdue(action, today) ? daysBetween(by, today) : 0;
}
