import type { Action, RecordedRevision } from './plan.ts';

type Revised = Pick<Action, 'revisions' | 'reopened'>;

/** The revision of an action that waits for a decision; undefined when none does. */
export function waitingRevision(action: Revised): RecordedRevision | undefined {
  return countingRevisions(action).findLast(({ agreed, refused }) => agreed === null && refused === null);
}

/** How many later days were agreed to, in all: that a check reopened it makes none of them undone. */
export function timesRevised({ revisions }: Pick<Action, 'revisions'>): number {
  return revisions.filter(({ agreed }) => agreed !== null).length;
}

function countingRevisions({ revisions, reopened }: Revised): readonly RecordedRevision[] {
  return revisions.slice(reopened?.revisionsBefore ?? 0);
}
