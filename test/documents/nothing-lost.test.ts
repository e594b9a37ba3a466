import fc from 'fast-check';
import type { Block, Row } from '../../src/documents/formats/blocks.ts';
import { planFromBlocks } from '../../src/documents/reading/plan-from-blocks.ts';

const HEADER = ['Ref', 'Action', 'Delivery lead', 'By when', 'Progress'];
const PHRASES = [
  'Mend the roof',
  'Head of Property /',
  'and Tom Garrity,',
  'June 2015',
  'Ongoing until 30 June',
  'Completed.',
  'a) Implemented; b)',
  'None. Not accepted.',
  'Update June 2016:',
  'As above',
  '1.',
  'Target 3:',
  '',
];

const AUDIT_HEADER = [
  'Ref',
  'Audit finding',
  'Agreed action',
  'Management response',
  'Priority',
  'Owner',
  'Due date',
  'Progress',
  'Audit verification',
  'Success measure',
  'Cost centre',
];
/** Words that are labels, marks and pointers in a cell, before the word that must not be lost. */
const LABELS = [
  'Not implemented.\nRevised management response and implementation deadline:\nBy January 2014',
  'Revised Action 5\n',
  'Responsible officers:\n',
  'Responsible officer\nA report is being sent to',
  'Implementation date:\n',
  'Implementation date: March 2014',
  'Target: ',
  'Evidence: ',
  'Mend it.\n(High priority)\n',
  'Priority: High\n',
  'Management response: ',
  'See Recommendation 4',
  'Status: Completed\n',
  'PH / JBu\nPH\n',
  '• Mend it\n• Paint it',
  'Mend the',
  'Then paint it.',
  'High',
];
/** Cells of plans that nobody takes the time to write in capitals. */
const SMALL_PHRASES = ['mend', 'paint door', 'tom', 'ongoing', ''];

type Word = (row: number, cell: number) => string;
const numberedWord: Word = (row, cell) => `Zq${row}x${cell}y`;
/** A number in a word says of itself that it is no name of a column. */
const smallWord: Word = (row, cell) => `zq${String.fromCharCode(97 + row)}x${String.fromCharCode(97 + cell)}y`;

/** Cells that are blank, or hold a phrase of plans and a word that stands nowhere else. */
interface AnyCell {
  readonly blank: boolean;
  readonly phrase: string;
}

function anyRows(columns: number, phrases: readonly string[]): fc.Arbitrary<AnyCell[][]> {
  const anyCell = fc.record({ blank: fc.boolean(), phrase: fc.constantFrom(...phrases) });
  return fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 });
}

function tableOf(header: readonly string[], rows: readonly (readonly AnyCell[])[], wordAt: Word) {
  const words: string[] = [];
  const toRow = (texts: readonly { text: string; width: number }[], index: number): Row => ({
    where: `table 1, row ${index + 1}`,
    cells: texts.map(({ text, width }, at) => ({ column: at + 1, width, text, continued: false })),
  });
  const body = rows.map((row, r) =>
    row.map(({ blank, phrase }, c) => {
      if (blank) return { text: '', width: 1 };
      const word = wordAt(r, c);
      words.push(word);
      return { text: `${phrase} ${word}`.trim(), width: 1 };
    }),
  );
  const table = [header.map((text) => ({ text, width: 1 })), ...body].map(toRow);
  return { words, block: { kind: 'table' as const, where: 'table 1', rows: table } };
}

test.each<[string, readonly string[], readonly string[], Word]>([
  ['an improvement plan', HEADER, PHRASES, numberedWord],
  [
    'an audit’s plan with labels inside its cells and columns nobody knows',
    AUDIT_HEADER,
    [...LABELS, ...PHRASES],
    numberedWord,
  ],
  ['a plan typed in small letters', HEADER, [...SMALL_PHRASES, ...PHRASES], smallWord],
])('every word of %s comes back in an action or in a problem, whatever the rows', (_, header, phrases, wordAt) => {
  fc.assert(
    fc.property(anyRows(header.length, phrases), (rows) => {
      const { words, block } = tableOf(header, rows, wordAt);
      const blocks: readonly Block[] = [{ kind: 'text', text: 'Repairs plan 2015', level: 1 }, block];
      const { title, areas, layout, problems } = planFromBlocks(
        { format: 'word', landscape: false, blocks, problems: [] },
        'Repairs',
      );
      const told = JSON.stringify({ title, areas, notes: layout?.notes, problems });
      expect(words.filter((word) => !told.includes(word))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
