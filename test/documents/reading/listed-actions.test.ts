import { planOf, table, text } from './blocks-of.ts';

const found = (plan: ReturnType<typeof planOf>) =>
  plan.areas.flatMap(({ title, actions }) =>
    actions.map((action) => ({
      ...{ area: title, ref: action.ref, text: action.text, leads: action.leads },
      ...{ by: action.due.by?.toString() ?? null, status: action.status },
    })),
  );
const LIBRARIES = [
  text('Libraries recovery plan', { level: 1 }),
  text('Opening hours', { level: 2 }),
  text('1. Open Millgate on Saturdays.'),
  text('Lead: Branch Manager   By: 31 October 2024'),
  text('2. Train ten volunteers.'),
  text('Lead: Volunteer Organiser   By: December 2024'),
  text('Stock', { level: 2 }),
  text('3. Buy large print.'),
  text('Lead: Stock Manager / ICT Manager\nBy: 1 April 2025\nStatus: Complete'),
];

test('reads numbered paragraphs with who and when on the lines below', () => {
  expect(found(planOf(LIBRARIES))).toEqual([
    {
      area: 'Opening hours',
      ref: '1',
      text: 'Open Millgate on Saturdays.',
      leads: ['Branch Manager'],
      by: '2024-10-31',
      status: 'unknown',
    },
    {
      area: 'Opening hours',
      ref: '2',
      text: 'Train ten volunteers.',
      leads: ['Volunteer Organiser'],
      by: '2024-12-31',
      status: 'unknown',
    },
    {
      area: 'Stock',
      ref: '3',
      text: 'Buy large print.',
      leads: ['Stock Manager', 'ICT Manager'],
      by: '2025-04-01',
      status: 'done',
    },
  ]);
});

test('takes the action by its own label under the heading of its recommendation', () => {
  const plan = planOf([
    text('Review of an incident', { level: 1 }),
    text('Recommendation 1: Two people check', { level: 2 }),
    ...[text('Action: Bring in a second checker'), text('Owner: Ward Manager'), text('Due: 15 March 2024')],
    text('Recommendation 2: Better handover', { level: 2 }),
    ...[text('Action: Revise the sheet'), text('Owner: Matron'), text('Due: 30 April 2024')],
  ]);
  expect(found(plan).map(({ area, text: words, leads }) => [area, words, leads])).toEqual([
    ['Two people check', 'Bring in a second checker', ['Ward Manager']],
    ['Better handover', 'Revise the sheet', ['Matron']],
  ]);
});

test('keeps the bullets of an action with it, and the words above it with its area', () => {
  const plan = planOf([
    text('Rough sleeping', { level: 1 }),
    text('Prevention', { level: 2 }),
    text('Too many people are asked to come back.'),
    text('Change how people are met:'),
    ...[text('one desk', { bullet: true }), text('one form', { bullet: true })],
    text('Lead: Options Manager; By: May 2025'),
    text('Find ten flats.'),
    text('Lead: Lettings Manager; By: June 2025'),
  ]);
  expect(found(plan).map(({ text: words }) => words)).toEqual([
    'Change how people are met:\n• one desk\n• one form',
    'Find ten flats.',
  ]);
  expect(plan.areas[0]?.context).toBe('Too many people are asked to come back.');
});

test.each([
  ['one line alone says who and when', LIBRARIES.slice(0, 4)],
  [
    'the lines say who, and never when',
    LIBRARIES.map((block) =>
      block.kind === 'text' ? { ...block, text: block.text.replace(/(?:By|Status):.*/u, '') } : block,
    ),
  ],
  ['nothing stands above the lines', [text('Lead: A. Moss  By: May 2024'), text('Lead: B. Reed  By: June 2024')]],
])('makes no action of lines where %s', (_why, blocks) => {
  expect(found(planOf(blocks))).toEqual([]);
});

test('leaves such lines alone where a table is the plan', () => {
  const plan = planOf([
    ...LIBRARIES,
    table('table 1', ['Action', 'Lead', 'Due'], ['Mend the lift', 'J. Fry', 'May 2024']),
  ]);
  expect(found(plan).map(({ text: words }) => words)).toEqual(['Mend the lift']);
});
