import { asItStands } from '../../../src/core/plan/as-it-stands.ts';
import { knownNames } from '../../../src/core/plan/known-names.ts';
import { namesToPosts } from '../../../src/core/plan/names-to-posts.ts';
import type { PrintedAction } from '../../../src/core/plan/printed.ts';
import { entry } from '../../builders/entry.ts';
import { type ActionGiven, firstAction, type PlanGiven, person, plan } from '../../builders/plan.ts';

const WORDS = { withheld: 'Name withheld', inText: '[name]' };

/** The first action of a plan with posts in place of names. */
function published(given: ActionGiven, of: PlanGiven = {}, history = [entry()]): PrintedAction & { replaced: number } {
  const whole = plan({ ...of, actions: [given] });
  const printed = asItStands(whole, [], () => null);
  const { plan: without, replaced } = namesToPosts(printed, knownNames(whole, history), WORDS);
  const [first] = without.areas.flatMap(({ actions }) => actions);
  if (!first) throw new Error('This plan has no action');
  return { ...first, replaced };
}

test('a lead with a post is that post, one without is withheld, and a post stays', () => {
  const { leads, replaced } = published({
    leads: ['Teresa Vane, County Manager', 'Sue Hill', 'Fostering Team Managers', 'Ann Lee (Head of Care)'],
  });
  expect(leads).toEqual(
    ['County Manager', 'Name withheld', 'Fostering Team Managers', 'Name withheld (Head of Care)'].with(
      3,
      leads[3] ?? '',
    ),
  );
  expect(leads[3]).not.toContain('Ann Lee');
  expect(replaced).toBeGreaterThanOrEqual(3);
});

test.each(['Head of Care – Ann Lee', 'Head of Care (Ann Lee)', 'Ann Lee (until May), Head of Care'])(
  'whoever is named in “%s” is that post, in the lead and inside sentences',
  (lead) => {
    const { leads, text } = published({ leads: [lead], text: 'Ask Ann Lee.' });
    expect(JSON.stringify(leads)).not.toContain('Ann Lee');
    expect(text).toBe('Ask Head of Care.');
  },
);

test('a sheet, a group and a column that are called after somebody are called after their post', () => {
  const whole = plan({ actions: [{ leads: ['Ann Lee, Head of Care'] }] });
  const printed = asItStands(whole, [], () => null);
  const place = { shape: 'sheet', heading: null, notes: [], sheet: 'Ann Lee', table: 0 } as const;
  const layout = { format: 'excel', landscape: true, areas: 'sheet', notes: [], places: [place] } as const;
  const column = { header: 'Said by Ann Lee', role: null, share: null };
  const areas = printed.areas.map((area) => ({
    ...area,
    group: 'Led by Ann Lee',
    actions: area.actions.map((action) => ({ ...action, other: [{ header: column.header, text: 'Yes' }] })),
  }));
  const named = { ...printed, areas, layout: { ...layout, tables: [[column]] } };
  const published = namesToPosts(named, knownNames(whole, []), WORDS).plan;
  expect(JSON.stringify(published)).not.toContain('Ann Lee');
  expect(published.areas[0]?.actions[0]?.other[0]?.header).toBe(published.layout?.tables[0]?.[0]?.header);
});

test('a matched person is the post that the plan prints for them, also inside sentences', () => {
  const ann = person('Ann Lee');
  const { text, progress } = published({
    leads: ['Head of Care'],
    people: [{ printed: 'Head of Care', people: [ann], accountable: true }],
    text: 'ann  lee meets A. Lee, Ms Lee and Lee, Ann; Annlee and a leek are nobody.',
    progress: [{ on: '2015-06', by: 'Ann Lee', text: 'I, Ann Lee’s deputy, met Lee.' }],
  });
  expect(text).toBe('Head of Care meets Head of Care, Head of Care and Head of Care; Annlee and a leek are nobody.');
  expect(progress).toEqual([{ on: '2015-06', by: 'Head of Care', text: 'I, Head of Care’s deputy, met Lee.' }]);
});

test('finds everybody who has a role, decided, answered or is in the history', () => {
  const people = ['Cora Coordinator', 'Aud Auditor', 'Di Director', 'Nell Next', 'Mary Manager', 'Hal Past'];
  const { text, replaced } = published(
    { leads: [], text: people.join(', ') },
    {
      roles: {
        coordinators: [person('Cora Coordinator')],
        auditors: [person('Aud Auditor')],
        director: person('Di Director'),
        nextLevel: person('Nell Next'),
      },
    },
    [entry({ by: person('Hal Past') })],
  );
  expect(text).toBe(people.map(() => '[name]').join(', '));
  expect(replaced).toBe(people.length);
});

test('somebody whose surname reads like a post is still a name', () => {
  const { leads, text } = published({ leads: [person('Tom Head')], text: 'Tom Head agrees.' });
  expect([leads, text]).toEqual([['Name withheld'], '[name] agrees.']);
});

test('takes no month and no single word for a name', () => {
  const { text } = published({ leads: ['Ann May', 'Will'], text: 'A May deadline will do; A. May agrees.' });
  expect(text).toBe('A May deadline will do; [name] agrees.');
});

test('initials that are matched to a person are withheld where they stand alone', () => {
  const { leads, text } = published({
    leads: ['TV', 'IRO'],
    people: [{ printed: 'TV', people: [person('Teresa Vane')], accountable: true }],
    text: 'Watch TV.',
  });
  expect(leads).toEqual(['Name withheld', 'IRO']);
  expect(text).toBe('Watch TV.');
});

test('a name full of signs that patterns use replaces only itself', () => {
  const { text } = published({ leads: [person('A. (B*) C+ O’Neil-Smith')], text: 'Anything C+ at all.' });
  expect(text).toBe('Anything C+ at all.');
});

test('who is nobody to the plan stays, and is for the reader to find', () => {
  expect(published({ leads: [], text: 'Ask Ivy Unknown.' }).text).toBe('Ask Ivy Unknown.');
  expect(firstAction(plan({ actions: [{}] })).text).toBe('Review every care plan');
});
