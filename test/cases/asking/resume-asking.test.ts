import { viewAction } from '../../../src/cases/actions/view-action.ts';
import { resumeAsking } from '../../../src/cases/asking/resume-asking.ts';
import { unansweredNow } from '../../../src/cases/deciding/unanswered.ts';
import { storedAsk } from '../../builders/ask.ts';
import { person, plan } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const [lee, mary, cora] = [person('Lee Lead'), person('Mary Manager'), person('Cora Coordinator')];
const KEY = 'plan:a1.1';
const MONDAYS = ['2015-06-01', '2015-06-08', '2015-06-15', '2015-06-22'];

function stage(days = MONDAYS) {
  const plans = fakePlanStore(plan({ roles: { coordinators: [cora] }, actions: [{ by: '2015-05-31' }] }));
  const clock = fakeClock('2015-07-02');
  const asks = fakeAskStore(...days.map((day) => storedAsk({ day })));
  const people = fakePeople({ people: [lee, mary, cora] });
  const ports = {
    plans,
    clock,
    people,
    unanswered: unansweredNow({ plans, clock, asks, availability: fakeAvailability() }),
  };
  return {
    plans,
    acts: async (by = mary) => (await viewAction(ports, by, KEY)).acts,
    resume: (by = mary, submit = 'submit-1') => resumeAsking(ports, { by, action: KEY, door: 'tab', submit }),
  };
}

test.each([mary, cora])('after four requests without an answer $name has them asked again, once', async (by) => {
  const { plans, acts, resume } = stage();
  expect(await acts(by)).toContain('resume-asking');
  const { history } = await resume(by);
  expect(history.at(-1)).toMatchObject({
    kind: 'asking-resumed',
    by,
    changes: [{ field: 'without an answer', from: null, to: 'Lee Lead' }],
  });
  expect(await acts(by)).not.toContain('resume-asking');
  await resume(by);
  expect(plans.written).toHaveLength(1);
  await expect(resume(by, 'submit-2')).rejects.toMatchObject({ code: 'asked-still' });
});

test('nobody has them asked again while they still are', async () => {
  const { acts, resume, plans } = stage(MONDAYS.slice(1));
  expect(await acts()).not.toContain('resume-asking');
  await expect(resume()).rejects.toMatchObject({ code: 'asked-still' });
  expect(plans.written).toEqual([]);
});

test('the lead answers rather than has themselves asked', async () => {
  await expect(stage().resume(lee)).rejects.toMatchObject({ code: 'not-permitted' });
});
