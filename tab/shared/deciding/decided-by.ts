import type { AwaitingKind } from '../../../src/core/asking/telling/awaiting-kinds.ts';
import type { EntryKind } from '../../../src/core/plan/entry.ts';

/** Which lines of history tell that something that waited was decided. */
export const DECIDED_BY: Readonly<Record<AwaitingKind, readonly EntryKind[]>> = {
  revision: ['revision-agreed', 'revision-refused'],
  help: ['help-answered', 'taken-over'],
  'not-mine': ['not-mine-settled', 'taken-over'],
  check: ['checked', 'reopened'],
  reopened: ['revision-agreed', 'revision-asked', 'answered', 'asked-now', 'taken-over'],
  unanswered: ['asking-resumed', 'asked-now', 'taken-over', 'answered'],
};
