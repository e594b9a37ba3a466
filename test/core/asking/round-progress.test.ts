import { usualAvailability } from '../../../src/core/asking/availability.ts';
import { roundProgress } from '../../../src/core/asking/round-progress.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { type ActionGiven, day, person, plan } from '../../builders/plan.ts';

const [ann, bob] = [person('Ann Lee'), person('Bob Ray')];
const ROUND = {
  id: 'r1',
  meeting: { name: 'Board', on: day('2015-07-21') },
  opens: day('2015-07-02'),
  cutOffs: [day('2015-07-10')],
  paper: day('2015-07-13'),
};
const said = (on: string, by = ann) => ({ lastAnswer: { on: day(on), by, words: null } });

/** "1 of 2: Bob Ray 1" */
function told(of: Plan, more: Partial<Parameters<typeof roundProgress>[0]> = {}): string {
  const {
    answered,
    of: all,
    waiting,
  } = roundProgress({ plan: of, round: ROUND, availability: [], answers: [], ...more });
  return [`${answered} of ${all}`, ...waiting.map((one) => `${one.person.name} ${one.actions}`)].join(', ');
}
const asked = (...actions: readonly ActionGiven[]) => told(plan({ actions }));

test('a lead has answered when they have spoken of everything of theirs since the round opened', () => {
  expect(asked({ leads: [ann], ...said('2015-07-02') }, { leads: [ann], ...said('2015-07-03') })).toBe('1 of 1');
  expect(asked({ leads: [ann], ...said('2015-07-02') }, { leads: [ann], ...said('2015-07-01') })).toBe(
    '0 of 1, Ann Lee 1',
  );
});

test('what was closed by an answer of the round counts as answered, and what was closed before is nobody’s to answer', () => {
  expect(asked({ leads: [ann], status: 'done', ...said('2015-07-03') })).toBe('1 of 1');
  expect(asked({ leads: [ann], status: 'done', ...said('2015-06-03') })).toBe('0 of 0');
});

test('a cry for help, "not mine" and a later day asked for are answers', () => {
  const help = { kind: 'help', by: ann, on: day('2015-07-03'), words: 'Two more reviewers' } as const;
  expect(asked({ leads: [ann], requests: [help] })).toBe('1 of 1');
  expect(asked({ leads: [ann], requests: [{ ...help, on: day('2015-06-03') }] })).toBe('0 of 1, Ann Lee 1');
});

test('each of several leads answers for themselves, and who has most to answer comes first', () => {
  const both = { leads: [ann, bob], ...said('2015-07-03') };
  expect(asked(both, { leads: [bob] })).toBe('1 of 2, Bob Ray 2');
  const answers = [{ action: 'plan:a1.1', person: bob.id, on: day('2015-07-02'), saysDone: false }];
  expect(told(plan({ actions: [both] }), { answers })).toBe('2 of 2');
});

test('a deputy answers for the lead whose deputy they are', () => {
  const availability = [{ ...usualAvailability(ann.id), deputy: { person: bob, agreed: true } }];
  const of = plan({ actions: [{ leads: [ann], ...said('2015-07-03', bob) }] });
  expect(told(of, { availability })).toBe('1 of 1');
});
