import { changeOf } from '../changes.ts';
import type { Entry } from '../entry.ts';
import type { Action, RecordedCheck } from '../plan.ts';
import { STATUSES } from '../status.ts';
import { revisionsSince } from './revisions-before.ts';
import type { Undoing } from './undoing.ts';

/** The check of an action before an entry. On which day one was printed that another one replaced, nothing tells. */
export function checkBefore(action: Action, { entry, earlier, dayOf }: Undoing): RecordedCheck | null {
  const [check, found] = [changeOf(entry, 'check'), changeOf(entry, 'found')];
  if (!check && !found) return action.check;
  const [by, result] = check ? partsOf(check.from) : [action.check?.by, action.check?.result];
  const phrase = found ? found.from : (action.check?.phrase ?? null);
  if (by === undefined || result === undefined || phrase === null) return null;
  const looked = earlier.findLast((one) => changeOf(one, 'check') ?? changeOf(one, 'found'));
  const isPersons = looked !== undefined && isCheck(looked);
  return {
    by,
    result,
    phrase,
    on: isPersons ? dayOf(looked.at).toString() : null,
    person: isPersons ? looked.by : null,
  };
}

/** Whether a check had reopened an action before an entry. */
export function reopenedBefore(action: Action, { entry, earlier, dayOf }: Undoing): Action['reopened'] {
  if (entry.kind !== 'reopened') return action.reopened;
  const place = earlier.findLastIndex(({ kind }) => kind === 'reopened');
  const before = earlier[place];
  if (before === undefined) return null;
  const { length } = revisionsSince(action, { earlier, dayOf }, place);
  return { on: dayOf(before.at), by: before.by, revisionsBefore: length };
}

function isCheck({ kind }: Entry): boolean {
  return kind === 'checked' || kind === 'reopened';
}

/** "audit: not-started", as entries tell a check. */
function partsOf(told: string | null): readonly [by?: RecordedCheck['by'], result?: RecordedCheck['result']] {
  const [by, result] = told?.split(': ') ?? [];
  const status = STATUSES.find((one) => one === result);
  return (by === 'audit' || by === 'management') && status ? [by, status] : [];
}
