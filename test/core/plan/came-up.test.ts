import { awaitsCheck } from '../../../src/core/plan/awaits-check.ts';
import { cameUp, whyByBody } from '../../../src/core/plan/came-up.ts';
import { findAction } from '../../../src/core/plan/find-action.ts';
import { action, day, type PlanGiven, person, plan, revision } from '../../builders/plan.ts';

const [lee, mary, nell] = [person('Lee Lead'), person('Mary Manager'), person('Nell Next')];
const asked = { ...revision('2015-09-30', { agreed: false }), asked: { by: lee, on: day('2015-07-01') } };
const TODAY = day('2015-07-02');
const LATER = day('2015-07-15');

function placed(given: PlanGiven) {
  const place = findAction([plan({ roles: { nextLevel: nell }, ...given })], 'plan:a1.1');
  if (!place) throw new Error('no action');
  return place;
}

describe('a decision comes a level up', () => {
  test.each([
    ['not while the manager has ten working days', placed({ actions: [{ revisions: [asked] }] }), TODAY, null],
    ['after them', placed({ actions: [{ revisions: [asked] }] }), LATER, 'undecided'],
    [
      'while nobody has the post',
      placed({ areas: [{ manager: null, actions: [{ revisions: [asked] }] }] }),
      TODAY,
      'vacant',
    ],
    [
      'where its manager leads it',
      placed({ actions: [{ leads: [lee, mary], revisions: [asked] }] }),
      TODAY,
      'own-action',
    ],
    [
      'after two agreed dates',
      placed({ actions: [{ revisions: [revision('2015-07-10'), revision('2015-07-20'), asked] }] }),
      TODAY,
      'revised-often',
    ],
  ] as const)('%s', (_when, place, on, why) => {
    expect(cameUp(place, 'revision', on)).toBe(why);
  });

  test('about whose it is, only once neither coordinator nor manager can say', () => {
    expect(cameUp(placed({ actions: [{ leads: [lee, mary] }] }), 'not-mine', TODAY)).toBe('own-action');
    expect(cameUp(placed({ areas: [{ manager: null, actions: [{}] }] }), 'not-mine', TODAY)).toBe('vacant');
    expect(cameUp(placed({ actions: [{}] }), 'not-mine', TODAY)).toBeNull();
  });
});

test('a body is asked where nobody in post may decide, or nobody did', () => {
  const nobody = placed({ roles: {}, areas: [{ manager: null, actions: [{ revisions: [asked] }] }] });
  expect(whyByBody(nobody, TODAY)).toBe('nobody-else');
  expect(whyByBody(placed({ actions: [{ revisions: [asked] }] }), TODAY)).toBeNull();
  expect(whyByBody(placed({ actions: [{ revisions: [asked] }] }), LATER)).toBe('undecided');
});

describe('a “done” waits for a second person', () => {
  const done = { status: 'done', recordedOn: TODAY } as const;
  const found = (by: 'audit' | 'management', result: 'done' | 'in-progress') => ({
    check: { phrase: 'Seen', on: null, person: null, by, result },
  });
  test.each([
    ['that nobody looked at', done, [true, true]],
    ['that the management confirmed', { ...done, ...found('management', 'done') }, [false, true]],
    ['that audit verified', { ...done, ...found('audit', 'done') }, [false, false]],
    ['said again after a check that failed', { ...done, ...found('audit', 'in-progress') }, [true, true]],
    ['that only the plan document says', { status: 'done' as const }, [false, false]],
    ['of what is open', {}, [false, false]],
  ] as const)('%s', (_what, given, expected) => {
    expect((['management', 'audit'] as const).map((as) => awaitsCheck(action(given), as))).toEqual(expected);
  });
});
