import { type Day, toDay } from '../../calendar/day.ts';
import { changeOf } from '../changes.ts';
import type { Entry } from '../entry.ts';
import type { Action } from '../plan.ts';
import { STATUSES } from '../status.ts';
import type { Undoing } from './undoing.ts';

/** How an action stood before an entry: its status, its days of being done, and when its lead expected it. */
export function statusBefore(
  action: Action,
  { entry, earlier, dayOf }: Undoing,
): Pick<Action, 'status' | 'doneOn' | 'recordedOn' | 'expected'> {
  const [status, doneOn, expected] = [
    changeOf(entry, 'status'),
    changeOf(entry, 'done on'),
    changeOf(entry, 'expected'),
  ];
  const before = status ? (STATUSES.find((one) => one === status.from) ?? action.status) : action.status;
  return {
    status: before,
    doneOn: doneOn ? dayOrNull(doneOn.from) : action.doneOn,
    expected: expected ? dayOrNull(expected.from) : action.expected,
    recordedOn: before === 'done' ? recordedBefore(action, { entry, earlier, dayOf }) : null,
  };
}

function dayOrNull(iso: string | null): Day | null {
  return iso === null ? null : toDay(iso);
}

/** No entry tells it: it is the day of the one that last said so. What the document printed as done has none. */
function recordedBefore(action: Action, { entry, earlier, dayOf }: Undoing): Day | null {
  if (action.status === 'done' && !saysDone(entry)) return action.recordedOn;
  const last = earlier.findLast(saysDone);
  return last ? dayOf(last.at) : null;
}

/** Whether an entry recorded anew that an action is done, which it was from then on: its day may be put right later. */
function saysDone(entry: Entry): boolean {
  const status = changeOf(entry, 'status');
  return status ? status.to === 'done' : entry.kind === 'answered' || entry.kind === 'corrected';
}
