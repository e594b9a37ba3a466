import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { PrintedPlan } from '../../src/core/plan/printed.ts';
import { readPlan } from '../../src/documents/read-plan.ts';
import { paragraph, sheetData, table, wordFile, workbookFile, zipOf } from './office-files.ts';

const read = (name: string, bytes: Uint8Array): Promise<PrintedPlan> => readPlan({ name, bytes });
const twin = new Uint8Array(readFileSync(join(__dirname, '../fixtures/plans/harrowmere-adults/plan.docx')));
const rows = [
  ['Action', 'Lead', 'By when'],
  ['Mend the roof', 'Head of Property', 'June 2015'],
] as const;

describe('an unreadable document is refused', () => {
  test.each([
    ['a zip cut short', 'plan.docx', twin.slice(0, 3_000), 'damaged'],
    ['a text file renamed', 'plan.docx', strToU8('Dear all, please find the plan below.'), 'damaged'],
    ['an empty file', 'plan.xlsx', new Uint8Array(), 'empty'],
    [
      'one with a password',
      'plan.docx',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'old-or-protected',
    ],
    ['a plan file cut short', 'plan.json', strToU8('{"format": "followthrough-plan/1"'), 'damaged'],
    ['XML cut short', 'plan.docx', zipOf({ 'word/document.xml': '<w:document><w:body>' }), 'damaged'],
    ['a workbook without its parts', 'plan.xlsx', zipOf({ 'xl/workbook.xml': '<workbook' }), 'damaged'],
  ])('%s', async (_, name, bytes, why) => {
    await expect(read(name, bytes)).rejects.toMatchObject({ code: 'document-unreadable', facts: { why } });
  });
});

describe('a hostile document is refused before it does harm', () => {
  test('one that is too large', async () => {
    await expect(read('plan.docx', new Uint8Array(26 * 1024 * 1024))).rejects.toMatchObject({
      code: 'document-unreadable',
      facts: { why: 'too-large' },
    });
  });

  test('one that unpacks to far more than it weighs', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(25 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(read('plan.docx', bomb)).rejects.toMatchObject({ facts: { why: 'unpacks-too-large' } });
  });

  test('one that lies about how much it unpacks to', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) });
    await expect(read('plan.docx', withDeclaredSize(bomb, 1_000))).rejects.toMatchObject({
      code: 'document-unreadable',
      facts: { why: 'damaged' },
    });
  });

  test('one that declares entities', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document/>';
    await expect(read('plan.docx', zipOf({ 'word/document.xml': laughs }))).rejects.toMatchObject({
      facts: { why: 'has-doctype' },
    });
  });

  test('one of a million paragraphs', async () => {
    await expect(read('plan.docx', wordFile('<w:p/>'.repeat(1_000_001)))).rejects.toMatchObject({
      facts: { why: 'too-many-elements' },
    });
  });

  test('one that merges a whole sheet', async () => {
    const xml = `${sheetData(...rows)}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    await expect(read('plan.xlsx', workbookFile({ name: 'Plan', xml }))).rejects.toMatchObject({
      facts: { why: 'merged-too-large' },
    });
  });
});

test('a drop-down list over whole columns costs nothing', async () => {
  const list = '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"Yes,No"</formula1></dataValidation>';
  const xml = `${sheetData(...rows)}<dataValidations count="1">${list}</dataValidations>`;
  const plan = await read('plan.xlsx', workbookFile({ name: 'Plan', xml }));
  expect(plan.areas[0]?.actions).toHaveLength(1);
});

test('macros and embedded files stay packed', async () => {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${table(...rows)}</w:body></w:document>`,
    'word/vbaProject.bin': 'Sub AutoOpen()',
  };
  const plan = await read('plan.docm', zipOf(parts));
  expect(plan.areas[0]?.actions[0]?.text).toBe('Mend the roof');
});

test('a cell longer than Excel allows is refused, with its place', async () => {
  const prose = table(...rows, ['x'.repeat(32_768), 'Tom Garrity', 'June 2015']);
  await expect(read('plan.docx', wordFile(prose))).rejects.toMatchObject({
    code: 'document-unreadable',
    facts: { why: 'cell-too-long', where: 'table 1, row 3' },
  });
});

describe('a document of another kind is refused by that name', () => {
  test.each([
    ['minutes.pdf', strToU8('%PDF-1.7')],
    ['notes.txt', strToU8('Dear all')],
    ['photos.zip', zipOf({ 'one.xml': '<x/>' })],
  ])('%s', async (name, bytes) => {
    await expect(read(name, bytes)).rejects.toMatchObject({ code: 'document-kind-unknown' });
  });
});

describe('a document without actions is refused', () => {
  test.each([
    ['a letter', 'plan.docx', wordFile(paragraph('Dear all') + paragraph('The plan follows.'))],
    ['an empty document', 'plan.docx', wordFile('')],
    ['a table of something else', 'plan.docx', wordFile(table(['Name', 'Telephone'], ['Reception', '01234']))],
    ['an empty workbook', 'plan.xlsx', workbookFile({ name: 'Sheet1', xml: '<sheetData/>' })],
    [
      'a plan file without any',
      'plan.json',
      strToU8('{"format":"followthrough-plan/1","title":"x","areas":[{"title":"y"}]}'),
    ],
    ['a header alone', 'plan.xlsx', workbookFile({ name: 'Sheet1', xml: sheetData(rows[0]) })],
  ])('%s', async (_, name, bytes) => {
    await expect(read(name, bytes)).rejects.toMatchObject({ code: 'document-without-actions' });
  });
});

/** The same zip, saying in its directory that its parts are small. */
function withDeclaredSize(zip: Uint8Array, bytes: number): Uint8Array {
  const lying = zip.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true);
  }
  return lying;
}
