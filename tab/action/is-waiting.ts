import { isOpen } from '../../src/core/plan/status.ts';
import type { ActionReply, RevisionLine } from '../../src/wire/action-view.ts';

/** Whether a later day still waits for a decision: not where the work is done, nor from before a check reopened it. */
export function isWaiting(revision: RevisionLine, { status, reopened }: ActionReply['action']): boolean {
  if (revision.agreed !== null || revision.refused !== null || !isOpen(status)) return false;
  return reopened === null || (revision.asked !== null && revision.asked.on >= reopened.on);
}
