import { nextCards } from '../../../src/core/plan/next-cards.ts';
import { USUAL_ASKING } from '../../../src/core/plan/plan-asking.ts';
import { day, plan } from '../../builders/plan.ts';

const daysOff = [{ day: day('2026-07-06'), name: 'Closure' }];
const closedAllWeek = ['06', '07', '08', '09', '10'].map((of) => ({ day: day(`2026-07-${of}`), name: 'Closure' }));

test.each([
  ['on the weekday itself it is today', '2026-07-06', {}, '2026-07-06'],
  ['the day after it is next week', '2026-07-07', {}, '2026-07-13'],
  ['on a day off it is the next working day', '2026-07-04', { daysOff }, '2026-07-07'],
  ['on another weekday it is that', '2026-07-06', { weekday: 3 }, '2026-07-08'],
  ['a week without a working day has none', '2026-07-04', { daysOff: closedAllWeek }, '2026-07-13'],
])('the day of the next weekly cards: %s', (_when, today, asking, next) => {
  expect(nextCards(plan({ asking: { ...USUAL_ASKING, ...asking } }), day(today))).toEqual(day(next));
});

test('a plan that asks nobody has no next cards', () => {
  expect(nextCards(plan({ state: 'paused' }), day('2026-07-06'))).toBeNull();
});
