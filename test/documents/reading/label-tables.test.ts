import { planOf, table, text } from './blocks-of.ts';

const found = (plan: ReturnType<typeof planOf>) =>
  plan.areas.flatMap(({ title, actions }) =>
    actions.map(({ ref, text: words, leads, due, finding, response, status }) => ({
      ...{ area: title, ref, text: words, leads, by: due.by?.toString() ?? null, finding, response, status },
    })),
  );

test('reads each recommendation that a report prints as a table of labels', () => {
  const plan = planOf([
    text('Bridges audit', { level: 1 }),
    text('2.1 Inspections', { level: 2 }),
    table(
      'table 1',
      ['Finding 1', 'Eleven inspections were late.'],
      ['Risk', 'Claims may not be defended.'],
      ['Recommendation', 'Schedule all rounds in the asset system.'],
      ['Management response', 'Agreed.'],
      ['Responsible officer', 'Bridges Manager'],
      ['Target date', '30 June 2024'],
    ),
    text('2.2 Orders', { level: 2 }),
    table(
      'table 2',
      ['Finding 2', 'Orders were raised after the work.'],
      ['Risk', 'Commitments are not known.'],
      ['Recommendation', 'Report them each month.'],
      ['Management response', 'Not accepted. There are too few.'],
      ['Responsible officer', 'Business Manager'],
      ['Target date', 'N/A'],
    ),
  ]);
  expect(found(plan)).toEqual([
    {
      area: 'Inspections',
      ref: '1',
      text: 'Schedule all rounds in the asset system.',
      leads: ['Bridges Manager'],
      by: '2024-06-30',
      finding: 'Eleven inspections were late.',
      response: 'Agreed.',
      status: 'unknown',
    },
    {
      area: 'Orders',
      ref: '2',
      text: 'Report them each month.',
      leads: ['Business Manager'],
      by: null,
      finding: 'Orders were raised after the work.',
      response: 'Not accepted. There are too few.',
      status: 'not-accepted',
    },
  ]);
});

test('reads labels in every other cell, under a heading over the whole table', () => {
  const plan = planOf([
    table(
      'table 1',
      [{ text: '1. Contract register', across: 4 }],
      ['Finding', { text: '21 contracts were missing.', across: 3 }],
      ['Agreed action', { text: 'Add them.', across: 3 }],
      ['Owner', 'Procurement Manager', 'Due date', '30 April 2025'],
      ['Priority', 'High', 'Status', 'Implemented'],
    ),
  ]);
  expect(found(plan)).toEqual([
    expect.objectContaining({
      area: 'Contract register',
      text: 'Add them.',
      leads: ['Procurement Manager'],
      by: '2025-04-30',
      status: 'done',
    }),
  ]);
});

test('parts the promises of one table where its labels begin again', () => {
  const promise = (number: number): readonly (readonly string[])[] => [
    [`Action ${number}:`, `Check store ${number}`],
    ['Owner:', 'Stores Manager'],
    ['Due:', 'May 2025'],
  ];
  const plan = planOf([table('table 1', ...promise(1), ...promise(2))]);
  expect(found(plan).map(({ ref, text: words }) => [ref, words])).toEqual([
    ['1', 'Check store 1'],
    ['2', 'Check store 2'],
  ]);
});

test.each([
  [
    'who answers for the document',
    [
      ['Action plan', 'Lettings'],
      ['Owner', 'A. Moss'],
      ['Status', 'Draft'],
      ['Review date', 'May 2025'],
    ],
  ],
  [
    'what an aim is',
    [
      ['Objective', 'Raise writing'],
      ['Lead', 'English Lead'],
      ['Success criteria', '75% at expected'],
    ],
  ],
  [
    'colours',
    [
      ['Red', 'No action taken, date passed'],
      ['Green', 'Action complete'],
    ],
  ],
])('makes no action of a table of labels that says %s', (_what, rows) => {
  expect(found(planOf([table('table 1', ...rows)]))).toEqual([]);
});

test('reads a table under an ordinary header row by row, though a column has a name that nobody knows', () => {
  const header = ['Ref', 'Audit finding', 'Agreed action', 'Owner', 'Due date', 'Cost centre'];
  const row = ['1', 'No paint', 'Paint it', 'Head of Care', 'June 2015', 'C1'];
  const plan = planOf([text('Bridges audit', { level: 1 }), table('table 1', header, row, header, row.with(0, '2'))]);
  expect(found(plan)).toMatchObject([
    { ref: '1', text: 'Paint it', leads: ['Head of Care'], by: '2015-06-30', finding: 'No paint' },
    { ref: '2', text: 'Paint it', leads: ['Head of Care'], by: '2015-06-30', finding: 'No paint' },
  ]);
});
