import fc from 'fast-check';
import { BANK_HOLIDAY_YEARS, BANK_HOLIDAYS, type Nation } from '../../../src/core/calendar/bank-holidays.ts';
import {
  type Calendar,
  commonWorkingDay,
  isWorkingDay,
  lastWorkingDay,
  workingDayBefore,
  workingDayFrom,
  workingDaysBetween,
} from '../../../src/core/calendar/working-days.ts';
import { day } from '../../builders/plan.ts';

const NATIONS: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const of = (nation: Nation): Calendar => ({ nation, daysOff: [] });
const [ENGLAND, SCOTLAND] = [of('england-and-wales'), of('scotland')];
const nation = fc.constantFrom(...NATIONS);
const someDay = fc.integer({ min: 0, max: 6_000 }).map((days) => day('2013-01-01').add({ days }));

describe('bank holidays', () => {
  test.each<[string, string, readonly Nation[]]>([
    ['2020-05-08', 'the early May holiday of 2020, moved to the anniversary of VE Day', NATIONS],
    ['2022-06-02', 'the spring holiday of 2022, moved for the jubilee', NATIONS],
    ['2022-06-03', 'the jubilee', NATIONS],
    ['2022-09-19', "the late Queen's funeral", NATIONS],
    ['2023-05-08', 'the coronation', NATIONS],
    ['2026-06-15', "the day after Scotland's first match", ['scotland']],
    ['2015-04-06', 'Easter Monday', ['england-and-wales', 'northern-ireland']],
    ['2015-01-02', 'the second of January', ['scotland']],
    ['2015-08-03', "Scotland's summer holiday", ['scotland']],
    ['2015-08-31', 'the late summer holiday', ['england-and-wales', 'northern-ireland']],
    ['2015-11-30', "St Andrew's Day", ['scotland']],
    ['2015-03-17', "St Patrick's Day", ['northern-ireland']],
    ['2015-07-13', 'the Battle of the Boyne, in place of a Sunday', ['northern-ireland']],
    ['2016-12-27', 'Christmas Day 2016, in place of a Sunday', NATIONS],
    ['2021-12-28', 'Boxing Day 2021, in place of a Sunday', NATIONS],
  ])('%s, %s, is off where it is kept and nowhere else', (iso, _what, keptIn) => {
    expect(NATIONS.filter((one) => !isWorkingDay(day(iso), of(one)))).toEqual(keptIn);
  });

  test.each([
    ['2020-05-04', 'the Monday that the holiday of 2020 was moved from'],
    ['2022-05-30', 'the Monday that the holiday of 2022 was moved from'],
  ])('%s, %s, is a working day everywhere', (iso) => {
    expect(NATIONS.every((one) => isWorkingDay(day(iso), of(one)))).toBe(true);
  });

  test.each(NATIONS)('the table of %s is in order, on weekdays, and has eight or more days in every year', (one) => {
    const days = BANK_HOLIDAYS[one];
    expect([...days].sort()).toEqual(days);
    expect(new Set(days).size).toBe(days.length);
    expect(days.filter((iso) => day(iso).dayOfWeek > 5)).toEqual([]);
    for (let year = BANK_HOLIDAY_YEARS.first; year <= BANK_HOLIDAY_YEARS.last; year++) {
      expect(days.filter((iso) => iso.startsWith(`${year}`)).length).toBeGreaterThanOrEqual(8);
    }
  });
});

describe('working days', () => {
  test('count from the day after to the day itself, over weekends and bank holidays', () => {
    expect(workingDaysBetween(day('2015-06-26'), day('2015-06-29'), ENGLAND)).toBe(1);
    expect(workingDaysBetween(day('2015-04-02'), day('2015-04-07'), ENGLAND)).toBe(1);
    expect(workingDaysBetween(day('2015-04-02'), day('2015-04-07'), SCOTLAND)).toBe(2);
    expect(workingDaysBetween(day('2015-07-01'), day('2015-07-01'), ENGLAND)).toBe(0);
    expect(workingDaysBetween(day('2015-06-29'), day('2015-06-26'), ENGLAND)).toBe(-1);
    expect(workingDaysBetween(day('2015-07-04'), day('2015-07-05'), ENGLAND)).toBe(0);
  });

  test('the count is what counting day by day gives', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), nation, (from, days, one) => {
        const counted = Array.from({ length: days }, (_, index) => from.add({ days: index + 1 }));
        const working = counted.filter((each) => isWorkingDay(each, of(one))).length;
        expect(workingDaysBetween(from, from.add({ days }), of(one))).toBe(working);
        expect(workingDaysBetween(from.add({ days }), from, of(one))).toBe(0 - working);
      }),
    );
  });

  test('the working day before and the working day from are the nearest there are', () => {
    expect(workingDayBefore(day('2015-04-07'), ENGLAND)).toEqual(day('2015-04-02'));
    expect(workingDayFrom(day('2015-04-03'), ENGLAND)).toEqual(day('2015-04-07'));
    fc.assert(
      fc.property(someDay, nation, (on, one) => {
        expect(isWorkingDay(workingDayBefore(on, of(one)), of(one))).toBe(true);
        expect(workingDayFrom(workingDayBefore(on, of(one)).add({ days: 1 }), of(one))).toEqual(
          workingDayFrom(on, of(one)),
        );
      }),
    );
  });

  const weekFrom = (monday: string) => Array.from({ length: 5 }, (_none, days) => day(monday).add({ days }));

  test('the common working day of a week is the first on which everybody works', () => {
    expect(commonWorkingDay(weekFrom('2015-06-29'), [ENGLAND])).toEqual(day('2015-06-29'));
    expect(commonWorkingDay(weekFrom('2015-04-06'), [ENGLAND])).toEqual(day('2015-04-07'));
    expect(commonWorkingDay(weekFrom('2015-04-06'), [SCOTLAND])).toEqual(day('2015-04-06'));
    expect(commonWorkingDay(weekFrom('2015-04-06'), [SCOTLAND, ENGLAND])).toEqual(day('2015-04-07'));
  });

  test('who is closed all week keeps nobody else waiting, and a week that all are closed has no day', () => {
    const closed = { ...ENGLAND, daysOff: weekFrom('2015-06-29') };
    expect(commonWorkingDay(weekFrom('2015-06-29'), [closed, SCOTLAND])).toEqual(day('2015-06-29'));
    expect(commonWorkingDay(weekFrom('2015-06-29'), [closed])).toBeNull();
  });

  test('the last working day is today where anybody works, else the last on which somebody did', () => {
    expect(lastWorkingDay(day('2015-04-06'), [ENGLAND])).toEqual(day('2015-04-02'));
    expect(lastWorkingDay(day('2015-04-06'), [ENGLAND, SCOTLAND])).toEqual(day('2015-04-06'));
    expect(lastWorkingDay(day('2015-11-30'), [SCOTLAND])).toEqual(day('2015-11-27'));
    expect(lastWorkingDay(day('2015-07-05'), [{ ...ENGLAND, daysOff: [day('2015-07-03')] }, SCOTLAND])).toEqual(
      day('2015-07-03'),
    );
  });
});
