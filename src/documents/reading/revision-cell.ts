import { datedWordsIn } from '../../core/plan/dated-words.ts';
import type { Revision } from '../../core/plan/due.ts';

/** The revised dates of a cell, in its order. One printed as revised counts as agreed by the document. */
export function readRevisions(cell: string): readonly Revision[] {
  return datedWordsIn(cell).map(({ by, start, end }) => ({
    phrase: cell.slice(start, end),
    by,
    reason: null,
    agreed: { by: 'the document', on: null },
  }));
}
