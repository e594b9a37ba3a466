import type { Entry, EntryKind } from './entry.ts';
import type { Action } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';
import { ensureOpen } from './status.ts';

const RESUMED: EntryKind = 'asking-resumed';

/** Names who let the requests pass that made somebody decide. */
export const WITHOUT_ANSWER = 'without an answer';

/**
 * Has whoever leads an action asked again about it, after nobody was any more since they did not answer. Of the action
 * itself nothing changes: the line of history is the decision.
 *
 * @param silent the names of those who did not answer
 * @throws Refusal `action-closed`
 */
export function askingResumed(action: Action, silent: readonly string[], by: RecordedBy): Recorded {
  ensureOpen(action);
  const facts = silent.map((name) => ({ field: WITHOUT_ANSWER, from: null, to: name }));
  return recorded(action, {}, by, { kind: RESUMED, words: null, facts });
}

/** Whether a line of history tells that somebody had it asked again, be it at once. */
export function resumesAsking({ kind, changes }: Entry): boolean {
  return kind === RESUMED || (kind === 'asked-now' && changes.some(({ field }) => field === WITHOUT_ANSWER));
}
