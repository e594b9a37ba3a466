import { answerAction } from '../../src/cases/answer-action.ts';
import { linkSame } from '../../src/cases/link-same.ts';
import { shareAnswers } from '../../src/cases/share-answers.ts';
import type { Answer } from '../../src/core/plan/answer.ts';
import { findAction } from '../../src/core/plan/find-action.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { day, person, plan } from '../builders/plan.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const OPERATOR = { kind: 'operator' } as const;

async function stage(leadOfAudit: Person = lee) {
  const plans = fakePlanStore(
    plan({ id: 'care', actions: [{ leads: [lee] }] }),
    plan({ id: 'audit', actions: [{ leads: [leadOfAudit] }] }),
  );
  const clock = fakeClock('2015-07-01');
  const ports = { plans, clock, people: fakePeople({ people: [lee, jo] }), kept: fakeKeptAnswers() };
  await linkSame(ports, OPERATOR, [{ action: 'audit:a1.1', other: 'care:a1.1' }]);
  let submits = 0;
  return {
    plans,
    clock,
    share: () => shareAnswers(ports),
    say: async (action: string, answer: Answer, by = lee) => {
      submits += 1;
      clock.set(`2015-07-02T10:${10 + submits}:00Z`);
      await answerAction(ports, { by, action, door: 'tab', submit: `submit-${submits}`, answer });
    },
    now: (key: string) => findAction(plans.plans(), key)?.action,
  };
}
const done: Answer = { choice: 'done', doneOn: day('2015-06-20'), words: 'All seen.' };
const later: Answer = { choice: 'not-done', expected: day('2015-09-30'), words: null };

test('what a lead says about a promise is recorded in the other plan, once', async () => {
  const { say, share, now, plans } = await stage();
  await say('care:a1.1', done);
  expect(await share()).toBe(1);
  expect(now('audit:a1.1')).toMatchObject({
    status: 'done',
    doneOn: day('2015-06-20'),
    lastAnswer: { words: 'All seen.' },
  });
  const written = plans.written.length;
  expect(await share()).toBe(0);
  expect(plans.written).toHaveLength(written);
});

test('a correction follows, and nothing goes back and forth', async () => {
  const { say, share, now } = await stage();
  await say('care:a1.1', later);
  await share();
  await say('audit:a1.1', { ...later, words: 'Two left.' });
  expect(await share()).toBe(1);
  expect(now('care:a1.1')?.lastAnswer?.words).toBe('Two left.');
  expect(await share()).toBe(0);
});

test('what somebody else leads there is theirs to say', async () => {
  const { say, share, now } = await stage(jo);
  await say('care:a1.1', done);
  expect(await share()).toBe(0);
  expect(now('audit:a1.1')?.status).toBe('in-progress');
});

test('nothing is said over something newer, or over what is closed', async () => {
  const { say, share, now } = await stage();
  await say('care:a1.1', later);
  await say('audit:a1.1', done);
  expect(await share()).toBe(1);
  expect(now('care:a1.1')?.status).toBe('done');
  expect(now('audit:a1.1')?.status).toBe('done');
});

test('what was said before the plans were linked stays where it was said', async () => {
  const plans = fakePlanStore(
    plan({ id: 'care', actions: [{ leads: [lee] }] }),
    plan({ id: 'audit', actions: [{ leads: [lee] }] }),
  );
  const clock = fakeClock('2015-07-01');
  const ports = { plans, clock, people: fakePeople({ people: [lee] }), kept: fakeKeptAnswers() };
  await answerAction(ports, { by: lee, action: 'care:a1.1', door: 'tab', submit: 'submit-1', answer: later });
  clock.set('2015-07-02');
  await linkSame(ports, OPERATOR, [{ action: 'audit:a1.1', other: 'care:a1.1' }]);
  expect(await shareAnswers(ports)).toBe(0);
});
