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

/** Cells that are blank, or hold a phrase of plans and a word that stands nowhere else. */
const anyCell = fc.record({ blank: fc.boolean(), phrase: fc.constantFrom(...PHRASES) });
const anyRows = fc.array(fc.array(anyCell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 });

function tableOf(rows: readonly (readonly { blank: boolean; phrase: string }[])[]) {
  const words: string[] = [];
  const toRow = (texts: readonly { text: string; width: number }[], index: number): Row => ({
    where: `table 1, row ${index + 1}`,
    cells: texts.map(({ text, width }, at) => ({ column: at + 1, width, text, continued: false })),
  });
  const body = rows.map((row, r) =>
    row.map(({ blank, phrase }, c) => {
      if (blank) return { text: '', width: 1 };
      words.push(`Zq${r}x${c}y`);
      return { text: `${phrase} Zq${r}x${c}y`.trim(), width: 1 };
    }),
  );
  const table = [HEADER.map((text) => ({ text, width: 1 })), ...body].map(toRow);
  return { words, block: { kind: 'table' as const, where: 'table 1', rows: table } };
}

test('every word under a known header comes back in an action or in a problem, whatever the rows', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { words, block } = tableOf(rows);
      const blocks: readonly Block[] = [{ kind: 'text', text: 'Repairs plan 2015', level: 1 }, block];
      const { areas, problems } = planFromBlocks({ format: 'word', landscape: false, blocks, problems: [] }, 'Repairs');
      const told = JSON.stringify({ areas, problems });
      expect(words.filter((word) => !told.includes(word))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
