import type { PastAsk } from '../../../src/core/asking/ask.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { day, person, plan, revision } from '../../builders/plan.ts';
import { digestsOf } from './told.ts';

const mary = person('Mary Manager');
const max = person('Max Manager');
const lee = person('Lee Lead');
const digests = (plans: readonly Plan[], past: readonly PastAsk[] = []) => digestsOf(plans, { past });

test('each manager gets one digest with their own areas of all live plans, in plan order', () => {
  const one = plan({
    id: 'one',
    areas: [
      { title: 'A', manager: mary },
      { title: 'B', manager: max },
      { title: 'C', manager: mary },
    ],
  });
  const two = plan({ id: 'two', areas: [{ title: 'D', manager: mary }] });
  expect(
    digests([one, two]).map(({ to, areas }) => [to.name, areas.map(({ plan: of, area }) => `${of.id} ${area.title}`)]),
  ).toEqual([
    ['Mary Manager', ['one A', 'one C', 'two D']],
    ['Max Manager', ['one B']],
  ]);
});

test('an area without a manager is in no digest', () => {
  expect(digests([plan({ areas: [{ manager: null, actions: [{}] }] })])).toEqual([]);
});

test.each(['draft', 'importing', 'opening', 'paused', 'ended'] as const)(
  'a plan that is %s is in no digest',
  (state) => {
    expect(digests([plan({ state, actions: [{ by: '2015-05-31' }] })])).toEqual([]);
  },
);

test('an area shows what is overdue in it, longest first, and how much is open', () => {
  const late = plan({
    actions: [{ by: '2015-06-30' }, { by: '2015-05-31' }, { by: '2015-12-31' }, { status: 'done' }],
  });
  const [digest] = digests([late]);
  expect(digest?.areas[0]).toMatchObject({ open: 3, overdue: [{ daysOverdue: 36 }, { daysOverdue: 6 }] });
});

test('a later day that was asked for waits for a decision; one that was agreed to or is about closed work does not', () => {
  const asked = revision('2015-12-31', { agreed: false, reason: 'Post vacant' });
  const waiting = plan({
    actions: [{ revisions: [asked] }, { revisions: [revision('2015-12-31')] }, { status: 'done', revisions: [asked] }],
  });
  const [digest] = digests([waiting]);
  expect(digest?.decide.map(({ action: { id }, what, by, reason }) => [id, what, by, reason])).toEqual([
    ['a1.1', 'revised-date', day('2015-12-31'), 'Post vacant'],
  ]);
});

test('what a check opened again waits for a date, until one is agreed or asked for', () => {
  const reopened = { on: day('2015-07-01'), by: lee, revisionsBefore: 1 };
  const check = { by: 'audit', result: 'in-progress', phrase: 'Six files', on: '2015-07-01', person: lee } as const;
  const before = revision('2015-05-31');
  const asked = revision('2015-12-31', { agreed: false });
  const again = plan({
    actions: [
      { reopened, check, revisions: [before] },
      { reopened, check, revisions: [before, asked] },
      { reopened, check, revisions: [before, revision('2015-12-31')] },
      { reopened, check, revisions: [before], status: 'done' },
    ],
  });
  const decide = digests([again])[0]?.decide ?? [];
  expect(decide.map(({ action: { id }, what, by, reason, since }) => [id, what, by, reason, since])).toEqual([
    ['a1.1', 'reopened', null, 'Six files', day('2015-07-01')],
    ['a1.2', 'revised-date', day('2015-12-31'), 'Late start', null],
  ]);
});

describe('who did not answer', () => {
  const askOn = (iso: string) => ({
    person: lee.id,
    day: day(iso),
    items: [{ action: 'plan:a1.1', reason: 'overdue' as const }],
    arrived: true,
  });
  const unanswered = (plans: Plan, ...days: readonly string[]) =>
    digests([plans], days.map(askOn))[0]?.unanswered.map(({ lead, action: { id }, asks }) => [lead, id, asks]);

  test('is told with the number of asks that lapsed', () => {
    const late = plan({ actions: [{ by: '2015-05-31' }] });
    expect(unanswered(late, '2015-06-15', '2015-06-22')).toEqual([['Lee Lead', 'a1.1', 2]]);
  });

  test('is not told of a card that never arrived', () => {
    const late = plan({ actions: [{ by: '2015-05-31' }] });
    expect(digests([late], [{ ...askOn('2015-06-15'), arrived: false }])[0]?.unanswered).toEqual([]);
  });

  test('is not told while the ask is younger than five working days', () => {
    expect(unanswered(plan({ actions: [{ by: '2015-05-31' }] }), '2015-06-30')).toEqual([]);
  });

  test('is not told after an answer, nor about closed work', () => {
    const lastAnswer = { on: day('2015-06-29'), by: lee, words: null };
    expect(unanswered(plan({ actions: [{ by: '2015-05-31', lastAnswer }] }), '2015-06-15')).toEqual([]);
    expect(unanswered(plan({ actions: [{ by: '2015-05-31', status: 'done' }] }), '2015-06-15')).toEqual([]);
  });
});
