import { across, outlineOf, planOf, sheet, table, text } from './blocks-of.ts';

const HEADER = ['Ref', 'Action', 'Lead', 'By when', 'Progress'];
const ROOF = ['1', 'Mend the roof', 'Head of Property', 'June 2015', 'Quotes are in.'];
const DOOR = ['2', 'Paint the door', 'Head of Property', 'May 2015', 'Completed'];
const GATE = ['3', 'Hang the gate', 'Tom Garrity', 'July 2015', ''];
const TITLE = text('Repairs plan 2015', { level: 1 });
const codesOf = (plan: ReturnType<typeof planOf>): readonly string[] => plan.problems.map(({ code }) => code);

describe('a heading above its table', () => {
  test.each([
    ['in a heading style', text('Outside', { level: 2 }), text('Inside', { level: 2 })],
    ['in bold', text('Outside', { bold: true }), text('Inside', { bold: true })],
    ['in plain words, where each table has one', text('Outside'), text('Inside')],
  ])('%s names an area', (_, outside, inside) => {
    const plan = planOf([TITLE, outside, table('table 1', HEADER, ROOF), inside, table('table 2', HEADER, DOOR)]);
    expect(outlineOf(plan)).toEqual([
      ['Outside', ['Mend the roof']],
      ['Inside', ['Paint the door']],
    ]);
  });

  test('in plain words over the only table is a note', () => {
    const plan = planOf([TITLE, text('What the surveyor saw'), table('table 1', HEADER, ROOF)]);
    expect(outlineOf(plan)).toEqual([['Repairs plan 2015', ['Mend the roof']]]);
    expect(plan.layout?.notes).toEqual(['What the surveyor saw']);
  });

  test.each([
    ['Priority Area 3: Outside', 'Priority Area', '3', 'Outside'],
    ['Target 10 Statement of purpose', 'Target', '10', 'Statement of purpose'],
    ['Target 10', 'Target', '10', 'Target 10'],
    ['1. Risk register.', null, '1', 'Risk register.'],
    ['Theme A – Warm houses', 'Theme', 'A', 'Warm houses'],
    ['Cause of concern 2: Cold houses', 'Cause of concern', '2', 'Cold houses'],
    ['Must do 4: Lock the shed', 'Must do', '4', 'Lock the shed'],
    ['Strategic objective 2.1: Dry cellars', 'Strategic objective', '2.1', 'Dry cellars'],
    ['3.2 Records of keys', null, '3.2', 'Records of keys'],
  ])('%s is taken apart into label, number and title', (heading, label, number, title) => {
    const plan = planOf([TITLE, text(heading, { level: 2 }), table('table 1', HEADER, ROOF)]);
    expect(plan.areas).toMatchObject([{ label, number, title }]);
    expect(plan.layout?.places).toMatchObject([{ heading, shape: 'heading' }]);
  });

  test.each([
    ['Outside (NMS 3.8, 4.6 and 5.1)', 'Outside', ['NMS 3.8', '4.6', '5.1']],
    ['Outside (regs 3.31 - 3.42)', 'Outside', ['regs 3.31 - 3.42']],
    ['Outside (QS 7)', 'Outside', ['QS 7']],
    ['Outside (KLOE)', 'Outside', ['KLOE']],
    ['Outside (Ofsted rec 3)', 'Outside', ['Ofsted rec 3']],
    ['Outside (WK 12.1)', 'Outside', ['WK 12.1']],
    ['Outside (see NMS 3.8 for the reason)', 'Outside (see NMS 3.8 for the reason)', ['NMS 3.8']],
    ['Outside (RB19 2015)', 'Outside (RB19 2015)', []],
  ])('%s names its standards apart from the title', (heading, title, standards) => {
    const plan = planOf([TITLE, text(heading, { level: 2 }), table('table 1', HEADER, ROOF)]);
    expect(plan.areas).toMatchObject([{ title, standards }]);
  });

  test('keeps what explains it apart from the title, from its own text and from below it', () => {
    const heading = 'Target 2: Warm houses. This recommendation is made in the context of winter.';
    const blocks = [
      TITLE,
      text(heading, { level: 2 }),
      text('Nobody has looked since 2009.'),
      table('t', HEADER, ROOF),
    ];
    const [area] = planOf(blocks).areas;
    expect(area).toMatchObject({
      title: 'Warm houses.',
      context: 'This recommendation is made in the context of winter.\nNobody has looked since 2009.',
    });
  });
});

describe('groups of areas', () => {
  test('lend the label that their areas lack, until the next group', () => {
    const plan = planOf([
      TITLE,
      text('2 Priority Areas for Action'),
      text('Priority Area 1: Outside', { level: 2 }),
      table('table 1', HEADER, ROOF),
      text('2 Risk Areas found by the surveyor'),
      table('table 2', across('1. Damp. The cellar is wet.', 5), HEADER, DOOR),
    ]);
    expect(outlineOf(plan)).toEqual([
      ['Priority Area 1: Outside (2 Priority Areas for Action)', ['Mend the roof']],
      ['Risk Area 1: Damp. (2 Risk Areas found by the surveyor)', ['Paint the door']],
    ]);
  });

  test('are higher headings, and sub-headings in a table stand below the heading of the table', () => {
    const plan = planOf([
      TITLE,
      text('Houses', { level: 2 }),
      text('Outside', { level: 3 }),
      table('table 1', HEADER, ROOF),
      text('Sheds', { level: 2 }),
      table('table 2', HEADER, DOOR, across('Doors and gates', 5), GATE),
    ]);
    expect(outlineOf(plan)).toEqual([
      ['Outside (Houses)', ['Mend the roof']],
      ['Sheds', ['Paint the door']],
      ['Doors and gates (Sheds)', ['Hang the gate']],
    ]);
  });

  test('may begin their numbers again, and name two areas alike', () => {
    const plan = planOf([
      TITLE,
      table('table 1', HEADER, across('Doors', 5), ROOF, across('Gates', 5), DOOR, across('Doors', 5), GATE),
    ]);
    expect(plan.areas.map(({ title }) => title)).toEqual(['Doors', 'Gates', 'Doors']);
  });

  test('go on after a page that repeats their heading', () => {
    const heading = across('Target 1: Outside', 5);
    const plan = planOf([
      TITLE,
      table('table 1', heading, HEADER, ROOF),
      table('table 2', across('Target 1: Outside (continued)', 5), HEADER, DOOR),
    ]);
    expect(outlineOf(plan)).toEqual([['Target 1: Outside', ['Mend the roof', 'Paint the door']]]);
  });
});

describe('areas in a column', () => {
  test.each(['Theme', 'Priority area', 'Workstream', 'Service area', 'Improvement theme', 'Audit'])(
    '%s come in the order in which they are first named, each action in its own order',
    (name) => {
      const plan = planOf(
        sheet(
          'Tracker',
          [name, 'Action', 'Owner', 'Due'],
          ['Outside', 'Mend the roof', 'Tom Garrity', 'June 2015'],
          ['Inside', 'Paint the door', 'Tom Garrity', 'May 2015'],
          ['Outside', 'Hang the gate', 'Tom Garrity', 'July 2015'],
        ),
        { format: 'excel' },
      );
      expect(outlineOf(plan)).toEqual([
        ['Outside', ['Mend the roof', 'Hang the gate']],
        ['Inside', ['Paint the door']],
      ]);
      expect(plan.layout).toMatchObject({ areas: 'column', places: [{ sheet: 'Tracker' }, { sheet: 'Tracker' }] });
    },
  );

  test('go on while the cell is blank', () => {
    const header = ['Theme', 'Action', 'Owner', 'Due'];
    const rows = [
      ['Outside', 'Mend the roof', 'Tom Garrity', 'June 2015'],
      ['', 'Hang the gate', 'Tom Garrity', 'July 2015'],
    ];
    expect(outlineOf(planOf([TITLE, table('table 1', header, ...rows)]))).toEqual([
      ['Outside', ['Mend the roof', 'Hang the gate']],
    ]);
  });

  test.each(['Objective', 'Inspection finding', ''])('headed “%s” are merged over the rows that they head', (name) => {
    const plan = planOf([
      TITLE,
      table(
        'table 1',
        [name, 'Action', 'Owner', 'Due'],
        ['Houses are warm and dry', 'Mend the roof', 'Tom Garrity', 'June 2015'],
        [{ text: 'Houses are warm and dry', continued: true }, 'Hang the gate', 'Tom Garrity', 'July 2015'],
      ),
    ]);
    expect(outlineOf(plan)).toEqual([['Houses are warm and dry', ['Mend the roof', 'Hang the gate']]]);
    expect(plan.layout?.areas).toBe('merged-column');
  });

  test('are priorities only where no grades stand there', () => {
    const header = ['Priority', 'Action', 'Owner', 'Due'];
    const graded = planOf([TITLE, table('t', header, ['High', 'Mend the roof', 'Tom Garrity', 'June 2015'])]);
    expect(graded.areas).toMatchObject([{ title: 'Repairs plan 2015', actions: [{ priority: 'high' }] }]);
    const named = planOf([
      TITLE,
      table('t', header, ['Priority 2: Houses are warm and dry', 'Mend the roof', 'Tom Garrity', 'June 2015']),
    ]);
    expect(named.areas).toMatchObject([{ label: 'Priority', number: '2', title: 'Houses are warm and dry' }]);
  });

  test('are none below headings that name the areas: the column keeps its words', () => {
    const header = ['Service area', 'Action', 'Owner', 'Due'];
    const rows = ['Sheds', 'Mend the roof', 'Tom Garrity', 'June 2015'];
    const plan = planOf([TITLE, text('Target 1: Outside', { level: 2 }), table('table 1', header, rows)]);
    expect(plan.areas).toMatchObject([
      { label: 'Target', actions: [{ other: [{ header: 'Service area', text: 'Sheds' }] }] },
    ]);
  });
});

describe('rows that head others', () => {
  const header = ['No', 'Action', 'Lead', 'Due'];

  test.each([
    ['1', '1a', '1b', null, '1'],
    ['Objective 1', '1a', '1b', 'Objective', '1'],
    ['2.', '2.1', '2.2', null, '2'],
  ])('an objective %s without lead and date is the area of %s and %s', (ref, first, second, label, number) => {
    const plan = planOf([
      TITLE,
      table(
        'table 1',
        header,
        [ref, 'Houses are dry', '', ''],
        [first, 'Mend the roof', 'Tom Garrity', 'June 2015'],
        [second, 'Dig a ditch', 'Tom Garrity', 'May 2015'],
      ),
    ]);
    expect(plan.areas).toMatchObject([
      { label, number, title: 'Houses are dry', actions: [{ ref: first }, { ref: second }] },
    ]);
  });

  test('an objective with a lead of its own is an action', () => {
    const plan = planOf([
      TITLE,
      table(
        'table 1',
        header,
        ['1', 'Houses are dry', 'Head of Property', 'June 2016'],
        ['1a', 'Mend the roof', 'Tom Garrity', 'June 2015'],
      ),
    ]);
    expect(outlineOf(plan)).toEqual([['Repairs plan 2015', ['Houses are dry', 'Mend the roof']]]);
  });

  test('a remark over a whole row is no area and no action: it is named, and kept with what it introduces', () => {
    const remark = 'From the second visit it was seen that doors that had closed before no longer did so.';
    const plan = planOf([TITLE, table('table 1', HEADER, ROOF, across(remark, 5), across('Doors', 5), DOOR)]);
    expect(outlineOf(plan)).toEqual([
      ['Repairs plan 2015', ['Mend the roof']],
      ['Doors', ['Paint the door']],
    ]);
    expect(plan.areas[1]?.context).toBe(remark);
    expect(plan.problems).toContainEqual(expect.objectContaining({ code: 'row-note', found: remark }));
  });
});

describe('what stands around the areas', () => {
  test('an appendix begins another document, and what stood before is named', () => {
    const plan = planOf([
      text('Appendix 1'),
      text('A review of the houses', { level: 1 }),
      text('The houses are old.'),
      text('Appendix 2'),
      TITLE,
      table('table 1', HEADER, ROOF),
    ]);
    expect(plan.title).toBe('Repairs plan 2015');
    expect(plan.problems).toContainEqual(
      expect.objectContaining({ code: 'text-unread', found: expect.stringContaining('The houses are old.') }),
    );
  });

  test('a council above the title is a note', () => {
    const plan = planOf([text('Harrowmere Borough Council'), TITLE, table('table 1', HEADER, ROOF)]);
    expect(plan).toMatchObject({ title: 'Repairs plan 2015', layout: { notes: ['Harrowmere Borough Council'] } });
  });

  test('text behind the tables is named', () => {
    const plan = planOf([TITLE, table('table 1', HEADER, ROOF), text('Signed by the Head of Property.')]);
    expect(plan.problems).toMatchObject([
      { code: 'text-unread', where: 'the text after table 1', found: 'Signed by the Head of Property.' },
    ]);
  });

  test('a key of colours is no table of actions', () => {
    const plan = planOf([
      TITLE,
      table('table 1', HEADER, ROOF),
      table('table 2', ['Colour', 'Meaning'], ['Blue', 'Done']),
    ]);
    expect(outlineOf(plan)).toEqual([['Repairs plan 2015', ['Mend the roof']]]);
    expect(codesOf(plan)).toEqual(['table-unread']);
  });

  test('a manager that all rows of an area name is the area’s', () => {
    const header = ['Action', 'Lead', 'Lead Member', 'Directorate', 'Due', 'NMS'];
    const row = ['Mend the roof', 'Tom Garrity', 'Cllr Ada Wren', 'Place', 'June 2015', '3.1'];
    const [area] = planOf([TITLE, table('table 1', header, row, row.with(0, 'Hang the gate'))]).areas;
    expect(area).toMatchObject({ manager: 'Cllr Ada Wren', service: 'Place', standards: ['3.1'] });
  });
});
