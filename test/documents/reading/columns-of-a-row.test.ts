import type { ColumnRole } from '../../../src/core/plan/layout.ts';
import type { RagColour } from '../../../src/documents/formats/blocks.ts';
import { type PrintedRow, toPrintedRow } from '../../../src/documents/reading/rows/printed-row.ts';

interface Written {
  readonly header: string;
  readonly role: ColumnRole | null;
  readonly text: string;
  readonly fill?: RagColour;
}

/** A row whose cells stand under columns of these names and roles; a bare text stands beyond them. */
function rowOf(...cells: readonly (Written | string)[]): PrintedRow {
  const columns = cells.flatMap((cell, index) =>
    typeof cell === 'string' ? [] : [{ header: cell.header, role: cell.role, column: index + 1, width: 1 }],
  );
  const written = cells.map((cell, index) => {
    const { text, fill } = typeof cell === 'string' ? { text: cell, fill: undefined } : cell;
    return { column: index + 1, width: 1, text, continued: false, ...(fill ? { fill } : {}) };
  });
  return toPrintedRow({ row: { where: 'table 1, row 2', cells: written }, columns });
}

describe('a cell is kept as printed', () => {
  test.each<[string, Written | string, { header: string; text: string }]>([
    [
      'when nobody knows its column',
      { header: 'Cost centre', role: null, text: '4711' },
      { header: 'Cost centre', text: '4711' },
    ],
    [
      'when it says who manages',
      { header: 'Director', role: 'manager', text: 'Ann Lee' },
      { header: 'Director', text: 'Ann Lee' },
    ],
    ['when it is a percentage', { header: '% done', role: 'percent', text: '60%' }, { header: '% done', text: '60%' }],
    ['when it is a traffic light', { header: 'RAG', role: 'rag', text: 'Amber' }, { header: 'RAG', text: 'Amber' }],
    [
      'when its colour alone is one',
      { header: 'RAG', role: 'rag', text: '', fill: 'red' },
      { header: 'RAG', text: 'red' },
    ],
    [
      'when it grades in words of its own',
      { header: 'Priority', role: 'priority', text: 'Fundamental' },
      { header: 'Priority', text: 'Fundamental' },
    ],
    [
      'when a remark stands beside a revised date',
      { header: 'Revised date', role: 'revised', text: 'May 2016, slates are late' },
      { header: 'Revised date', text: 'May 2016, slates are late' },
    ],
    ['when it stands beyond the last column', 'see the file', { header: '', text: 'see the file' }],
  ])('%s', (_, cell, kept) => {
    expect(rowOf({ header: 'Action', role: 'action', text: 'Mend the roof.' }, cell).other).toEqual([kept]);
  });

  test.each<[string, Written]>([
    ['a grade', { header: 'Priority', role: 'priority', text: 'High' }],
    ['a revised date', { header: 'Revised date', role: 'revised', text: 'By end of May 2016' }],
    ['a blank', { header: 'Cost centre', role: null, text: '' }],
  ])('but not %s alone, of which everything is made', (_, cell) => {
    expect(rowOf({ header: 'Action', role: 'action', text: 'Mend the roof.' }, cell).other).toEqual([]);
  });
});
