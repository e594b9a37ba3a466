import type { PrintedArea } from '../../../src/core/plan/printed.ts';
import { withLinks } from '../../../src/documents/reading/links.ts';
import { readRows } from '../../../src/documents/reading/rows/read-rows.ts';
import { printedRow, type RowWords, readingOf } from './printed-rows.ts';

const ROOF = { ref: '1', action: 'Mend the roof.', lead: 'Head of Property', due: 'June 2015', progress: 'Completed' };

/** Areas of these rows, with their links. */
function linkedAreas(...areas: readonly (readonly RowWords[])[]) {
  const read = areas.map((rows, index): { area: PrintedArea; places: ReadonlyMap<string, string> } => {
    const { actions, places } = readRows(
      rows.map((words, row) => printedRow(words, row)),
      { area: index + 1, planDate: null },
    );
    const heading = { label: null, number: null, group: null, title: `Area ${index + 1}`, context: null };
    return { area: { ...heading, standards: [], manager: null, service: null, source: null, actions }, places };
  });
  const linked = withLinks(
    read.map(({ area }) => area),
    new Map(read.flatMap(({ places }) => [...places])),
  );
  const links = linked.areas.flatMap(({ actions }) =>
    actions.flatMap((action) => action.links.map(({ kind, to }) => `${action.id} ${kind} ${to}`)),
  );
  return { links, problems: linked.problems };
}

describe('"As above" takes what stands above', () => {
  test('from its own column only', () => {
    const { actions } = readingOf(ROOF, {
      ref: '2',
      action: 'Oil it.',
      lead: 'As above',
      due: 'May 2016',
      progress: 'Half of it.',
    });
    expect(actions[1]).toMatchObject({
      leads: ['Head of Property'],
      due: { phrase: 'May 2016' },
      status: 'in-progress',
    });
  });

  test('as far as the first row that says something', () => {
    const below = { lead: 'Ditto', due: 'as above', progress: 'As above.' };
    const { actions } = readingOf(
      ROOF,
      { ref: '2', action: 'Oil it.', ...below },
      { ref: '3', action: 'Paint it.', ...below },
    );
    expect(actions[2]).toMatchObject({
      leads: ['Head of Property'],
      due: { phrase: 'June 2015' },
      status: 'done',
      statusPhrase: 'As above.',
      progress: [{ text: 'Completed' }],
    });
  });

  test('but not over a status that the row has itself', () => {
    const row = { ref: '2', action: 'Oil it.', lead: 'Tom Garrity', due: 'Outstanding', progress: 'As above' };
    expect(readingOf(ROOF, row).actions[1]).toMatchObject({ status: 'in-progress', statusPhrase: 'Outstanding' });
  });

  test('but no date behind "See above", which is none', () => {
    const { actions } = readingOf(ROOF, { ref: '2', action: 'Oil it.', lead: 'Tom Garrity', due: 'See above' });
    expect(actions[1]?.due).toMatchObject({ kind: 'none', by: null });
  });
});

describe('a text that names another action links to it', () => {
  test.each<[string, RowWords, string]>([
    ['See Recommendation 1 for the slates.', { followUp: 'See Recommendation 1 for the slates.' }, 'a1.2 answers a1.1'],
    ['Also see Audit Finding 1.', { followUp: 'Leaks.\nAlso see Audit Finding 1.' }, 'a1.2 answers a1.1'],
    ['As per Recommendation 1b).', { progress: 'As per Recommendation 1b).' }, 'a1.2 same-as a1.1'],
    ['Superseded by action 1.', { progress: 'Superseded by action 1.' }, 'a1.2 replaced-by a1.1'],
    ['Dependent on action 1.', { progress: 'Dependent on action 1.' }, 'a1.2 waits-on a1.1'],
  ])('%s', (_, words, expected) => {
    expect(linkedAreas([ROOF, { ref: '2', action: 'Oil it.', lead: 'Tom Garrity', ...words }])).toEqual({
      links: [expected],
      problems: [],
    });
  });

  test('which was revised under a number of its own', () => {
    const revised = { ...ROOF, check: 'Not implemented.\nRevised Action 5\nLook at the roof weekly.' };
    const pointing = { ref: '5', action: 'Oil it.', check: 'Partly implemented.\nSee Revised Action 5.' };
    expect(linkedAreas([revised, pointing]).links).toEqual(['a1.2 replaced-by a1.1']);
  });

  test('which has a name beside its ref', () => {
    const called = { ...ROOF, ref: 'C5', action: 'Action 7\nMend the roof.' };
    const pointing = { ref: 'C6', action: 'Oil it.', progress: 'See Action 7.' };
    expect(linkedAreas([called, pointing]).links).toEqual(['a1.2 answers a1.1']);
  });

  test('in its own area before any other, and else in the plan', () => {
    const pointing = { ref: '2', action: 'Oil it.', progress: 'See action 1.' };
    const far = { ref: '9', action: 'Paint it.' };
    expect(linkedAreas([ROOF], [{ ...ROOF, action: 'Mend the gate.' }, pointing]).links).toEqual(['a2.2 answers a2.1']);
    expect(linkedAreas([far], [{ ...pointing, progress: 'See action 9.' }]).links).toEqual(['a2.1 answers a1.1']);
  });

  test.each([
    ['nothing has that name', [[{ ...ROOF, progress: 'See action 12.' }]]],
    [
      'two areas have it',
      [[ROOF], [{ ...ROOF, action: 'Mend it.' }], [{ ref: '3', action: 'Oil it.', progress: 'See action 1.' }]],
    ],
  ])('and is questioned where %s', (_, areas) => {
    const { links, problems } = linkedAreas(...areas);
    expect(links).toEqual([]);
    expect(problems).toMatchObject([{ code: 'link-not-found', where: 'table 1, row 2' }]);
  });

  test('and no other words do', () => {
    const told = 'Action 1 was hard. The review of 2015 found 3 actions. See above regarding the roof.';
    expect(linkedAreas([ROOF, { ref: '2', action: 'Oil it.', progress: told }])).toEqual({ links: [], problems: [] });
  });
});
