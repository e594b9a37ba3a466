import { rowName, takenOutWords } from '../../src/texts/bring-in.ts';
import { closed, doubtedAgain, kept, opened, saidRight, typed } from './edits.ts';
import type { RowValues } from './row-values.ts';
import { joinedWithAbove, putBack, removed } from './taking-out.ts';
import type { Row, Work } from './work.ts';

/** What can be done to rows and doubts. It stays the same object, so that a row is drawn anew only when it changes. */
export interface RowDoes {
  readonly open: (key: string) => void;
  readonly type: (key: string, values: RowValues) => void;
  readonly close: (key: string) => void;
  readonly keep: (key: string) => void;
  readonly remove: (row: Row) => void;
  readonly join: (row: Row) => void;
  readonly putBack: (key: string) => void;
  readonly sayRight: (doubts: readonly string[]) => void;
  readonly doubtAgain: (doubts: readonly string[]) => void;
}

/** What can be done, each as a change of the work. */
export function rowDoes(change: (change: (work: Work) => Work) => void, tell: (words: string) => void): RowDoes {
  const tellOf = ({ action }: Row, isJoined: boolean) =>
    tell(takenOutWords(rowName(action.ref, action.text), isJoined));
  return {
    open: (key) => change((work) => opened(work, key)),
    type: (key, values) => change((work) => typed(work, key, values)),
    close: (key) => change((work) => closed(work, key)),
    keep: (key) => change((work) => kept(work, key)),
    remove: (row) => {
      tellOf(row, false);
      change((work) => removed(work, row.key));
    },
    join: (row) => {
      tellOf(row, true);
      change((work) => joinedWithAbove(work, row.key));
    },
    putBack: (key) => change((work) => putBack(work, key)),
    sayRight: (doubts) => change((work) => saidRight(work, doubts)),
    doubtAgain: (doubts) => change((work) => doubtedAgain(work, doubts)),
  };
}
