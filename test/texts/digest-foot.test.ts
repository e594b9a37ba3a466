import { whyYou } from '../../src/texts/digest-foot.ts';

const NOTHING = { managed: [], inPlaceOf: [], coordinated: [], directed: [] };

test('whoever cannot change why they are told is sent to the coordinator, and the coordinator to where it is changed', () => {
  expect(whyYou({ ...NOTHING, directed: ['Plan A'] })).toBe(
    'Followthrough sends you this because you direct Plan A. If that is not right, tell the plan’s coordinator.',
  );
  expect(whyYou({ ...NOTHING, coordinated: ['Plan A', 'Plan B'] })).toBe(
    'Followthrough sends you this because you coordinate 2 plans. If that is not right, change it under People of the plan.',
  );
});
