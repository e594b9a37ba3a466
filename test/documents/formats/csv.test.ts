import { csvBlocks, isCsv } from '../../../src/documents/formats/csv-blocks.ts';
import { decodeText } from '../../../src/documents/formats/text-encoding.ts';
import { readDocument, readPlan } from '../../../src/documents/read-plan.ts';

const PLAN = [
  ['Ref', 'Action', 'Lead', 'By when', 'Progress'],
  ['1.1', 'Mend the café roof, all of it', 'Head of Property', '30 June 2015', 'Scaffolding is up;\ntiles ordered'],
  ['1.2', 'Paint the “old” doors', 'Zoë Marsh', 'July 2015', 'Costs £300'],
];
const csv = (separator: string, ending = '\r\n') =>
  PLAN.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join(ending);

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};
/** Only the signs of these tests that Windows writes elsewhere than Latin-1 does. */
const windows = (text: string) =>
  new Uint8Array(Buffer.from(text.replace(/“/g, '\x93').replace(/”/g, '\x94'), 'latin1'));

const textsOf = (bytes: Uint8Array) =>
  csvBlocks(decodeText(bytes)).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.cells.map(({ text }) => text)) : [],
  );

describe('a CSV file reads the same, whatever it', () => {
  test.each([
    ['is separated by: commas', utf8(csv(','))],
    ['is separated by: semicolons', utf8(csv(';'))],
    ['is separated by: tabs', utf8(csv('\t'))],
    ['is separated by: what its first line names', utf8(`sep=;\r\n${csv(';')}`)],
    ['ends its lines with: a line feed alone', utf8(csv(',', '\n'))],
    ['is encoded as: UTF-8 with a mark', utf8(`\ufeff${csv(';')}`)],
    ['is encoded as: UTF-16 with a mark', utf16(`\ufeff${csv('\t')}`, 'le')],
    ['is encoded as: UTF-16 the other way round', utf16(`\ufeff${csv('\t')}`, 'be')],
    ['is encoded as: UTF-16 without a mark', utf16(csv('\t'), 'le')],
    ['is encoded as: Windows-1252', windows(csv(';'))],
  ])('%s', (_, bytes) => {
    expect(textsOf(bytes)).toEqual(PLAN);
  });
});

test('an encoding that had to be assumed is told, any other is not', () => {
  expect(csvBlocks(decodeText(windows(csv(',')))).problems).toMatchObject([{ code: 'encoding-assumed' }]);
  expect(csvBlocks(decodeText(utf8(csv(',')))).problems).toEqual([]);
});

test('title rows above the header stay rows, and a row names its place', async () => {
  const bytes = utf8(`Repairs plan 2015,,,,\r\n,,,,\r\n${csv(',')}`);
  const plan = await readPlan({ name: 'export.csv', bytes });
  expect(plan).toMatchObject({ title: 'Repairs plan 2015', areas: [{ actions: [{ ref: '1.1' }, { ref: '1.2' }] }] });
  const [table] = csvBlocks(decodeText(bytes)).blocks;
  expect(table).toMatchObject({
    rows: [{ where: 'row 1' }, { where: 'row 3' }, { where: 'row 4' }, { where: 'row 5' }],
  });
});

test('what was written so that a spreadsheet keeps it reads as it was meant', () => {
  expect(textsOf(utf8(`Ref,Action,Lead\r\n="1.10",'=SUM(A1) is wrong,'tis Ada\r\n`))[1]).toEqual([
    '1.10',
    '=SUM(A1) is wrong',
    "'tis Ada",
  ]);
});

test('a table is known by its content, whatever its name says', async () => {
  for (const name of ['plan.txt', 'plan.xlsx', 'plan'])
    expect((await readPlan({ name, bytes: utf8(csv(';')) })).areas[0]?.actions).toHaveLength(2);
});

describe('prose is no plan', () => {
  const letter =
    'Dear all,\n\nthe action, its lead, and when it is due, are below.\n\nYours, as ever, and always,\n\nAda\n';

  test('under the name of a table', async () => {
    expect(await readDocument({ name: 'letter.csv', bytes: utf8(letter) })).toMatchObject({ kind: 'no-plan' });
  });

  test('under any other', async () => {
    expect(isCsv(letter)).toBe(false);
    await expect(readDocument({ name: 'letter.txt', bytes: utf8(letter) })).rejects.toMatchObject({
      code: 'document-kind-unknown',
    });
  });
});

test('a file of more columns than any plan is refused', () => {
  expect(() => textsOf(utf8(`a${','.repeat(1_000)}\n`.repeat(2)))).toThrow(
    expect.objectContaining({ facts: { why: 'too-many-columns', limit: 1_000 } }),
  );
});
