import { counted } from '../../counted.ts';
import { across, outlineOf, planOf, sheet, table, text } from './blocks-of.ts';

const HEADER = ['Ref', 'Action', 'Lead', 'By when', 'Progress'];
const ROOF = ['1', 'Mend the roof', 'Head of Property', 'June 2015', 'Quotes are in.'];
const DOOR = ['2', 'Paint the door', 'Head of Property', 'May 2015', 'Completed'];
const TITLE = text('Repairs plan 2015', { level: 1 });

describe('the furniture of a page', () => {
  test.each(['- 36 -', 'Page 3 of 12', 'page 7', '4 | Page'])('%s is named and left out', (stray) => {
    const plan = planOf([
      TITLE,
      text(stray),
      table('table 1', HEADER, across(stray, 5), ROOF, DOOR.with(4, `Done.\n${stray}`)),
    ]);
    counted('strays of a page', 3);
    expect(outlineOf(plan)).toEqual([['Repairs plan 2015', ['Mend the roof', 'Paint the door']]]);
    expect(plan.areas[0]?.actions[1]?.progress).toMatchObject([{ text: 'Done.' }]);
    expect(plan.problems.filter(({ code }) => code === 'page-furniture')).toHaveLength(3);
  });

  test('is also the head of a page that strayed into a row or a cell', () => {
    const head = 'Harrowmere repairs, begun in November 2013';
    const plan = planOf([
      TITLE,
      text(head),
      table('table 1', HEADER, ROOF.with(1, `Mend the roof\n${head}\nbefore the winter`), across(head, 5), DOOR),
    ]);
    expect(outlineOf(plan)).toEqual([['Repairs plan 2015', ['Mend the roof\nbefore the winter', 'Paint the door']]]);
    expect(plan.problems).toContainEqual(
      expect.objectContaining({ code: 'page-furniture', where: 'table 1, row 2', found: head }),
    );
  });

  test('is no number that stands where a ref does', () => {
    expect(planOf([TITLE, table('table 1', HEADER, ROOF.with(0, '36'))]).areas).toMatchObject([
      { actions: [{ ref: '36' }] },
    ]);
  });
});

describe('what is said twice', () => {
  test('is read once when a page was scanned twice, and told', () => {
    const plan = planOf([TITLE, table('table 1', HEADER, ROOF, DOOR), table('table 2', HEADER, ROOF, DOOR)]);
    expect(outlineOf(plan)).toEqual([['Repairs plan 2015', ['Mend the roof', 'Paint the door']]]);
    expect(plan.problems).toMatchObject([{ code: 'table-repeated', where: 'table 2', found: '2' }]);
  });

  test.each([['first'], ['last']])('on a summary sheet that stands %s is read where it stands in full', (place) => {
    const summary = sheet(
      'Summary',
      ['Action', 'Lead', 'Status'],
      ['Mend the roof', 'Head of Property', ''],
      ['Paint the door', 'Head of Property', ''],
    );
    const full = [...sheet('Outside', HEADER, ROOF), ...sheet('Inside', HEADER, DOOR)];
    const plan = planOf(place === 'first' ? [...summary, ...full] : [...full, ...summary], { format: 'excel' });
    expect(plan.areas.map(({ title, actions }) => [title, actions.length])).toEqual([
      ['Outside', 1],
      ['Inside', 1],
    ]);
    expect(plan.problems).toContainEqual(expect.objectContaining({ code: 'table-repeated', where: 'sheet Summary' }));
  });

  test('is two promises when somebody else leads them, or they are due another day', () => {
    const other = [ROOF.with(2, 'Tom Garrity'), DOOR.with(3, 'May 2016')];
    const plan = planOf([TITLE, table('table 1', HEADER, ROOF, DOOR), table('table 2', HEADER, ...other)]);
    expect(plan.areas[0]?.actions).toHaveLength(4);
  });
});

describe('sheets that are no plan', () => {
  test.each(['Lookups', 'Lists', 'Drop downs', 'Guidance', 'Read me', 'Pivot1', 'Data validation'])(
    '%s are passed over and named',
    (name) => {
      const plan = planOf(
        [
          ...sheet('Outside', HEADER, ROOF),
          ...sheet(name, ['Action type', 'Lead', 'Status'], ['Repair', 'Anybody', 'Done']),
        ],
        { format: 'excel' },
      );
      expect(plan.areas.map(({ title }) => title)).toEqual(['Outside']);
      expect(plan.problems).toMatchObject([{ code: 'sheet-skipped', where: `sheet ${name}` }]);
    },
  );

  test('are read all the same when there is no other', () => {
    expect(planOf(sheet('Lists', HEADER, ROOF), { format: 'excel' }).areas).toHaveLength(1);
  });
});

test('rows of lines and dashes are no actions', () => {
  const plan = planOf([TITLE, table('table 1', HEADER, ROOF, ['--', '-----', '', '___', '–'])]);
  expect(plan.areas[0]?.actions).toHaveLength(1);
  expect(plan.problems).toEqual([]);
});
