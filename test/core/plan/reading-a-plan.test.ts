import { areaHeading } from '../../../src/core/plan/area-heading.ts';
import { actionsInPlans, findAction } from '../../../src/core/plan/find-action.ts';
import { lastSaid } from '../../../src/core/plan/last-said.ts';
import { leadsOf } from '../../../src/core/plan/plan.ts';
import { action, area, day, person, plan } from '../../builders/plan.ts';

test('an area is called by label and number, or by its title where it has neither', () => {
  expect(areaHeading(area({ label: 'Risk Area', number: '7' }))).toBe('Risk Area 7');
  expect(areaHeading(area({ label: null, number: '7' }))).toBe('7');
  expect(areaHeading(area({ label: null, number: null, title: 'Health' }))).toBe('Health');
});

test('an action is found by its key with the area and the plan around it', () => {
  const plans = [
    plan({ id: 'one' }),
    plan({ id: 'two', areas: [{}, { title: 'Health', actions: [{}, { text: 'Dentist' }] }] }),
  ];
  const found = findAction(plans, 'two:a2.2');
  expect([found?.plan.id, found?.area.title, found?.action.text]).toEqual(['two', 'Health', 'Dentist']);
  expect(findAction(plans, 'two:a2.3')).toBeUndefined();
  expect(actionsInPlans(plans).map(({ action: { key } }) => key)).toEqual(['two:a2.1', 'two:a2.2']);
});

describe('what was said last', () => {
  const printed = [
    { on: '2015-04', by: null, text: 'Begun' },
    { on: null, by: null, text: 'Going well' },
  ];

  test('is the last answer, with day and name', () => {
    const lastAnswer = { on: day('2015-07-01'), by: person('Lee Lead'), words: 'Nearly there' };
    expect(lastSaid(action({ progress: printed, lastAnswer }))).toEqual({
      words: 'Nearly there',
      on: '2015-07-01',
      by: 'Lee Lead',
    });
  });

  test('is the last answer though it had no words, and what the document prints while nobody answered', () => {
    const silent = { on: day('2015-07-01'), by: person('Lee Lead'), words: null };
    expect(lastSaid(action({ progress: printed, lastAnswer: silent }))).toEqual({
      words: null,
      on: '2015-07-01',
      by: 'Lee Lead',
    });
    expect(lastSaid(action({ progress: printed }))).toEqual({ words: 'Going well', on: null, by: null });
    expect(lastSaid(action())).toBeNull();
  });
});

test('leads are people once each, the accountable one first', () => {
  const [ann, bo, cy] = ['Ann', 'Bo', 'Cy'].map(person);
  const people = [
    { printed: 'Team', people: [bo, cy].filter((one) => one !== undefined), accountable: false },
    { printed: 'Head', people: [ann, bo].filter((one) => one !== undefined), accountable: true },
  ];
  expect(leadsOf(action({ people })).map(({ name }) => name)).toEqual(['Ann', 'Bo', 'Cy']);
});
