import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { PrintedPlan } from '../../src/core/plan/printed.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { readPlan } from '../../src/documents/read-plan.ts';
import { refusalSentence } from '../../src/texts/refusals.ts';
import { counted } from '../counted.ts';
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

  test('one that nests tables without end', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`;
    await expect(read('plan.docx', wordFile(deep))).rejects.toMatchObject({ facts: { why: 'too-deep' } });
  });

  test('one that nests JSON without end', async () => {
    const deep = `{"format":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    await expect(read('plan.json', strToU8(deep))).rejects.toMatchObject({ code: 'plan-file-invalid' });
  });

  test('a text that is longer than any plan, or opens more lists', async () => {
    const lists = strToU8(`{"format":${'['.repeat(1_000_001)}`);
    await expect(read('plan.json', lists)).rejects.toMatchObject({ facts: { why: 'too-many-elements' } });
    const long = new Uint8Array(8 * 1024 * 1024 + 1).fill(0x2c);
    await expect(read('plan.csv', long)).rejects.toMatchObject({ facts: { why: 'too-large' } });
  });

  test('one of ten thousand parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`word/${index}.xml`, '<x/>']));
    await expect(read('plan.docx', zipOf(parts))).rejects.toMatchObject({ facts: { why: 'too-many-parts' } });
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

test('macros and embedded files stay packed, and the reader is told', async () => {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${table(...rows)}</w:body></w:document>`,
    'word/vbaProject.bin': 'Sub AutoOpen()',
  };
  const plan = await read('plan.docm', zipOf(parts));
  expect(plan.areas[0]?.actions[0]?.text).toBe('Mend the roof');
  expect(plan.problems).toContainEqual(expect.objectContaining({ code: 'macros-unread' }));
});

test('a cell longer than Excel allows is refused, with its place', async () => {
  const prose = table(...rows, ['x'.repeat(32_768), 'Tom Garrity', 'June 2015']);
  await expect(read('plan.docx', wordFile(prose))).rejects.toMatchObject({
    code: 'document-unreadable',
    facts: { why: 'cell-too-long', where: 'table 1, row 3' },
  });
});

/** An OLE file with this name among those of its streams. */
const ole = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1_024),
      Buffer.from(`Root Entry\0${stream}\0`, 'utf16le'),
      Buffer.alloc(512),
    ]),
  );
const binary = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const openDocument = zipOf({ 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' });

describe('a document of another kind is refused by what it is, whatever its name, and its sentence says what to do', () => {
  test.each([
    ['a workbook with a password', 'plan.xlsx', ole('EncryptedPackage'), 'password', /save it without password/],
    ['a document with a password', 'plan.docx', ole('EncryptedPackage'), 'password', /save it without password/],
    ['a Word document of old', 'plan.docx', ole('WordDocument'), 'old-word', /save it as \.docx/],
    ['a workbook of old', 'plan.xls', ole('Workbook'), 'old-excel', /save it as \.xlsx/],
    ['a workbook older still', 'plan.xls', ole('Book'), 'old-excel', /save it as \.xlsx/],
    ['an empty file', 'plan.docx', binary(''), 'empty', /holds the plan/],
    ['a file of blanks', 'plan.csv', binary(' \r\n \r\n'), 'empty', /holds the plan/],
    ['a PDF', 'minutes.pdf', binary('%PDF-1.7'), 'pdf', /Word or Excel document/],
    ['a PDF under another name', 'plan.docx', binary('\n%PDF-1.4'), 'pdf', /Word or Excel document/],
    ['rich text', 'plan.doc', binary('{\\rtf1\\ansi'), 'rtf', /save it as \.docx/],
    ['a web page as systems export it', 'plan.xls', binary('<html><table><tr><td>Ref'), 'web-page', /save it as/],
    ['a picture', 'plan.png', binary('\x89PNG\r\n'), 'image', /document that it shows/],
    ['a scan', 'plan.jpg', binary('\xff\xd8\xff\xe0'), 'image', /document that it shows/],
    ['OpenDocument', 'plan.odt', openDocument, 'open-document', /save it as/],
    ['slides', 'plan.pptx', zipOf({ 'ppt/presentation.xml': '<x/>' }), 'slides', /into a Word document/],
    ['a binary workbook', 'plan.xlsb', zipOf({ 'xl/workbook.bin': 'x' }), 'xlsb', /save it as \.xlsx/],
    ['an archive', 'plans.zip', zipOf({ 'one.xml': '<x/>' }), 'archive', /Unpack it/],
    ['a packed file', 'plan.gz', binary('\x1f\x8b\x08'), 'archive', /Unpack it/],
    ['a letter', 'notes.txt', binary('Dear all'), '.txt', /Save the plan as/],
    ['a file without a name’s end', 'plan', binary('Dear all'), '', /Save the plan as/],
  ])('%s', async (_, name, bytes, what, advice) => {
    const refusal = await read(name, bytes).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    if (!(refusal instanceof Refusal)) return;
    expect(refusal.facts.why ?? refusal.facts.kind).toBe(what);
    expect(refusalSentence(refusal)).toMatch(advice);
    counted('documents of another kind refused by what they are', 1);
  });
});

describe('a document is known by its content', () => {
  test.each([
    ['a workbook called .docx', 'plan.docx', workbookFile({ name: 'Plan', xml: sheetData(...rows) })],
    ['a Word document called .xlsx', 'plan.xlsx', wordFile(table(...rows))],
    ['a Word document called .doc', 'plan.doc', wordFile(table(...rows))],
  ])('%s', async (_, name, bytes) => {
    expect((await read(name, bytes)).areas[0]?.actions).toHaveLength(1);
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
