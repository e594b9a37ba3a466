import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import type { SheetRow } from '../../src/core/plan/people-sheet.ts';
import { readPeopleSheet, writePeopleSheet } from '../../src/documents/people-sheet-file.ts';

const ROWS: readonly SheetRow[] = [
  { role: 'coordinator', area: '', printed: '', person: 'asha@council.example; tom@council.example', name: '' },
  { role: 'next level', area: '', printed: '', person: '', name: 'Rhys Bevan' },
  { role: 'readers', area: '', printed: '', person: 'Improvement Board', name: '' },
  {
    role: 'manager',
    area: 'a1',
    printed: 'Priority Area 1: Care, health – and “home”',
    person: '',
    name: 'Zoë Ó Briain',
  },
  { role: 'lead', area: '', printed: 'Head of Service,\nChildren’s Services', person: 'a@council.example', name: '' },
];

/** What somebody could print into a plan so that a spreadsheet runs it. */
const FORMULAE = ['=HYPERLINK("http://evil.example","Click")', '+44 1632 960000', '-Head of Service', '@all', '\t=1+1'];

const bytes = (text: string) => new TextEncoder().encode(text);
const HEADER = 'role,area,printed,person,name';
const read = (text: string) => readPeopleSheet({ name: 'people.csv', bytes: bytes(text) });

describe.each(['people.csv', 'People.XLSX'])('a sheet in %s', (name) => {
  test('comes back as it went out', async () => {
    expect(await readPeopleSheet({ name, bytes: await writePeopleSheet(ROWS, name) })).toEqual(ROWS);
  });

  test('comes back as it went out also where a lead looks like a formula', async () => {
    const rows = FORMULAE.map((printed): SheetRow => ({ role: 'lead', area: '', printed, person: '', name: '' }));
    const back = await readPeopleSheet({ name, bytes: await writePeopleSheet(rows, name) });
    expect(back.map(({ printed }) => printed)).toEqual(FORMULAE.map((printed) => printed.trim()));
  });

  test('is only a header when there is nobody', async () => {
    expect(await readPeopleSheet({ name, bytes: await writePeopleSheet([], name) })).toEqual([]);
  });
});

test('no cell of a .csv begins as a formula does', async () => {
  const rows = FORMULAE.map((printed): SheetRow => ({ role: 'lead', area: '', printed, person: '', name: printed }));
  const text = new TextDecoder().decode(await writePeopleSheet(rows, 'people.csv'));
  for (const line of text.trim().split('\r\n').slice(1)) {
    expect(line.replaceAll('"', '')).not.toMatch(/(^|,)\s*[=+\-@]/);
  }
});

test('no cell of an .xlsx is a formula', async () => {
  const rows = FORMULAE.map((printed): SheetRow => ({ role: 'lead', area: '', printed, person: '', name: '' }));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(await writePeopleSheet(rows, 'people.xlsx')).buffer);
  const types = book.worksheets[0]
    ?.getColumn('C')
    .values.slice(2)
    .map((value) => typeof value);
  expect(types).toEqual(FORMULAE.map(() => 'string'));
});

test('a .csv opens in Excel with its letters right: it begins with a byte order mark', async () => {
  expect([...(await writePeopleSheet(ROWS, 'people.csv')).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

describe('a sheet as Excel saves it', () => {
  test('in the old letters of Windows is read as it was meant', async () => {
    // 0x92 is ’ and 0x96 is – there; neither is anything in UTF-8.
    const old = Uint8Array.from([
      ...bytes(`${HEADER}\r\nlead,,Children`),
      0x92,
      ...bytes('s lead '),
      0x96,
      ...bytes(' x,,'),
    ]);
    expect(await readPeopleSheet({ name: 'people.csv', bytes: old })).toMatchObject([
      { printed: 'Children’s lead – x' },
    ]);
  });

  test('with semicolons between its cells is read too', async () => {
    const text = 'role;area;printed;person;name\r\nmanager;a1;Priority Area 1;mary@council.example;\r\n';
    expect(await read(text)).toMatchObject([{ role: 'manager', area: 'a1', person: 'mary@council.example' }]);
  });

  test('with columns moved, added and in capitals is read by its headings', async () => {
    const text = 'Person,Notes,ROLE,Printed,Area\r\nmary@council.example,away in July,Manager,Priority Area 1,a1\r\n';
    expect(await read(text)).toEqual([
      { role: 'manager', area: 'a1', printed: 'Priority Area 1', person: 'mary@council.example', name: '' },
    ]);
  });
});

describe('what is at fault', () => {
  test('a sheet without its columns is refused by its first line', async () => {
    await expect(read('lead,person\r\nTom,tom@council.example')).rejects.toMatchObject({
      code: 'sheet-invalid',
      facts: { faults: ['1:columns-missing'] },
    });
  });

  test('an empty file is refused as one without columns', async () => {
    await expect(read('')).rejects.toMatchObject({ facts: { faults: ['1:columns-missing'] } });
  });

  test('every role that is not known is named, by the line that it has in the sheet', async () => {
    const text = `${HEADER}\r\nlead,,Tom,,\r\n,,,,\r\n\r\nboss,,Tom,,\r\nlead,,Tom,,\r\nchief,,Tom,,\r\n`;
    await expect(read(text)).rejects.toMatchObject({ facts: { faults: ['5:role-unknown', '7:role-unknown'] } });
  });

  test('lines are counted the same way in a workbook', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('People');
    sheet.getRow(1).values = HEADER.split(',');
    sheet.getRow(4).values = ['boss', '', 'Tom', '', ''];
    const workbook = new Uint8Array(await book.xlsx.writeBuffer());
    await expect(readPeopleSheet({ name: 'people.xlsx', bytes: workbook })).rejects.toMatchObject({
      facts: { faults: ['4:role-unknown'] },
    });
  });

  test('a workbook that is none is refused as damaged', async () => {
    await expect(readPeopleSheet({ name: 'people.xlsx', bytes: bytes('no workbook') })).rejects.toMatchObject({
      code: 'document-unreadable',
    });
  });
});

test('a workbook that unpacks to more than any sheet is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(25 * 1024 * 1024) });
  await expect(readPeopleSheet({ name: 'people.xlsx', bytes: bomb })).rejects.toMatchObject({
    code: 'document-unreadable',
    facts: { why: 'unpacks-too-large' },
  });
});

test('empty lines keep their place, so that later ones are still named by their own', async () => {
  const rows = await read(`${HEADER}\r\n\r\nlead,,Tom,tom@council.example,\r\n`);
  expect(rows.map(({ printed, person }) => [printed, person])).toEqual([
    ['', ''],
    ['Tom', 'tom@council.example'],
  ]);
});
