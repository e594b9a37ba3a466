import type { ColumnRole } from '../../../src/core/plan/layout.ts';
import { across, type GivenCell, planOf, table, text } from './blocks-of.ts';

const TITLE = text('Repairs plan 2015', { level: 1 });

/** What the columns of the first table are taken for. */
function rolesOf(header: readonly GivenCell[], ...rows: readonly (readonly GivenCell[])[]) {
  const plan = planOf([TITLE, table('table 1', header, ...rows)]);
  return plan.layout?.tables[0]?.map(({ role }) => role) ?? [];
}

describe('the names of columns', () => {
  test.each<[ColumnRole | null, readonly string[]]>([
    ['ref', ['Ref', 'Ref.', 'No.', 'Action No', 'Rec no.', 'Item', '#', 'Reference number', 'Action ref']],
    ['lead', ['Delivery Lead(s)', 'Who By', 'By whom', 'Responsible officer', 'Owner', 'Action by', 'Named person']],
    ['due', ['When to be completed by', 'Timescale', 'Implementation date', 'Deadline', 'By when?', 'Original date']],
    ['due', ['Target date', 'Date', 'Due', 'Agreed date', 'Completion date', 'Time frame', 'Planned end date']],
    ['revised', ['Revised date', 'Revised target date', 'New deadline', 'Revised', 'Forecast date', 'Extension']],
    ['progress', ['Progress to date', 'Update March 2014', 'Update re Action Taken', 'Comments', 'Current position']],
    [
      'progress',
      ['What have we achieved and what is our target?', 'Where are we now?', 'June 2016', 'Q2', 'Done so far'],
    ],
    ['status', ['Status', 'Current status', 'Completed (Y/N)', 'Completed?', 'Date completed', 'Actual end date']],
    ['rag', ['RAG', 'BRAG', 'RAG rating', 'RAG status']],
    ['percent', ['% complete', 'Percentage complete', 'Per cent']],
    ['measure', ['How will we measure the outcome', 'KPI', 'Success criteria', 'Evidence', 'Impact']],
    ['implication', ['Implications', 'Risk', 'Consequence']],
    ['lead', ['Led by', 'Resp.', 'Swyddog arweiniol / Lead officer']],
    ['due', ['Tgt date', 'Dyddiad targed / Target date']],
    ['revised', ['Current due', 'Latest completion date', 'Rev. date']],
    ['progress', ['How is it going?', 'Cmts']],
    ['status', ['Statws / Status']],
    ['finding', ['What the inspection found']],
    ['residual-risk', ['Residual risk']],
    ['priority', ['Priority', 'Grade', 'Risk rating']],
    ['finding', ['Issue', 'Audit findings', 'Weakness', 'Area for improvement']],
    ['check', ['Further action required', 'Audit opinion', 'Verified', 'Follow-up observations/audit testing']],
    ['manager', ['Lead Member', 'Executive sponsor', 'Portfolio holder', 'SRO']],
    [null, ['Resources', 'Cost', 'Start date', 'Review date', 'Telephone']],
  ])('read as %s: %j', (role, names) => {
    for (const name of names) {
      const header = ['Agreed action', name, 'Person responsible', 'Due date'];
      const [, named] = rolesOf(header, ['Mend the roof', '', 'Tom Garrity', 'June 2015']);
      expect([name, named]).toEqual([name, role]);
    }
  });

  test.each<[string, readonly string[], string]>([
    ['an agreed action before the recommendation', ['Recommendation', 'Agreed action', 'Lead'], 'finding action lead'],
    [
      'a recommendation before its response',
      ['Recommendation', 'Management response/ action plan', 'Lead'],
      'action response lead',
    ],
    ['an action before an aim', ['What do we want to achieve?', 'What we will do', 'Lead'], ' action lead'],
    [
      'an aim where nothing else is',
      ['What do we want to achieve?', 'Who will do it and by when?', 'Update'],
      'action lead-and-due progress',
    ],
    [
      'a recommendation with its response in one cell',
      ['Issue', 'Recommendation and management response', 'Lead'],
      'finding action lead',
    ],
    [
      'an action that names who and when in its cell',
      ['Audit findings', 'Implications', 'Agreed actions, responsible officers and implementation dates'],
      'finding implication action',
    ],
    ['milestones as they are', ['Action', 'Milestones', 'Lead'], 'action  lead'],
    ['an accountable person as lead, where nobody else is', ['Action', 'Executive lead', 'Due'], 'action lead due'],
  ])('take for the promise %s', (_, header, roles) => {
    const row = ['What was promised first', 'What was promised then', 'Tom Garrity'];
    expect(rolesOf(header, row).join(' ')).toBe(roles);
  });

  test('of an audit’s second look tell what was seen from what was judged', () => {
    const header = [
      '',
      'Recommendation',
      'Follow-up observations/audit testing',
      'Further action required',
      'Update March 2014',
    ];
    const row = ['1', 'Mend the roof.', 'It leaks.', 'Not implemented.', 'Mended.'];
    expect(rolesOf(header, row)).toEqual(['ref', 'action', 'follow-up', 'check', 'progress']);
  });

  test('that come twice keep the words of the second with each action, and several updates are read', () => {
    const header = ['Action', 'Lead', 'Support', 'Owner', 'Due', 'Update', 'Update'];
    const row = ['Mend the roof', 'Tom Garrity', 'Sally Reed', 'Ann Lee', 'June 2015', 'Begun.', 'Half done.'];
    const plan = planOf([TITLE, table('table 1', header, row)]);
    expect(plan.areas[0]?.actions[0]).toMatchObject({
      leads: ['Tom Garrity'],
      other: [
        { header: 'Support', text: 'Sally Reed' },
        { header: 'Owner', text: 'Ann Lee' },
      ],
      progress: [{ text: 'Begun.' }, { text: 'Half done.' }],
    });
    expect(plan.problems.map(({ code, found }) => `${code} ${found}`)).toEqual([
      'column-unread Support',
      'column-unread Owner',
    ]);
  });
});

describe('a header', () => {
  const ROW = ['1', 'Mend the roof', 'Tom Garrity', 'June 2015', 'Begun.'];

  test('may stand below other rows', () => {
    const rows = [
      across('Repairs of the town hall', 5),
      ['Prepared by', 'Ann Lee'],
      ['Ref', 'Action', 'Lead', 'Due', 'Progress'],
      ROW,
    ];
    expect(planOf([TITLE, table('table 1', ...rows)]).areas).toMatchObject([
      { actions: [{ ref: '1', leads: ['Tom Garrity'] }] },
    ]);
  });

  test('may break its words over two rows', () => {
    const plan = planOf([
      TITLE,
      table(
        'table 1',
        ['', 'What do we', 'Who will do it', 'How far'],
        ['', 'want to achieve?', 'and by when?', ''],
        ['1', 'Mend the roof', 'Tom Garrity\nJune 2015', ''],
      ),
    ]);
    expect(plan.layout?.tables[0]?.map(({ header }) => header)).toEqual([
      '',
      'What do we want to achieve?',
      'Who will do it and by when?',
      'How far',
    ]);
    expect(plan.areas).toMatchObject([{ actions: [{ text: 'Mend the roof', leads: ['Tom Garrity'] }] }]);
  });

  test('may stand over several columns with names below it', () => {
    const plan = planOf([
      TITLE,
      table(
        'table 1',
        ['Action', 'Lead', { text: 'Timescale', across: 2 }, { text: 'Update', across: 2 }],
        [
          { text: 'Action', continued: true },
          { text: 'Lead', continued: true },
          'Start',
          'End',
          'June 2016',
          'September 2016',
        ],
        ['Mend the roof', 'Tom Garrity', 'May 2016', 'December 2016', 'Begun.', 'Half done.'],
      ),
    ]);
    expect(plan.layout?.tables[0]?.map(({ header, role }) => `${header}=${role}`)).toEqual([
      'Action=action',
      'Lead=lead',
      'Timescale Start=null',
      'Timescale End=due',
      'Update June 2016=progress',
      'Update September 2016=progress',
    ]);
    expect(plan.areas[0]?.actions[0]).toMatchObject({
      due: { phrase: 'December 2016' },
      progress: [{ on: '2016-06' }, { on: '2016-09' }],
    });
  });

  test('may be cut into pieces over one column, or go over the refs and their actions', () => {
    const pieces = rolesOf(
      ['Delivery', 'lead', 'Action', 'Due'],
      [{ text: 'Tom Garrity', across: 2 }, 'Mend the roof', 'June 2015'],
    );
    expect(pieces).toEqual(['lead', 'action', 'due']);
    const merged = rolesOf(
      [{ text: 'Action', across: 2 }, 'Lead', 'Due'],
      ['1.1', 'Mend the roof', 'Tom Garrity', 'June 2015'],
    );
    expect(merged).toEqual(['ref', 'action', 'lead', 'due']);
  });

  test('is the same when a page repeats it, and another one may follow in the same table', () => {
    const header = ['Ref', 'Action', 'Lead', 'Due', 'Progress'];
    const other = [
      'Control',
      'Audit findings',
      'Implications',
      'Residual risk',
      'Agreed actions, responsible officers and dates',
    ];
    const plan = planOf([
      TITLE,
      table('table 1', header, ROW, header, ROW.with(0, '2'), across('What was found since', 5), other, [
        'C5',
        'Doors stick.',
        'Cold.',
        'High',
        'Plane the doors.',
      ]),
    ]);
    expect(plan.areas).toMatchObject([
      { actions: [{ ref: '1' }, { ref: '2' }] },
      {
        title: 'What was found since',
        actions: [{ ref: 'C5', text: 'Plane the doors.', finding: 'Doors stick.', residualRisk: 'high' }],
      },
    ]);
    expect(plan.layout?.tables).toHaveLength(2);
  });

  test('is not a row that only uses its words', () => {
    const header = ['Action', 'Lead', 'Due', 'Progress'];
    const row = ['Update the action plan', 'Service Lead', 'Ongoing', 'Progress is good'];
    const plan = planOf([TITLE, table('table 1', header, row.with(0, 'Mend the roof'), row)]);
    expect(plan.areas[0]?.actions.map((action) => action.text)).toEqual(['Mend the roof', 'Update the action plan']);
  });

  test('of one table counts for the next one that has none, with a doubt, and never for a narrower one', () => {
    const header = ['Ref', 'Action', 'Lead', 'Due', 'Progress'];
    const plan = planOf([
      TITLE,
      table('table 1', header, ROW),
      table('table 2', ROW.with(0, '2')),
      table('table 3', ['Ann Lee', '01234']),
    ]);
    expect(plan.areas[0]?.actions).toHaveLength(2);
    expect(plan.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'header-assumed table 2, row 1',
      'table-unread table 3',
    ]);
  });
});
