import { answerAction } from '../../../src/cases/answering/answer-action.ts';
import { recordAnswer } from '../../../src/cases/answering/record-answer.ts';
import { shareAnswers } from '../../../src/cases/answering/share-answers.ts';
import { linkSame } from '../../../src/cases/documents/link-same.ts';
import type { Answer, Reply } from '../../../src/core/plan/answer.ts';
import { findAction } from '../../../src/core/plan/find-action.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { keptAnswer } from '../../contract/kept-answers.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeKeptAnswers } from '../../fakes/kept-answers.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const OPERATOR = { kind: 'operator' } as const;

async function stage(...leadsOfAudit: readonly Person[]) {
  const plans = fakePlanStore(
    plan({ id: 'care', actions: [{ leads: [lee] }] }),
    plan({ id: 'audit', actions: [{ leads: leadsOfAudit.length > 0 ? leadsOfAudit : [lee] }] }),
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
    /** What Lee says on a card about the action in the care plan. */
    tap: (answer: Reply, revision: number, at: string) =>
      recordAnswer(ports, {
        ...keptAnswer({ action: 'care:a1.1', revision, answer, at, on: day('2015-07-02') }),
        by: lee,
      }),
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

test('"done" of who closes here is their word where somebody else closes', async () => {
  const { say, share, now, plans } = await stage(jo, lee);
  await say('care:a1.1', done);
  expect(await share()).toBe(1);
  expect(now('audit:a1.1')).toMatchObject({ status: 'in-progress', lastAnswer: { by: lee } });
  expect(plans.history('audit:a1.1').at(-1)?.changes).toContainEqual({
    field: 'closed by',
    from: null,
    to: 'Jo Joint',
  });
  expect(await share()).toBe(0);
});

test.each<[string, Reply, string]>([
  ['within the hour', later, '2015-07-02T10:30:00.000Z'],
  ['later', later, '2015-07-02T15:00:00.000Z'],
  ['within the hour, by asking for help', { choice: 'help', words: 'A van' }, '2015-07-02T10:30:00.000Z'],
  ['later, by asking for help', { choice: 'help', words: 'A van' }, '2015-07-02T15:00:00.000Z'],
])('a "done" that is taken back %s is taken back in the other plan too', async (_, answer, at) => {
  const { tap, share, now } = await stage();
  await tap(done, 0, '2015-07-02T10:00:00.000Z');
  await share();
  expect(now('audit:a1.1')?.status).toBe('done');
  await tap(answer, 1, at);
  expect(await share()).toBe(1);
  expect(now('audit:a1.1')).toMatchObject({ status: 'in-progress', doneOn: null, requests: [] });
  expect(await share()).toBe(0);
});
