import { across, planOf, sheet, table, text } from './blocks-of.ts';

const HEADER = ['Ref', 'Action', 'Lead', 'Due', 'Cost'];
const ROOF = ['1', 'Mend the roof', 'Tom Garrity', 'June 2015', '£40'];

test('a layout names the format, the notes above, each header once with its shares, and where each area stands', () => {
  const shares = [0.1, 0.4, 0.2, 0.2, 0.1];
  const first = { ...table('table 1', HEADER, ROOF), shares };
  const second = {
    ...table('table 2', across('Target 2: Inside (NMS 3.8). It is cold.', 5), HEADER, ROOF.with(2, 'Ann Lee')),
    shares,
  };
  const blocks = [
    text('Repairs plan 2015', { level: 1 }),
    text('Version 2'),
    text('Target 1: Outside', { level: 2 }),
    text('Nobody has looked since 2009.'),
    first,
    second,
    table('table 3', ['Action', 'Owner', 'Deadline'], ['Dig a ditch', 'Ann Lee', 'May 2015']),
  ];
  expect(planOf(blocks, { landscape: true }).layout).toEqual({
    format: 'word',
    landscape: true,
    areas: 'heading',
    notes: ['Version 2'],
    tables: [
      [
        { header: 'Ref', role: 'ref', share: 0.1 },
        { header: 'Action', role: 'action', share: 0.4 },
        { header: 'Lead', role: 'lead', share: 0.2 },
        { header: 'Due', role: 'due', share: 0.2 },
        { header: 'Cost', role: null, share: 0.1 },
      ],
    ],
    places: [
      {
        shape: 'heading',
        heading: 'Target 1: Outside',
        notes: ['Nobody has looked since 2009.'],
        sheet: null,
        table: 0,
      },
      { shape: 'row', heading: 'Target 2: Inside (NMS 3.8). It is cold.', notes: [], sheet: null, table: 0 },
    ],
  });
});

test('areas that are sheets are called as their sheets are', () => {
  const plan = planOf([...sheet('Outside', HEADER, ROOF), ...sheet('Inside', HEADER, ROOF.with(2, 'Ann Lee'))], {
    format: 'excel',
  });
  expect(plan.layout).toMatchObject({
    format: 'excel',
    areas: 'sheet',
    places: [
      { shape: 'sheet', heading: 'Outside', sheet: 'Outside' },
      { shape: 'sheet', heading: 'Inside', sheet: 'Inside' },
    ],
  });
});

test('an area of which every row is doubtful has no place, and its heading is told', () => {
  const plan = planOf([
    text('Repairs plan 2015', { level: 1 }),
    text('Outside', { level: 2 }),
    table('table 1', HEADER, ['1', '', 'Tom Garrity', 'June 2015', '']),
    text('Inside', { level: 2 }),
    table('table 2', HEADER, ROOF),
  ]);
  expect(plan.layout?.places.map(({ heading }) => heading)).toEqual(['Inside']);
  expect(plan.problems).toContainEqual(expect.objectContaining({ code: 'area-without-actions', found: 'Outside' }));
});
