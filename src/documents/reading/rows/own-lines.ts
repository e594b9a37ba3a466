import type { Revision } from '../../../core/plan/due.ts';
import { withoutPrintedBefore } from '../../../core/plan/printed-before.ts';
import { readRevisionWords } from '../../../core/plan/revision-words.ts';
import type { PrintedRow } from './printed-row.ts';

/** Where a document of ours writes a revised date that its layout has no column for. */
const CELLS = ['due', 'leadAndDue', 'revised', 'response', 'action'] as const satisfies readonly (keyof PrintedRow)[];

/**
 * A row without the lines that a document of ours adds to its cells: what was printed before, and revised dates, which are
 * given by themselves, in the order of the cells.
 */
export function withoutOwnLines(row: PrintedRow): {
  readonly row: PrintedRow;
  readonly revisions: readonly Revision[];
} {
  const read = CELLS.map((cell) => [cell, readRevisionWords(row[cell])] as const);
  const rests = Object.fromEntries(read.map(([cell, { rest }]) => [cell, rest]));
  // A cell of revised dates that says more than dates is kept as well, as it is printed.
  const other = row.other.map((cell) => ({ ...cell, text: withoutPrintedBefore(readRevisionWords(cell.text).rest) }));
  return {
    row: {
      ...row,
      ...rests,
      status: row.status.map((cell) => ({ ...cell, text: withoutPrintedBefore(cell.text) })),
      rag: row.rag.map((cell) => ({ ...cell, text: withoutPrintedBefore(cell.text) })),
      other: other.filter(({ text }) => text !== ''),
    },
    revisions: read.flatMap(([, { revisions }]) => revisions),
  };
}
