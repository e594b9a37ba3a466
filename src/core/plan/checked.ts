import { Refusal } from '../refusal.ts';
import type { Action, RecordedCheck } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';

/** In which capacity somebody checks: the management confirms, audit verifies. */
export type CheckedAs = RecordedCheck['by'];

/** Only what is recorded as done can be checked. */
function ensureDone(action: Action): void {
  if (action.status !== 'done') throw new Refusal('not-done-yet', { action: action.key });
}

/**
 * @throws Refusal `not-done-yet`; `checked-already` when the same was found before, or audit verified what the
 * management would confirm
 */
export function ensureUnchecked(action: Action, as: CheckedAs): void {
  ensureDone(action);
  const { check } = action;
  if (check?.result === 'done' && (check.by === as || check.by === 'audit')) {
    throw new Refusal('checked-already', { action: action.key });
  }
}

/** @throws Refusal `not-done-yet`; `audit-decides` when the management would undo what audit verified */
export function ensureCanReopen(action: Action, as: CheckedAs): void {
  ensureDone(action);
  const { check } = action;
  if (as === 'management' && check?.by === 'audit' && check.result === 'done') {
    throw new Refusal('audit-decides', { action: action.key });
  }
}

/** Found to be done. The claim stays what it was. @param looked what was looked at @throws as `ensureUnchecked` */
export function foundDone(action: Action, as: CheckedAs, looked: string, by: RecordedBy): Recorded {
  ensureUnchecked(action, as);
  const check = checkOf('done', as, looked, by);
  return recorded(action, { check }, by, { kind: 'checked', words: looked });
}

/**
 * Found not to be done: open again, and no date is agreed until somebody agrees to a new one.
 *
 * @param looked what was looked at @throws as `ensureCanReopen`
 */
export function foundNotDone(action: Action, as: CheckedAs, looked: string, by: RecordedBy): Recorded {
  ensureCanReopen(action, as);
  const again = {
    status: 'in-progress',
    doneOn: null,
    recordedOn: null,
    expected: null,
    check: checkOf('in-progress', as, looked, by),
    reopened: { on: by.today, by: by.by, revisionsBefore: action.revisions.length },
  } as const;
  return recorded(action, again, by, { kind: 'reopened', words: looked });
}

function checkOf(result: RecordedCheck['result'], as: CheckedAs, looked: string, by: RecordedBy): RecordedCheck {
  return { phrase: looked, result, by: as, on: by.today.toString(), person: by.by };
}
