import type { AskReason, PastAsk } from '../../../src/core/asking/ask.ts';
import { usualAvailability } from '../../../src/core/asking/availability.ts';
import { lapsedAsksOn } from '../../../src/core/asking/lapsed-asks.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { day, person, plan, revision } from '../../builders/plan.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const dee = person('Dee Deputy');
const askOn = (iso: string, { to = lee, reason = 'overdue' as AskReason, arrived = true } = {}): PastAsk => ({
  person: to.id,
  day: day(iso),
  items: [{ action: 'plan:a1.1', reason }],
  arrived,
});
const TWO = [askOn('2015-06-15'), askOn('2015-06-08')];
const lapsed = (given: Plan, past: readonly PastAsk[], on = '2015-06-22', away: Parameters<typeof withAway>[0] = {}) =>
  lapsedAsksOn({ plans: [given], on: day(on), past, availability: withAway(away) }).map(
    (one) => `${one.person.name} ${one.action.id} ${one.lapsed} since ${one.since}`,
  );
const withAway = ({ until = null as string | null, deputy = null as typeof dee | null }) =>
  until === null
    ? []
    : [{ ...usualAvailability(lee.id), notUntil: day(until), deputy: deputy && { person: deputy, agreed: true } }];
const late = { by: '2015-05-31' };

test('counts the asks that stood five working days unanswered, since the first of them', () => {
  expect(lapsed(plan({ actions: [late] }), TWO)).toEqual(['Lee Lead a1.1 2 since 2015-06-08']);
  expect(lapsed(plan({ actions: [late] }), TWO, '2015-06-19')).toEqual(['Lee Lead a1.1 1 since 2015-06-08']);
  expect(lapsed(plan({ actions: [late] }), TWO, '2015-06-12')).toEqual([]);
});

test('counts for each lead what was asked of them, and nothing that they answered', () => {
  const past = [...TWO, askOn('2015-06-08', { to: jo })];
  const both = { ...late, leads: [lee, jo] };
  expect(lapsed(plan({ actions: [both] }), past)).toEqual([
    'Lee Lead a1.1 2 since 2015-06-08',
    'Jo Joint a1.1 1 since 2015-06-08',
  ]);
  const answered = { ...both, lastAnswer: { on: day('2015-06-10'), by: lee, words: null } };
  expect(lapsed(plan({ actions: [answered] }), past)).toEqual([
    'Lee Lead a1.1 1 since 2015-06-15',
    'Jo Joint a1.1 1 since 2015-06-08',
  ]);
});

test('stays the same silence, with the same first day, until all of it is forgotten at once', () => {
  const late4 = plan({ actions: [late] });
  const four = ['2015-06-08', '2015-06-15', '2015-06-22', '2015-06-29'].map((iso) => askOn(iso));
  expect(lapsed(late4, four, '2015-12-28')).toEqual(['Lee Lead a1.1 4 since 2015-06-08']);
  expect(lapsed(late4, four, '2015-12-30')).toEqual([]);
});

test('counts no card that never came, and none that was sent for a review', () => {
  const past = [askOn('2015-06-08', { arrived: false }), askOn('2015-06-15', { reason: 'review' })];
  expect(lapsed(plan({ actions: [late] }), past)).toEqual([]);
});

test('counts only what is overdue or due within ten working days', () => {
  expect(lapsed(plan({ actions: [{ by: '2015-07-06' }] }), TWO)).toHaveLength(1);
  expect(lapsed(plan({ actions: [{ by: '2015-07-07' }] }), TWO)).toEqual([]);
  expect(lapsed(plan({ actions: [{ ...late, status: 'done' }] }), TWO)).toEqual([]);
});

test('begins anew once a later day is agreed, and leaves alone what waits for that decision', () => {
  const agreed = { ...revision('2015-06-12'), agreed: { by: 'the board', on: day('2015-06-10') } };
  expect(lapsed(plan({ actions: [{ ...late, revisions: [agreed] }] }), TWO)).toEqual([
    'Lee Lead a1.1 1 since 2015-06-15',
  ]);
  const waiting = { ...late, revisions: [revision('2015-12-31', { agreed: false })] };
  expect(lapsed(plan({ actions: [waiting] }), TWO)).toEqual([]);
});

test('says nothing of whoever is not to be asked now, and counts a deputy by what they were asked', () => {
  expect(lapsed(plan({ actions: [late] }), TWO, '2015-06-22', { until: '2015-07-01' })).toEqual([]);
  const past = [...TWO, askOn('2015-06-15', { to: dee })];
  expect(lapsed(plan({ actions: [late] }), past, '2015-06-22', { until: '2015-07-01', deputy: dee })).toEqual([
    'Dee Deputy a1.1 1 since 2015-06-15',
  ]);
});

test.each(['opening', 'paused'] as const)('says nothing of a plan that is %s', (state) => {
  expect(lapsed(plan({ state, actions: [late] }), TWO)).toEqual([]);
});
