import { datedWordsIn } from '../../../core/plan/dated-words.ts';
import type { Revision } from '../../../core/plan/due.ts';
import { type DueContext, readDue } from '../../../core/plan/due-phrase.ts';
import type { RowDoubt } from '../rows/row-doubt.ts';

/** The revised dates of a cell, and what its reader doubts. */
export interface RevisionsReading {
  readonly revisions: readonly Revision[];
  readonly doubts: readonly RowDoubt[];
}

/** What says that no date was revised. */
const NONE = /^(?:n\/?a|not applicable|none|nil|no change|as (?:above|original)|unchanged|[-–—.?]*)\.?$/iu;

/** The revised dates of a cell, in its order. One printed as revised counts as agreed by the document. */
export function readRevisions(cell: string, context: DueContext): RevisionsReading {
  const dates = datedWordsIn(cell);
  const doubts = dates.flatMap(({ doubt, start, end }): readonly RowDoubt[] =>
    doubt === null ? [] : [{ code: doubt, found: cell.slice(start, end) }],
  );
  if (dates.length > 0)
    return { revisions: dates.map(({ by, start, end }) => revised(cell.slice(start, end), by)), doubts };
  if (NONE.test(cell.trim())) return { revisions: [], doubts: [] };
  const { due, doubts: codes } = readDue(cell, context);
  const found = cell.trim();
  if (due.by === null) return { revisions: [], doubts: [{ code: 'revised-unclear', found }] };
  return { revisions: [revised(found, due.by)], doubts: codes.map((code) => ({ code, found })) };
}

function revised(phrase: string, by: Revision['by']): Revision {
  return { phrase, by, reason: null, agreed: { by: 'the document', on: null } };
}
