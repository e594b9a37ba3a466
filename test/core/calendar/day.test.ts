import fc from 'fast-check';
import {
  dayAt,
  dayOf,
  daysBetween,
  earlier,
  isBefore,
  isSameDay,
  lastDayOfMonth,
} from '../../../src/core/calendar/day.ts';
import { day } from '../../builders/plan.ts';

test('a day that is on no calendar is refused', () => {
  expect(() => day('2015-02-29')).toThrow(RangeError);
  expect(() => dayOf(2015, 6, 31)).toThrow(RangeError);
  expect(dayOf(2016, 2, 29)).toEqual(day('2016-02-29'));
});

test('the last day of a month knows leap years', () => {
  expect(lastDayOfMonth(2015, 2)).toEqual(day('2015-02-28'));
  expect(lastDayOfMonth(2016, 2)).toEqual(day('2016-02-29'));
  expect(lastDayOfMonth(2015, 6)).toEqual(day('2015-06-30'));
});

test('two missing days are the same day, one missing is not', () => {
  expect(isSameDay(null, null)).toBe(true);
  expect(isSameDay(day('2015-06-30'), null)).toBe(false);
  expect(isSameDay(day('2015-06-30'), day('2015-06-30'))).toBe(true);
});

test('the earlier of two days is the one that comes first, in either order', () => {
  expect(earlier(day('2015-07-01'), day('2015-06-30'))).toEqual(day('2015-06-30'));
  expect(earlier(day('2015-06-30'), day('2015-07-01'))).toEqual(day('2015-06-30'));
});

test('days between count forwards and backwards', () => {
  expect(daysBetween(day('2015-06-30'), day('2015-07-02'))).toBe(2);
  expect(daysBetween(day('2015-07-02'), day('2015-06-30'))).toBe(-2);
  fc.assert(
    fc.property(fc.integer({ min: -4_000, max: 4_000 }), (days) => {
      expect(daysBetween(day('2020-02-29'), day('2020-02-29').add({ days }))).toBe(days);
    }),
  );
});

test.each([
  ['2015-06-30T22:59:59Z', '2015-06-30', 'one second before midnight in British summer'],
  ['2015-06-30T23:00:00Z', '2015-07-01', 'midnight in British summer'],
  ['2015-01-31T23:59:59Z', '2015-01-31', 'one second before midnight in winter'],
  ['2026-10-25T00:30:00Z', '2026-10-25', 'the first half past one of the night on which the clock goes back'],
  ['2026-03-29T23:30:00Z', '2026-03-30', 'the evening of the day on which the clock went forward'],
])('%s is %s in London: %s', (instant, iso) => {
  expect(dayAt(instant, 'Europe/London')).toEqual(day(iso));
});

test('a later day is never before an earlier one', () => {
  expect(isBefore(day('2015-06-30'), day('2015-07-01'))).toBe(true);
  expect(isBefore(day('2015-06-30'), day('2015-06-30'))).toBe(false);
});
