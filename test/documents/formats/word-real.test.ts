import {
  AlignmentType,
  CheckBox,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  SoftHyphen,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import type { TableBlock } from '../../../src/documents/formats/blocks.ts';
import { openOfficeParts } from '../../../src/documents/formats/office-package.ts';
import { wordBlocks } from '../../../src/documents/formats/word-blocks.ts';

/** Documents as the `docx` package writes them, with the elements that Word itself writes. */
async function read(children: readonly (Paragraph | Table)[], options: { readonly landscape?: boolean } = {}) {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const document = new Document({
    numbering: {
      config: [
        { reference: 'refs', levels: [level(0, LevelFormat.DECIMAL, '%1'), level(1, LevelFormat.DECIMAL, '%1.%2')] },
        { reference: 'parts', levels: [level(0, LevelFormat.LOWER_LETTER, '%1)')] },
        { reference: 'dots', levels: [level(0, LevelFormat.BULLET, '\uf0b7')] },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('Agreed by the board')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Official: Harrowmere Council')] }) },
        properties: options.landscape ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {},
        children: [...children],
      },
    ],
  });
  return wordBlocks(openOfficeParts(new Uint8Array(await Packer.toBuffer(document))).parts);
}

const numbered = (text: string, reference: string, level = 0, instance = 0) =>
  new Paragraph({ text, numbering: { reference, level, instance } });
const cell = (...children: readonly (Paragraph | Table)[]) => new TableCell({ children: [...children] });
const words = (text: string) => cell(new Paragraph(text));
const textsOf = ({ rows }: TableBlock) => rows.map((row) => row.cells.map(({ text }) => text));

async function readTable(rows: readonly TableRow[], widths?: readonly number[]): Promise<TableBlock> {
  const table = new Table({ rows: [...rows], ...(widths ? { columnWidths: [...widths] } : {}) });
  const block = (await read([table])).blocks.find((each) => each.kind === 'table');
  if (block?.kind !== 'table') throw new Error('no table was read');
  return block;
}

test('refs that Word counts itself are printed, in cells of their own and in front of words', async () => {
  const block = await readTable([
    new TableRow({ children: [cell(numbered('', 'refs')), words('Mend the roof')] }),
    new TableRow({ children: [cell(numbered('', 'refs', 1)), words('Order the tiles')] }),
    new TableRow({ children: [cell(numbered('', 'refs', 1)), words('Lay the tiles')] }),
    new TableRow({
      children: [cell(numbered('', 'refs')), cell(numbered('Paint', 'parts'), numbered('Dry', 'parts'))],
    }),
    new TableRow({ children: [cell(numbered('', 'refs', 1)), cell(numbered('Sell', 'parts', 0, 1))] }),
  ]);
  expect(textsOf(block)).toEqual([
    ['1', 'Mend the roof'],
    ['1.1', 'Order the tiles'],
    ['1.2', 'Lay the tiles'],
    ['2', 'a) Paint\nb) Dry'],
    ['2.1', 'a) Sell'],
  ]);
});

test('bullets are kept in a cell, and mark the paragraphs of a list elsewhere', async () => {
  const { blocks } = await read([
    numbered('Ask the tenants', 'dots'),
    numbered('Write it down', 'parts'),
    new Table({ rows: [new TableRow({ children: [cell(numbered('One', 'dots'), numbered('Two', 'dots'))] })] }),
  ]);
  expect(blocks).toMatchObject([
    { kind: 'text', text: 'Ask the tenants', bullet: true },
    { kind: 'text', text: 'a) Write it down', bullet: true },
    { kind: 'table', rows: [{ cells: [{ text: '• One\n• Two' }] }] },
  ]);
});

test('headings keep their level, and a running header is nothing', async () => {
  const { blocks } = await read([
    new Paragraph({ text: 'Repairs plan', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: 'Priority 1: Roofs', heading: HeadingLevel.HEADING_2 }),
    new Paragraph('Some words.'),
  ]);
  expect(blocks).toEqual([
    { kind: 'text', text: 'Repairs plan', level: 1 },
    { kind: 'text', text: 'Priority 1: Roofs', level: 2 },
    { kind: 'text', text: 'Some words.', level: null },
  ]);
});

test('what a tracked change deleted is gone and listed, what it inserted is there', async () => {
  const change = { id: 1, author: 'Ada', date: '2015-06-30T00:00:00Z' };
  const { blocks, problems } = await read([
    new Paragraph({
      children: [
        new TextRun('Due by '),
        new DeletedTextRun({ ...change, text: 'May' }),
        new InsertedTextRun({ ...change, id: 2, text: 'June' }),
        new TextRun(' 2015'),
      ],
    }),
  ]);
  expect(blocks).toMatchObject([{ text: 'Due by June 2015' }]);
  expect(problems).toMatchObject([{ code: 'deleted-text', found: '1' }]);
});

test('superscripts, soft hyphens and boxes to tick read as they look', async () => {
  const { blocks } = await read([
    new Paragraph({
      children: [new TextRun('30'), new TextRun({ text: 'th', superScript: true }), new TextRun(' June')],
    }),
    new Paragraph({ children: [new TextRun({ children: ['safe', new SoftHyphen(), 'guarding'] })] }),
    new Paragraph({ children: [new CheckBox({ checked: true }), new TextRun(' Done')] }),
  ]);
  expect(blocks.map((block) => block.kind === 'text' && block.text)).toEqual(['30th June', 'safeguarding', '☒ Done']);
});

test('a footnote comes after the text, and its number is no part of the words', async () => {
  const { blocks } = await read([
    new Paragraph({ children: [new TextRun('Mend the roof'), new FootnoteReferenceRun(1), new TextRun(' soon')] }),
  ]);
  expect(blocks.map((block) => block.kind === 'text' && block.text)).toEqual([
    'Mend the roof soon',
    'Agreed by the board',
  ]);
});

test('cells merged both ways stand where they are seen', async () => {
  const block = await readTable([
    new TableRow({
      children: [
        new TableCell({ children: [new Paragraph('1.1')], verticalMerge: VerticalMergeType.RESTART }),
        new TableCell({ children: [new Paragraph('Both')], columnSpan: 2 }),
      ],
    }),
    new TableRow({
      children: [
        new TableCell({ children: [new Paragraph('')], verticalMerge: VerticalMergeType.CONTINUE }),
        words('left'),
        words('right'),
      ],
    }),
  ]);
  expect(block.rows.map(({ cells }) => cells)).toEqual([
    [
      { column: 1, width: 1, text: '1.1', continued: false },
      { column: 2, width: 2, text: 'Both', continued: false },
    ],
    [
      { column: 1, width: 1, text: '1.1', continued: true },
      { column: 2, width: 1, text: 'left', continued: false },
      { column: 3, width: 1, text: 'right', continued: false },
    ],
  ]);
});

test('the colour of a cell, the widths of columns and the format of the page are kept', async () => {
  const shaded = (fill: string) => new TableCell({ children: [new Paragraph('')], shading: { fill } });
  const table = new Table({
    columnWidths: [1_000, 3_000],
    rows: ['C00000', 'FFC000', '92D050', '9CC2E5', 'BFBFBF', 'FFFFFF'].map(
      (fill) => new TableRow({ children: [words('RAG'), shaded(fill)] }),
    ),
  });
  const { blocks, landscape } = await read([table], { landscape: true });
  expect(landscape).toBe(true);
  expect(blocks).toMatchObject([{ shares: [0.25, 0.75] }]);
  const fills = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.cells[1]?.fill) : []));
  expect(fills).toEqual(['red', 'amber', 'green', 'blue', 'grey', undefined]);
});

test('a table inside a cell is text, a line for each row', async () => {
  const inner = new Table({ rows: [new TableRow({ children: [words('June'), words('Tiles')] })] });
  const block = await readTable([new TableRow({ children: [words('1.1'), cell(new Paragraph('Steps'), inner)] })]);
  expect(textsOf(block)).toEqual([['1.1', 'Steps\nJune | Tiles']]);
});

test('a table that only frames another one is not there', async () => {
  const inner = new Table({ rows: [new TableRow({ children: [words('Action'), words('Lead')] })] });
  const { blocks } = await read([
    new Table({ rows: [new TableRow({ children: [cell(new Paragraph('Priority 1: Roofs'), inner)] })] }),
  ]);
  expect(blocks).toMatchObject([
    { kind: 'text', text: 'Priority 1: Roofs' },
    { kind: 'table', where: 'table 1', rows: [{ cells: [{ text: 'Action' }, { text: 'Lead' }] }] },
  ]);
});
