import type { Revision } from '../../core/plan/due.ts';
import { readRevisionWords } from '../../core/plan/revision-words.ts';
import type { PrintedRow } from './printed-row.ts';

/** Where a document of ours writes a revised date that its layout has no column for. */
const CELLS = ['due', 'leadAndDue', 'revised', 'response', 'action'] as const satisfies readonly (keyof PrintedRow)[];

/** A row without the lines in which a document of ours tells of revised dates, and those revisions, in the order of its cells. */
export function withoutOwnRevisions(row: PrintedRow): {
  readonly row: PrintedRow;
  readonly revisions: readonly Revision[];
} {
  const read = CELLS.map((cell) => [cell, readRevisionWords(row[cell])] as const);
  const rests = Object.fromEntries(read.map(([cell, { rest }]) => [cell, rest]));
  // A cell of revised dates that says more than dates is kept as well, as it is printed.
  const other = row.other.map((cell) => ({ ...cell, text: readRevisionWords(cell.text).rest }));
  return {
    row: { ...row, ...rests, other: other.filter(({ text }) => text !== '') },
    revisions: read.flatMap(([, { revisions }]) => revisions),
  };
}
