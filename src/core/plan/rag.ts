import { type Day, isBefore } from '../calendar/day.ts';
import { agreedBy } from './due.ts';
import { isOverdue } from './overdue.ts';
import type { Action } from './plan.ts';
import type { Rag } from './rags.ts';
import { waitingRevision } from './revision.ts';
import { isOpen } from './status.ts';

const CLOSED: ReadonlySet<string> = new Set(['not-accepted', 'risk-accepted', 'superseded', 'business-as-usual']);

/**
 * The RAG of an action on a day: the first rule that fits.
 *
 * @param today calendar day of the plan's time zone
 */
export function ragOf(action: Action, today: Day): Rag {
  if (CLOSED.has(action.status)) return 'closed';
  if (action.status === 'done') return action.check?.result === 'done' ? 'checked' : 'done';
  if (isOverdue(action, today)) return 'overdue';
  if (expectsToMiss(action)) return 'will-be-missed';
  if (isAtRisk(action, today)) return 'at-risk';
  return agreedBy(action) === null ? 'no-date' : 'on-track';
}

/** Whether the lead expects an action later than agreed. */
export function expectsToMiss(action: Action): boolean {
  const by = agreedBy(action);
  return action.expected !== null && by !== null && isBefore(by, action.expected);
}

/** A fact about the work says so: a later day was asked for, or a part is late. */
function isAtRisk(action: Action, today: Day): boolean {
  const askedForLater = waitingRevision(action) !== undefined;
  const partLate = action.parts.some(({ status, due }) => isOpen(status) && due?.by && isBefore(due.by, today));
  return askedForLater || partLate;
}
