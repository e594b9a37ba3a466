import ExcelJS, { type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Row } from '../../../src/documents/formats/blocks.ts';
import { excelBlocks } from '../../../src/documents/formats/excel-blocks.ts';
import { openOfficeParts } from '../../../src/documents/formats/office-package.ts';
import { sheetData, workbookFile } from '../office-files.ts';

/** Workbooks as exceljs writes them; what it cannot write is put into their parts by hand. */
async function workbook(fill: (sheet: Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Plan'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const read = (bytes: Uint8Array) => excelBlocks(openOfficeParts(bytes));

async function readRows(fill: (sheet: Worksheet) => void): Promise<readonly Row[]> {
  const { blocks } = await read(await workbook(fill));
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

const textsOf = (rows: readonly Row[]) => rows.map((row) => row.cells.map(({ text }) => text));

test('numbers, dates and times read as their cells show them', async () => {
  const shown: readonly (readonly [ExcelJS.CellValue, string, string])[] = [
    ['1.10', '@', '1.10'],
    [1.1, '0.00', '1.10'],
    [1.1, 'General', '1.1'],
    [0.1 + 0.2, 'General', '0.3'],
    [0.75, '0%', '75%'],
    [0.125, '0.0%', '12.5%'],
    [7, '"REC"000', 'REC007'],
    [7, '000', '007'],
    [1250, '#,##0.00;[Red]-#,##0.00', '1250.00'],
    [new Date(Date.UTC(2015, 5, 30)), 'dd/mm/yyyy', '30 June 2015'],
    [new Date(Date.UTC(2016, 7, 1)), 'mmm-yy', 'August 2016'],
    [new Date(Date.UTC(2015, 5, 30, 14, 30)), 'hh:mm', '14:30'],
    [true, 'General', 'TRUE'],
  ];
  const rows = await readRows((sheet) => {
    for (const [value, format] of shown) sheet.addRow([value]).getCell(1).numFmt = format;
  });
  expect(textsOf(rows)).toEqual(shown.map(([, , text]) => [text]));
});

test('a number that is no day under a format of days is listed as what Excel shows, and stops nothing', async () => {
  const { blocks, problems } = await read(
    await workbook((sheet) => {
      const row = sheet.addRow([7_700_900_123, 2_958_466, 42_185, 1.5]);
      for (const column of [1, 2, 3]) row.getCell(column).numFmt = 'd mmm yyyy';
      row.getCell(4).numFmt = `0.${'0'.repeat(120)}`;
    }),
  );
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(textsOf(rows)).toEqual([['', '', '30 June 2015', '1.5']]);
  expect(problems.map(({ code, found }) => [code, found])).toEqual([
    ['cell-error', 'A1: #####'],
    ['cell-error', 'B1: #####'],
  ]);
});

test('rich text and links read as text, and a formula as the value that was saved', async () => {
  const rows = await readRows((sheet) => {
    sheet
      .addRow([
        { richText: [{ text: '30' }, { text: 'th', font: { vertAlign: 'superscript' } }, { text: ' June' }] },
        { text: 'Head of Property', hyperlink: 'mailto:property@harrowmere.example' },
        { formula: 'A2', result: 'Mend the roof' },
        { formula: 'B2', result: new Date(Date.UTC(2015, 5, 30)) },
      ])
      .getCell(4).numFmt = 'd mmmm yyyy';
  });
  expect(textsOf(rows)).toEqual([['30th June', 'Head of Property', 'Mend the roof', '30 June 2015']]);
});

test('a formula without a value and an error are blank, and each is listed with its place', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['Ref', { formula: 'VLOOKUP(A1,B:B,1)' } as ExcelJS.CellFormulaValue]);
    sheet.addRow(['1.1', { error: '#REF!' }, { formula: 'X1', result: { error: '#N/A' } } as ExcelJS.CellFormulaValue]);
  });
  const { problems } = await read(bytes);
  expect(problems).toMatchObject([
    { code: 'formula-without-value', where: 'sheet Plan, row 1', found: 'B1: =VLOOKUP(A1,B:B,1)' },
    { code: 'cell-error', where: 'sheet Plan, row 2', found: 'B2: #REF!' },
    { code: 'cell-error', where: 'sheet Plan, row 2', found: 'C2: #N/A' },
  ]);
});

test('hidden and filtered rows and columns are read like others, and counted', async () => {
  const { blocks, problems } = await read(
    await workbook((sheet) => {
      sheet.addRows([
        ['Ref', 'Action', 'Notes'],
        ['1.1', 'Mend the roof', 'x'],
        ['1.2', 'Paint the doors', 'y'],
      ]);
      sheet.autoFilter = 'A1:C3';
      sheet.getRow(3).hidden = true;
      sheet.getRow(9).hidden = true;
      sheet.getColumn(3).hidden = true;
    }),
  );
  expect(blocks).toMatchObject([{}, { rows: [{}, {}, { hidden: true, cells: [{ text: '1.2' }, {}, { text: 'y' }] }] }]);
  expect(problems).toMatchObject([
    { code: 'rows-hidden', where: 'sheet Plan', found: '1' },
    { code: 'columns-hidden', where: 'sheet Plan', found: 'C' },
  ]);
});

test('a hidden sheet is named and not read', async () => {
  const bytes = workbookFile(
    { name: 'Plan', xml: sheetData(['Ref']) },
    { name: 'Lists', xml: sheetData(['Secret']), state: 'hidden' },
  );
  const { blocks } = await read(bytes);
  expect(blocks.filter(({ kind }) => kind === 'sheet')).toEqual([
    { kind: 'sheet', name: 'Plan', hidden: false },
    { kind: 'sheet', name: 'Lists', hidden: true },
  ]);
  expect(JSON.stringify(blocks)).not.toContain('Secret');
});

test('cells merged both ways stand where they are seen, and widths become shares', async () => {
  const { blocks } = await read(
    await workbook((sheet) => {
      sheet.columns = [{ width: 10 }, { width: 30 }, { width: 60 }];
      sheet.addRows([
        ['1.1', 'Both'],
        [null, 'left', 'right'],
      ]);
      sheet.mergeCells('A1:A2');
      sheet.mergeCells('B1:C1');
    }),
  );
  const table = blocks.find((block) => block.kind === 'table');
  expect(table).toMatchObject({ shares: [0.1, 0.3, 0.6] });
  expect(table).toMatchObject({
    rows: [
      {
        cells: [
          { column: 1, text: '1.1' },
          { column: 2, width: 2, text: 'Both' },
        ],
      },
      {
        cells: [
          { column: 1, text: '1.1', continued: true },
          { column: 2, text: 'left' },
          { column: 3, text: 'right' },
        ],
      },
    ],
  });
});

test('the ground of a cell is a colour of its own, of the theme or of the old palette', async () => {
  const grounds = [{ argb: 'FFC00000' }, { theme: 6 }, { theme: 0 }, { indexed: 43 }, { indexed: 3 }];
  const rows = await readRows((sheet) => {
    for (const fgColor of grounds) {
      sheet.addRow(['x']).getCell(1).fill = { type: 'pattern', pattern: 'solid', fgColor: fgColor as ExcelJS.Color };
    }
    sheet.addRow(['plain']);
  });
  expect(rows.map(({ cells }) => cells[0]?.fill)).toEqual(['red', 'green', undefined, 'amber', 'green', undefined]);
});

test('comments and pictures are not read, and counted', async () => {
  const parts = unzipSync(
    await workbook((sheet) => {
      sheet.getCell('A1').value = 'Ref';
      sheet.getCell('A1').note = 'Agreed in May';
      sheet.getCell('B1').note = 'Not agreed';
    }),
  );
  const { problems } = await read(zipSync({ ...parts, 'xl/media/image1.png': strToU8('png') }));
  expect(problems).toMatchObject([
    { code: 'comments-unread', found: '2' },
    { code: 'pictures-unread', found: '1' },
  ]);
});

test('a sheet that is styled to its last column is as wide as what is written', async () => {
  const styled = Array.from({ length: 200 }, (_, row) => `<row r="${row + 2}"><c r="XFD${row + 2}" s="0"/></row>`).join(
    '',
  );
  const xml = `<cols><col min="1" max="16384" width="9" customWidth="1"/></cols>${sheetData(['Ref', 'Action']).replace('</sheetData>', `${styled}</sheetData>`)}`;
  const { blocks } = await read(workbookFile({ name: 'Plan', xml }));
  const table = blocks.find((block) => block.kind === 'table');
  expect(table).toMatchObject({ shares: [0.5, 0.5], rows: [{ cells: [{ text: 'Ref' }, { text: 'Action' }] }] });
});

test('a workbook reads the same when its program puts a prefix before every name', async () => {
  const parts = unzipSync(await workbook((sheet) => sheet.addRow(['Ref', 'Action'])));
  const prefixed = Object.entries(parts).map(([name, part]) => {
    if (!/^xl\/(?!theme|_rels).*\.xml$/.test(name)) return [name, part] as const;
    const xml = strFromU8(part)
      .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
      .replace(' xmlns=', ' xmlns:x=');
    return [name, strToU8(xml)] as const;
  });
  const { blocks } = await read(zipSync(Object.fromEntries(prefixed)));
  expect(blocks).toMatchObject([{ name: 'Plan' }, { rows: [{ cells: [{ text: 'Ref' }, { text: 'Action' }] }] }]);
});
