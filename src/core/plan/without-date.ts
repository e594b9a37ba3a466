import { agreedBy } from './due.ts';
import type { Action } from './plan.ts';
import { waitingRevision } from './revision.ts';
import { isOpen } from './status.ts';

/**
 * Whether a check found it not done and no date is agreed since, so that somebody has to see to one. A day that was asked
 * for meanwhile is what there is to decide then.
 */
export function isWithoutDate(action: Action): boolean {
  const { reopened, status } = action;
  return reopened !== null && isOpen(status) && agreedBy(action) === null && waitingRevision(action) === undefined;
}
