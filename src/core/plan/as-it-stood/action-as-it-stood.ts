import { isAsLeftBy } from '../changes.ts';
import type { Entry } from '../entry.ts';
import type { Action } from '../plan.ts';
import { checkBefore, reopenedBefore } from './check-before.ts';
import { leadsBefore } from './leads-before.ts';
import { requestsBefore } from './requests-before.ts';
import { dueBefore, revisionsBefore } from './revisions-before.ts';
import { lastAnswerBefore, progressBefore } from './said-before.ts';
import { statusBefore } from './status-before.ts';
import { textsBefore } from './texts-before.ts';
import type { Undoing } from './undoing.ts';

/**
 * An action as it stood before the last of its entries were recorded. An answer that was kept for a while stands in the
 * history where it was said, before what was written meanwhile: so the next to go is always the newest one that left the
 * action as it is by then.
 *
 * @param history all its entries, oldest first @param after how many of them go, from the end
 */
export function actionAsItStood(
  action: Action,
  history: readonly Entry[],
  { after, dayOf }: { readonly after: number; readonly dayOf: Undoing['dayOf'] },
): Action {
  let stood = action;
  let left = history;
  for (let undone = 0; undone < after; undone += 1) {
    const firstToGo = history.length - after;
    const fitting = left.findLastIndex((entry, index) => index >= firstToGo && isAsLeftBy(entry, stood));
    const place = fitting < 0 ? left.length - 1 : fitting;
    const entry = left[place];
    if (entry === undefined) break;
    left = left.toSpliced(place, 1);
    stood = actionBefore(stood, { entry, earlier: left.slice(0, place), dayOf });
  }
  return stood;
}

/** An action as it stood right before an entry. What was wanted of it and put back never came to be. */
function actionBefore(action: Action, undoing: Undoing): Action {
  if (undoing.entry.kind === 'put-back') return action;
  return {
    ...action,
    ...textsBefore(action, undoing.entry),
    ...statusBefore(action, undoing),
    ...leadsBefore(action, undoing),
    requests: requestsBefore(action, undoing),
    due: dueBefore(action, undoing),
    revisions: revisionsBefore(action, undoing),
    check: checkBefore(action, undoing),
    reopened: reopenedBefore(action, undoing),
    lastAnswer: lastAnswerBefore(action, undoing),
    progress: progressBefore(action, undoing),
  };
}
