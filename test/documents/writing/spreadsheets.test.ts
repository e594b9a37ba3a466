import ExcelJS, { type Workbook } from 'exceljs';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { PrintedPlan } from '../../../src/core/plan/printed.ts';
import { guarded, isLikeFormula, unguarded } from '../../../src/documents/formats/guarded-text.ts';
import { readPlan } from '../../../src/documents/read-plan.ts';
import { sheetNames } from '../../../src/documents/writing/sheet-names.ts';
import { writePlan } from '../../../src/documents/writing/write-plan.ts';
import { anyCharacter } from '../../any-character.ts';
import { day, type PlanGiven, revision } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import { layout, printed } from './given.ts';

const ON = day('2015-07-02');
const FORMULAS = ['=1+1', '+44 1234', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', "'=1", '＝1', '- a bullet'];

async function workbookOf(plan: PrintedPlan): Promise<Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(await writePlan(plan, 'xlsx', ON)).buffer);
  return book;
}

const workbook = (given: PlanGiven): Promise<Workbook> => workbookOf(printed(given));

async function csv(
  given: PlanGiven,
): Promise<{ readonly text: string; readonly rows: readonly (readonly string[])[] }> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writePlan(printed(given), 'csv', ON));
  return { text, rows: Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data };
}

/** What stands in the flat list, by the names of its columns. */
function flatRows(book: Workbook): readonly Readonly<Record<string, unknown>>[] {
  const [header = [], ...rows] = (book.getWorksheet('All actions')?.getSheetValues() ?? []).slice(1) as unknown[][];
  return rows.map((row) => Object.fromEntries(header.slice(1).map((name, index) => [String(name), row[index + 1]])));
}

test('a workbook has a sheet for each area and all actions once more, with a header that stays and filters', async () => {
  const book = await workbook({
    areas: [
      { title: 'Care', actions: [{}] },
      { title: 'Staff', actions: [{}, {}] },
    ],
  });
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Priority Area 1', 'Priority Area 2', 'All actions']);
  const flat = book.getWorksheet('All actions');
  expect(flat?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(flat?.autoFilter).toMatch(/^A1:[A-Z]+4$/);
  expect(flatRows(book).map(({ Area }) => Area)).toEqual([
    'Priority Area 1: Care',
    'Priority Area 2: Staff',
    'Priority Area 2: Staff',
  ]);
});

test('its days are days to Excel: the first one and the agreed one', async () => {
  const [row] = flatRows(await workbook({ actions: [{ revisions: [revision('2015-09-30')] }] }));
  expect(row).toMatchObject({
    'First date': new Date('2015-06-30T00:00:00Z'),
    'Agreed date': new Date('2015-09-30T00:00:00Z'),
    State: 'In progress',
  });
});

test('a workbook keeps the sheets that it came with, and its day cells stay days', async () => {
  const places = ['One', 'One', 'Two'].map(
    (sheet) => ({ shape: 'row', heading: null, notes: [], sheet, table: 0 }) as const,
  );
  const due = { phrase: '30 June 2015', kind: 'day', from: null, by: day('2015-06-30') } as const;
  const plan = printed({
    layout: layout(['action', 'due'], { format: 'excel', areas: 'row', places }),
    areas: [{ actions: [{}] }, { actions: [{}] }, { actions: [{}] }],
  });
  const areas = plan.areas.map((one) => ({ ...one, actions: one.actions.map((action) => ({ ...action, due })) }));
  const book = await workbookOf({ ...plan, areas });
  expect(book.worksheets.map(({ name }) => name)).toEqual(['One', 'Two', 'All actions']);
  const values = book.getWorksheet('One')?.getColumn(2).values;
  expect(values).toContainEqual(new Date('2015-06-30T00:00:00Z'));
});

test('reads its own workbook without the list that repeats the rest, and says so', async () => {
  const given = { areas: [{ title: 'Care', actions: [{ ref: '1.1' }] }] };
  const again = await readPlan({ name: 'x.xlsx', bytes: await writePlan(printed(given), 'xlsx', ON) });
  expect(again.areas.flatMap(({ actions }) => actions.map(({ ref }) => ref))).toEqual(['1.1']);
  expect(again.problems.map(({ code, found }) => [code, found])).toContainEqual(['sheet-repeats', 'All actions']);
});

test('no text becomes a formula, in the workbook or when the list is opened by a spreadsheet', async () => {
  const actions = FORMULAS.map((text) => ({
    text,
    ref: text.trim(),
    leads: [text],
    other: [{ header: '=h()', text }],
  }));
  const book = await workbook({ actions });
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
  }
  const { rows } = await csv({ actions });
  const cells = rows.flat();
  expect(cells.filter((cell) => isLikeFormula(cell) && !cell.startsWith("'"))).toEqual([]);
  counted('texts like formulas written into spreadsheets', FORMULAS.length * 3);
});

test('what was guarded against running comes back letter by letter', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom(...FORMULAS),
    fc.stringMatching(/^'{0,3}[ \t]{0,2}[=+@-].{0,3}$/),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(/^[\s]*[=+\-@]/.test(guarded(text))).toBe(false);
    }),
  );
});

test('the list is UTF-8 that Excel knows by its mark, quoted as it must be', async () => {
  const text = 'Say “hello”, "twice"; then\nstop – naïvely';
  const { text: file, rows } = await csv({ actions: [{ text, leads: [] }] });
  expect(file.startsWith('\ufeff')).toBe(true);
  expect(rows[1]?.[rows[0]?.indexOf('Action') ?? -1]).toBe(text);
});

test('a text too long for a cell of Excel goes on in the row below, and none of it is lost', async () => {
  const text = 'Nine words that are told over and over again. '.repeat(1_000).trim();
  const [first, second] = flatRows(await workbook({ actions: [{ text }] }));
  expect(String(first?.Action).length).toBeLessThanOrEqual(32_767);
  expect(`${first?.Action} ${second?.Action}`).toBe(text);
});

test('names of sheets are such as Excel allows, and no two are alike', () => {
  const wish = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom('History', "'A'", 'a/b', 'A b', 'x'.repeat(40), '🧭'.repeat(20)),
  );
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      const names = sheetNames(wishes);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wishes.length);
      for (const name of names) {
        expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/su);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name.toLowerCase()).not.toBe('history');
      }
    }),
  );
});

test('names the areas on the sheets that they were named after', () => {
  expect(sheetNames(['Risk Area 1', 'risk area 1', 'Care: what next?', ''])).toEqual([
    'Risk Area 1',
    'risk area 1 (2)',
    'Care what next',
    'Sheet',
  ]);
});
