import { planOf, table, text } from './blocks-of.ts';

const TITLE = text('Repairs plan 2015', { level: 1 });

/** The words that were taken for names of columns and may have been a row, each with its place. */
const toldOf = ({ problems }: ReturnType<typeof planOf>): readonly string[] =>
  problems.filter(({ code }) => code === 'header-inside').map(({ where, found }) => `${where} ${found}`);

describe('small letters in the row below a header', () => {
  const names = ['Action', 'Lead', 'Due'];
  const mended = ['Mend the roof', 'Tom Garrity', 'Ongoing'];
  const small = ['mend the roof', 'tom garrity', 'ongoing'];

  test.each<[string, readonly (readonly string[])[], readonly string[], readonly string[]]>([
    [
      'are a row, where all rows are written so',
      [names, small, ['oil the hinges', 'ann lee', 'may 2015']],
      ['mend the roof', 'oil the hinges'],
      [],
    ],
    ['are a row, where there is no other', [names, small], ['mend the roof'], []],
    [
      'go on with its names above rows in capitals, and are told where no name needs them',
      [names, ['required', 'officer', 'date'], mended],
      ['Mend the roof'],
      ['table 1, row 1 required | officer | date'],
    ],
    [
      'are told too where they make a name one that nobody knows',
      [
        ['Ref', ...names],
        ['paint', 'mend', '', 'ongoing'],
        ['1', ...mended],
      ],
      ['Mend the roof'],
      ['table 1, row 1 paint | mend | ongoing'],
    ],
    [
      'go on with its names, and are not told where one of those breaks off',
      [names.with(2, 'When to be'), ['', '', 'completed by'], mended],
      ['Mend the roof'],
      [],
    ],
  ])('%s', (_, rows, texts, told) => {
    const plan = planOf([TITLE, table('table 1', ...rows)]);
    expect(plan.areas.flatMap(({ actions }) => actions.map((action) => action.text))).toEqual(texts);
    expect(toldOf(plan)).toEqual(told);
  });
});

describe('a row that is taken for another header of its table is told with all its words', () => {
  const header = ['Ref', 'Audit finding', 'Agreed action', 'Owner', 'Due date', 'Cost centre'];
  const odd = ['', 'See Recommendation 4', 'PH / JBu', '', 'Responsible officer\nA letter', 'Revised Action 5\nPaint'];
  const row = ['1', 'No paint', 'Paint it', 'Head of Care', 'June 2015', 'C1'];
  const words = 'See Recommendation 4 | PH / JBu | Responsible officer A letter | Revised Action 5 Paint';

  test.each<[string, readonly (readonly string[])[], readonly string[]]>([
    ['when it heads nothing', [row, odd], [`table 1, row 3 ${words}`]],
    ['when rows stand under it', [odd, row], [`table 1, row 2 ${words}`]],
    ['and the header that a page repeats is not', [row, header, row.with(0, '2')], []],
  ])('%s', (_, rows, told) => {
    expect(toldOf(planOf([TITLE, table('table 1', header, ...rows)]))).toEqual(told);
  });
});
