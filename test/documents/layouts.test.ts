import type { PrintedAction, PrintedPlan } from '../../src/core/plan/printed.ts';
import { readPlan } from '../../src/documents/read-plan.ts';
import { paragraph, sheetData, table, wordFile, workbookFile } from './office-files.ts';

const readWord = (...body: readonly string[]): Promise<PrintedPlan> =>
  readPlan({ name: 'Repairs plan.docx', bytes: wordFile(body.join('')) });
const actionsOf = (plan: PrintedPlan): readonly PrintedAction[] => plan.areas.flatMap((area) => area.actions);
const codesOf = (plan: PrintedPlan): readonly string[] => plan.problems.map((problem) => problem.code);

const HEADER = ['Ref', 'Action', 'Lead', 'By when', 'Progress'];
const ROOF = ['1', 'Mend the roof', 'Head of Property', 'June 2015', 'Quotes are in.'];
const DOOR = ['2', 'Paint the door', 'Head of Property', 'May 2015', 'Completed'];

describe('areas', () => {
  test('are headings over a table each', async () => {
    const plan = await readWord(
      paragraph('Repairs plan May 2015'),
      paragraph('1. Outside', 'Heading2'),
      table(HEADER, ROOF),
      paragraph('2. Inside', 'Heading2'),
      paragraph('What visitors see first.'),
      table(HEADER, DOOR),
    );
    expect(plan).toMatchObject({ title: 'Repairs plan May 2015', date: '2015-05' });
    expect(plan.areas).toMatchObject([
      { number: '1', title: 'Outside', actions: [{ id: 'a1.1', text: 'Mend the roof' }] },
      { number: '2', title: 'Inside', context: 'What visitors see first.', actions: [{ id: 'a2.1' }] },
    ]);
  });

  test('are full-width rows under one header, without a doubt', async () => {
    const plan = await readWord(paragraph('Repairs'), table(HEADER, ['Outside'], ROOF, ['Target 2: Inside'], DOOR));
    expect(plan.areas).toMatchObject([
      { label: null, title: 'Outside', actions: [{ ref: '1' }] },
      { label: 'Target', number: '2', title: 'Inside', actions: [{ ref: '2' }] },
    ]);
    expect(codesOf(plan)).toEqual([]);
  });

  test('are sheets, and a hidden sheet is named but not read', async () => {
    const bytes = workbookFile(
      { name: 'Outside', xml: sheetData(HEADER, ROOF) },
      { name: 'Inside', xml: sheetData(HEADER, DOOR) },
      { name: 'Lists', xml: sheetData(HEADER, ROOF), state: 'hidden' },
    );
    const plan = await readPlan({ name: 'Repairs plan.xlsx', bytes });
    expect(plan.title).toBe('Repairs plan');
    expect(plan.areas.map((area) => [area.title, area.actions.length])).toEqual([
      ['Outside', 1],
      ['Inside', 1],
    ]);
    expect(plan.problems).toMatchObject([{ code: 'table-unread', where: 'sheet Lists' }]);
  });

  test('are numbered paragraphs, but a numbered remark under a heading is not one', async () => {
    const plan = await readWord(
      paragraph('Repairs'),
      paragraph('1. Outside'),
      table(HEADER, ROOF),
      paragraph('Target 2: Inside', 'Heading2'),
      paragraph('1. Nobody has painted since 2009.'),
      table(HEADER, DOOR),
    );
    expect(plan.areas).toMatchObject([
      { number: '1', title: 'Outside' },
      { label: 'Target', number: '2', title: 'Inside', context: '1. Nobody has painted since 2009.' },
    ]);
  });

  test('with one number are two areas', async () => {
    const plan = await readWord(
      paragraph('Repairs'),
      paragraph('Priority Area 1: Outside', 'Heading2'),
      table(HEADER, ROOF),
      paragraph('Risk Area 1: Inside', 'Heading2'),
      table(HEADER, DOOR),
    );
    expect(plan.areas.map(({ label, number }) => `${label} ${number}`)).toEqual(['Priority Area 1', 'Risk Area 1']);
    expect(actionsOf(plan).map((action) => action.id)).toEqual(['a1.1', 'a2.1']);
  });

  test('without a row of their own are named, unless they come again', async () => {
    const plan = await readWord(
      paragraph('Repairs'),
      paragraph('Target 1: Outside'),
      paragraph('Target 2: Inside'),
      paragraph('Target 1: Outside', 'Heading2'),
      table(HEADER, ROOF),
    );
    expect(plan.areas).toHaveLength(1);
    expect(plan.problems).toMatchObject([{ code: 'area-without-actions', found: 'Target 2' }]);
  });

  test('without any heading are one area named like the plan', async () => {
    const plan = await readWord(paragraph('Repairs'), table(HEADER, ROOF));
    expect(plan.areas).toMatchObject([{ title: 'Repairs', label: null, number: null }]);
  });
});

describe('headers', () => {
  test.each([
    [['No.', 'What we will do', 'Responsible officer', 'Target date', 'Update']],
    [['Action ref', 'Agreed action', 'Owner', 'Timescale', 'Current position']],
    [['#', 'Recommendation', 'By whom', 'Deadline', 'Comments']],
    [['', 'Comments and Management Action Required', 'Delivery Lead', 'When to be completed by', 'Progress to date']],
  ])('%j are understood', async (header) => {
    const [action] = actionsOf(await readWord(paragraph('Repairs'), table(header, ROOF)));
    expect(action).toMatchObject({
      ref: '1',
      text: 'Mend the roof',
      leads: ['Head of Property'],
      status: 'in-progress',
    });
    expect(action?.due.by?.toString()).toBe('2015-06-30');
  });

  test('missing from a table are taken from the one before, with a doubt', async () => {
    const plan = await readWord(paragraph('Repairs'), table(HEADER, ROOF), table(DOOR));
    expect(actionsOf(plan)).toMatchObject([{ text: 'Mend the roof' }, { text: 'Paint the door', status: 'done' }]);
    expect(plan.problems).toMatchObject([{ code: 'header-assumed', where: 'table 2, row 1' }]);
  });

  test('that nobody understands are named, and so is a table without any', async () => {
    const plan = await readWord(
      paragraph('Repairs'),
      table(['Colour', 'Telephone'], ['Red', '01234']),
      table([...HEADER, 'Cost centre'], [...ROOF, '4711']),
    );
    expect(plan.problems).toMatchObject([
      { code: 'table-unread', where: 'table 1' },
      { code: 'column-unread', found: 'Cost centre' },
    ]);
  });

  test('for who and when in one column are split', async () => {
    const header = ['Action', 'Responsible officer and date', 'Progress'];
    const plan = await readWord(
      paragraph('Repairs'),
      table(header, ['Mend the roof', 'Head of Property, by June 2015', ''], ['Paint', 'Tom Garrity\nOngoing', '']),
    );
    const [roof, paint] = actionsOf(plan);
    expect(roof?.leads).toEqual(['Head of Property']);
    expect(roof?.due.by?.toString()).toBe('2015-06-30');
    expect(paint).toMatchObject({ leads: ['Tom Garrity'], due: { kind: 'ongoing' } });
  });
});

describe('rows', () => {
  test('split over a page are joined, in the middle of a sentence or after it', async () => {
    const plan = await readWord(
      paragraph('Repairs'),
      table(
        HEADER,
        ['1', 'Mend the roof before', 'Head of Property', 'June 2015', 'Quotes are in.'],
        ['', 'the winter', '', '', 'Work begins in May.'],
      ),
    );
    expect(actionsOf(plan)).toMatchObject([
      { text: 'Mend the roof before the winter', progress: [{ text: 'Quotes are in.\nWork begins in May.' }] },
    ]);
    expect(plan.problems).toMatchObject([{ code: 'row-joined', action: 'a1.1', where: 'table 1, row 3' }]);
  });

  test('without an action are an error that says what stands there', async () => {
    const plan = await readWord(paragraph('Repairs'), table(HEADER, ROOF, ['2', '', 'Head of Parks', 'May 2015', '']));
    expect(plan.problems).toMatchObject([
      { severity: 'error', code: 'row-unread', where: 'table 1, row 3', found: '2 | Head of Parks | May 2015' },
    ]);
  });

  test('"as above" takes what the row above has', async () => {
    const plan = await readWord(
      paragraph('Repairs'),
      table(HEADER, DOOR, ['3', 'Oil it', 'As above', 'May 2015', 'As above']),
    );
    expect(actionsOf(plan)[1]).toMatchObject({ leads: ['Head of Property'], status: 'done', statusPhrase: 'As above' });
  });

  test('"as above" in an area’s first row is questioned', async () => {
    const plan = await readWord(
      paragraph('Repairs'),
      table(HEADER, ['1', 'Oil it', 'Tom Garrity', 'May 2015', 'As above']),
    );
    expect(codesOf(plan)).toContain('as-above-without-above');
  });

  test('that nobody leads and that are not accepted owe nothing', async () => {
    const plan = await readWord(
      paragraph('Repairs'),
      table(HEADER, ['1', 'None. Not accepted.\nThe roof is sound.', 'None', 'N/A', 'Looked at in May.']),
    );
    expect(actionsOf(plan)).toMatchObject([
      { status: 'not-accepted', response: 'None. Not accepted.', leads: [], due: { kind: 'none', by: null } },
    ]);
    expect(codesOf(plan)).toEqual([]);
  });

  test('with marked parts have a status a part', async () => {
    const [action] = actionsOf(
      await readWord(
        paragraph('Repairs'),
        table(HEADER, [
          '1',
          'a) Mend the roof\nb) Paint it',
          'Tom Garrity',
          'May 2015',
          'a) Implemented; and b) Partly implemented.',
        ]),
      ),
    );
    expect(action).toMatchObject({
      status: 'partly-done',
      parts: [
        { mark: 'a', text: 'Mend the roof', status: 'done' },
        { mark: 'b', text: 'Paint it', status: 'partly-done' },
      ],
    });
  });
});

describe('columns beside the usual ones', () => {
  test('a revised date counts as agreed by the document, the first promise stays', async () => {
    const [action] = actionsOf(
      await readWord(
        paragraph('Repairs'),
        table(['Action', 'Lead', 'Due', 'Revised date'], ['Mend', 'Tom Garrity', 'May 2015', 'July 2015']),
      ),
    );
    expect(action?.due.by?.toString()).toBe('2015-05-31');
    expect(action?.revisions.map(({ by, agreed }) => [by.toString(), agreed?.by])).toEqual([
      ['2015-07-31', 'the document'],
    ]);
  });

  test('a recommendation beside an action is the finding; grades and measures are kept', async () => {
    const header = ['Recommendation', 'Agreed action', 'Priority', 'Owner', 'Deadline', 'Success measure'];
    const [action] = actionsOf(
      await readWord(
        paragraph('Repairs'),
        table(header, ['The roof leaks.', 'Mend it', 'High', 'Tom Garrity', 'May 2015', 'No buckets']),
      ),
    );
    expect(action).toMatchObject({
      text: 'Mend it',
      finding: 'The roof leaks.',
      priority: 'high',
      measure: 'No buckets',
    });
  });

  test('of two updates the newer one says the status, both are kept', async () => {
    const header = ['Action', 'Lead', 'Due', 'Update June 2016', 'Update March 2014'];
    const [action] = actionsOf(
      await readWord(
        paragraph('Repairs'),
        table(header, ['Mend', 'Tom Garrity', 'May 2015', 'Completed', 'Outstanding']),
      ),
    );
    expect(action).toMatchObject({
      status: 'done',
      progress: [
        { on: '2016-06', text: 'Completed' },
        { on: '2014-03', text: 'Outstanding' },
      ],
    });
  });

  test('what an auditor found stands beside what was claimed', async () => {
    const header = ['Action', 'Lead', 'Due', 'Progress', 'Audit verification'];
    const [action] = actionsOf(
      await readWord(
        paragraph('Repairs'),
        table(header, ['Mend', 'Tom Garrity', 'May 2015', 'Completed', 'Not implemented.']),
      ),
    );
    expect(action).toMatchObject({
      status: 'done',
      check: { result: 'not-started', by: 'audit', phrase: 'Not implemented.' },
    });
  });
});

test('a date years away from its neighbours is imported and questioned', async () => {
  const rows = ['2015', '2015', '2015', '2015', '2005'].map((year, index) => [
    String(index),
    'Mend',
    'Tom Garrity',
    `May ${year}`,
    '',
  ]);
  const plan = await readWord(paragraph('Repairs'), table(HEADER, ...rows));
  expect(plan.problems).toMatchObject([{ code: 'due-odd', action: 'a1.5', found: 'May 2005' }]);
});

test('a ref printed in two areas is questioned', async () => {
  const plan = await readWord(
    paragraph('Repairs'),
    table(HEADER, ['Target 1: Outside'], ROOF, ['Target 2: Inside'], ROOF),
  );
  expect(plan.problems).toMatchObject([{ code: 'ref-repeated', action: 'a2.1', found: '1' }]);
});

test('numbering that begins anew in an area is questioned once', async () => {
  const wall = ['2', ...ROOF.slice(1).map((text) => text.replace('Mend', 'Paint'))];
  const plan = await readWord(
    paragraph('Repairs'),
    table(HEADER, ['Target 1: Outside'], ROOF, wall, ['Target 2: Inside'], ROOF, wall),
  );
  expect(plan.problems.filter(({ code }) => code === 'ref-repeated')).toMatchObject([
    { action: 'a2.1', found: '1, 2' },
  ]);
});

test('Excel numbers, formulas and rich text read as their cells show them', async () => {
  const cells =
    '<c r="A2"><v>1.1</v></c>' +
    '<c r="B2" t="inlineStr"><is><r><t>Mend </t></r><r><t>the roof</t></r></is></c>' +
    '<c r="C2" t="str"><f>"Tom"&amp;" Garrity"</f><v>Tom Garrity</v></c>' +
    '<c r="D2" t="inlineStr"><is><t>30/06/2015</t></is></c>';
  const header = sheetData(HEADER).replace('</sheetData>', `<row r="2">${cells}</row></sheetData>`);
  const plan = await readPlan({ name: 'plan.xlsx', bytes: workbookFile({ name: 'Plan', xml: header }) });
  const [action] = actionsOf(plan);
  expect(action).toMatchObject({ ref: '1.1', text: 'Mend the roof', leads: ['Tom Garrity'] });
  expect(action?.due.by?.toString()).toBe('2015-06-30');
});
