import type { Action, RecordedRevision } from './plan.ts';

/** The revision of an action that waits for a decision; undefined when none does. */
export function waitingRevision({ revisions }: Pick<Action, 'revisions'>): RecordedRevision | undefined {
  return revisions.findLast((revision) => revision.agreed === null && revision.refused === null);
}
