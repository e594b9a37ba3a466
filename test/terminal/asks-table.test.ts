import { join } from 'node:path';
import { z } from 'zod';
import { asksOn } from '../../src/core/asking/asks-on.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { trialPlan } from '../../src/core/plan/trial-plan.ts';
import { readPlanFile } from '../../src/terminal/arguments.ts';
import { asksCommand } from '../../src/terminal/asks-command.ts';
import { toAsksJson } from '../../src/terminal/asks-json.ts';
import { day } from '../builders/plan.ts';
import { ROOT } from './run-cli.ts';
import { terminalOver } from './terminal-over.ts';

/**
 * A plan of 24 actions in 7 areas, and beside it a table made by hand: who is asked what on single days, and what is
 * held for which reason. Two of the actions are closed; nobody leads the lift at the harbour centre.
 */
const PLAN = join(ROOT, 'test', 'fixtures', 'plans', 'saltmarsh-learning', 'plan.csv');
const LEADS: Readonly<Record<string, readonly string[]>> = {
  'a1.1': ['Ann Archer, Head of Learning'],
  'a1.2': ['Ben Brook', 'Cat Cole'],
  'a1.3': ['Ann Archer, Head of Learning'],
  'a2.1': ['Ben Brook'],
  'a2.2': ['Site Managers'],
  'a2.3': ['Dan Dale', 'Eve Ellis'],
  'a2.4': [''],
  'a3.1': ['Eve Ellis'],
  'a3.2': ['Ben Brook', 'Fay Ford'],
  'a3.3': ['Fay Ford'],
  'a4.1': ['Gil Grant, Data Manager'],
  'a4.2': ['Gil Grant, Data Manager'],
  'a4.3': ['Gil Grant'],
  'a5.1': ['Hal Hart'],
  'a5.2': ['Hal Hart'],
  'a6.1': ['Ida Ince', 'Hal Hart'],
  'a6.2': ['Ida Ince'],
  'a6.3': ['Principal'],
  'a6.4': ['Jon Jay, Press Officer'],
  'a7.1': ['Kim Kerr'],
  'a7.2': ['Kim Kerr'],
  'a7.3': ['Kim Kerr'],
};
/** Each card on a line, oldest trouble first; everything else of the plan is held for the one reason beside it. */
const TABLE: readonly (readonly [day: string, what: string, held: string, cards: readonly string[]])[] = [
  ['2015-04-06', 'Easter Monday', 'not-a-working-day', []],
  [
    '2015-04-07',
    'the Tuesday after it: April’s first card; 3 April, Good Friday, has passed',
    'not-this-week',
    [
      'Ann Archer, Head of Learning: a1.1 review, a1.3 review',
      'Ben Brook: a1.2 review, a3.2 review, a2.1 review',
      'Cat Cole: a1.2 review',
      'Site Managers: a2.2 review',
      'Dan Dale: a2.3 review',
      'Eve Ellis: a3.1 review, a2.3 review',
      'Fay Ford: a3.2 review, a3.3 review',
      'Gil Grant, Data Manager: a4.1 date-passed, a4.3 review, a4.2 review',
      'Hal Hart: a6.1 review, a5.1 review, a5.2 review',
      'Ida Ince: a6.1 review, a6.2 review',
      'Principal: a6.3 review',
      'Jon Jay, Press Officer: a6.4 review',
      'Kim Kerr: a7.1 review, a7.3 review, a7.2 review',
    ],
  ],
  [
    '2015-05-01',
    'the day after 30 April, a Friday',
    'not-this-week',
    ['Eve Ellis: a3.1 date-passed', 'Hal Hart: a6.1 date-passed', 'Ida Ince: a6.1 date-passed'],
  ],
  [
    '2015-06-01',
    'June’s first Monday, and the day after 31 May, a Sunday',
    'not-this-week',
    [
      'Ann Archer, Head of Learning: a1.1 review, a1.3 review',
      'Ben Brook: a1.2 date-passed, a3.2 date-passed, a2.1 review',
      'Cat Cole: a1.2 date-passed',
      'Site Managers: a2.2 review',
      'Dan Dale: a2.3 review',
      'Eve Ellis: a3.1 overdue, a2.3 review',
      'Fay Ford: a3.2 date-passed, a3.3 review',
      'Gil Grant, Data Manager: a4.1 overdue, a4.3 review, a4.2 review',
      'Hal Hart: a6.1 overdue, a5.1 due-soon, a5.2 review',
      'Ida Ince: a6.1 overdue, a6.2 review',
      'Principal: a6.3 review',
      'Jon Jay, Press Officer: a6.4 review',
      'Kim Kerr: a7.1 review, a7.3 review, a7.2 review',
    ],
  ],
  [
    '2015-06-15',
    'a Monday in mid-month: 12 June, a Friday, has passed; 30 June is eleven working days away',
    'not-this-week',
    [
      'Ben Brook: a1.2 overdue, a3.2 overdue',
      'Cat Cole: a1.2 overdue',
      'Eve Ellis: a3.1 overdue',
      'Fay Ford: a3.2 overdue',
      'Gil Grant, Data Manager: a4.1 overdue',
      'Hal Hart: a6.1 overdue, a5.1 date-passed, a5.2 due-soon',
      'Ida Ince: a6.1 overdue',
    ],
  ],
  ['2015-06-16', 'a Tuesday', 'not-this-week', []],
  ['2015-06-20', 'a Saturday', 'not-a-working-day', []],
  [
    '2015-06-29',
    'a Monday: 26 June, a Friday, has passed; 13 July is ten working days away',
    'not-this-week',
    [
      'Ann Archer, Head of Learning: a1.1 due-soon',
      'Ben Brook: a1.2 overdue, a3.2 overdue, a2.1 due-soon',
      'Cat Cole: a1.2 overdue',
      'Eve Ellis: a3.1 overdue',
      'Fay Ford: a3.2 overdue',
      'Gil Grant, Data Manager: a4.1 overdue',
      'Hal Hart: a6.1 overdue, a5.1 overdue, a5.2 date-passed',
      'Ida Ince: a6.1 overdue, a6.2 due-soon',
      'Jon Jay, Press Officer: a6.4 due-soon',
      'Kim Kerr: a7.1 due-soon',
    ],
  ],
  [
    '2015-07-01',
    'the day after 30 June, a Wednesday: what else those people have overdue comes along',
    'not-this-week',
    [
      'Ann Archer, Head of Learning: a1.1 date-passed',
      'Ben Brook: a1.2 overdue, a3.2 overdue, a2.1 date-passed',
      'Ida Ince: a6.1 overdue, a6.2 date-passed',
      'Kim Kerr: a7.1 date-passed',
    ],
  ],
  ['2015-07-02', 'the day after 1 July', 'not-this-week', ['Jon Jay, Press Officer: a6.4 date-passed']],
  [
    '2015-07-06',
    'July’s first Monday: everything open',
    'not-this-week',
    [
      'Ann Archer, Head of Learning: a1.1 overdue, a1.3 review',
      'Ben Brook: a1.2 overdue, a3.2 overdue, a2.1 overdue',
      'Cat Cole: a1.2 overdue',
      'Site Managers: a2.2 review',
      'Dan Dale: a2.3 review',
      'Eve Ellis: a3.1 overdue, a2.3 review',
      'Fay Ford: a3.2 overdue, a3.3 review',
      'Gil Grant, Data Manager: a4.1 overdue, a4.3 review, a4.2 review',
      'Hal Hart: a6.1 overdue, a5.1 overdue, a5.2 overdue',
      'Ida Ince: a6.1 overdue, a6.2 overdue',
      'Principal: a6.3 review',
      'Jon Jay, Press Officer: a6.4 overdue',
      'Kim Kerr: a7.1 overdue, a7.3 review, a7.2 review',
    ],
  ],
  ['2015-08-31', 'the Monday of the summer bank holiday', 'not-a-working-day', []],
  [
    '2015-09-14',
    'a Monday: 30 September is twelve working days away',
    'not-this-week',
    [
      'Ann Archer, Head of Learning: a1.1 overdue',
      'Ben Brook: a1.2 overdue, a3.2 overdue, a2.1 overdue',
      'Cat Cole: a1.2 overdue',
      'Site Managers: a2.2 overdue',
      'Eve Ellis: a3.1 overdue',
      'Fay Ford: a3.2 overdue',
      'Gil Grant, Data Manager: a4.1 overdue',
      'Hal Hart: a6.1 overdue, a5.1 overdue, a5.2 overdue',
      'Ida Ince: a6.1 overdue, a6.2 overdue',
      'Jon Jay, Press Officer: a6.4 overdue',
      'Kim Kerr: a7.1 overdue, a7.3 overdue',
    ],
  ],
];

const Printed = z.strictObject({
  on: z.string(),
  asks: z.array(
    z.strictObject({
      lead: z.string(),
      actions: z.array(
        z.strictObject({
          id: z.string(),
          plan: z.string(),
          area: z.string(),
          ref: z.string(),
          text: z.string(),
          reason: z.enum(['overdue', 'date-passed', 'due-soon', 'review', 'opening']),
          time: z.literal(1),
        }),
      ),
    }),
  ),
  held: z.array(z.strictObject({ lead: z.string(), id: z.string(), plan: z.string(), why: z.string() })),
});

let plans: readonly Plan[];
beforeAll(async () => {
  plans = [trialPlan(await readPlanFile(terminalOver().terminal, PLAN))];
});

test.each(TABLE)('on %s, %s', (on, _what, why, cards) => {
  const told = Printed.parse(toAsksJson(plans, asksOn({ plans, on: day(on), past: [], availability: [] }), day(on)));
  expect(told.on).toBe(on);
  expect(told.asks.map(lineOf).toSorted()).toEqual(cards.toSorted());
  expect(told.held.map(({ id, lead, why: reason }) => `${id} ${lead} ${reason}`).toSorted()).toEqual(
    heldBeside(cards, why).toSorted(),
  );
});

test('asks FILE --on DAY --json prints what the table says', async () => {
  const { terminal, printed } = terminalOver();
  await asksCommand(terminal).exitOverride().parseAsync([PLAN, '--on', '2015-07-01', '--json'], { from: 'user' });
  const [, , , cards] = TABLE.find(([on]) => on === '2015-07-01') ?? [];
  expect(
    Printed.parse(JSON.parse(printed.join('\n')))
      .asks.map(lineOf)
      .toSorted(),
  ).toEqual(cards);
});

function lineOf({ lead, actions }: z.infer<typeof Printed>['asks'][number]): string {
  return `${lead}: ${actions.map(({ id, reason }) => `${id} ${reason}`).join(', ')}`;
}

/** Every lead of every open action that is on no card of theirs. */
function heldBeside(cards: readonly string[], why: string): readonly string[] {
  const isAsked = (id: string, lead: string) =>
    // A card names its person as the plan first does.
    cards.some((card) => card.startsWith(lead) && card.includes(`${id} `));
  return Object.entries(LEADS).flatMap(([id, leads]) =>
    leads
      .filter((lead) => lead === '' || !isAsked(id, lead))
      .map((lead) => `${id} ${lead} ${lead === '' ? 'no-person' : why}`),
  );
}
