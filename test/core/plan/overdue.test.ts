import fc from 'fast-check';
import { agreedBy } from '../../../src/core/plan/due.ts';
import { daysOverdue, isLateByFirstPromise, isOverdue } from '../../../src/core/plan/overdue.ts';
import { overdueList } from '../../../src/core/plan/overdue-list.ts';
import { isOpen, STATUSES } from '../../../src/core/plan/status.ts';
import { action, day, plan, revision } from '../../builders/plan.ts';

describe('overdue', () => {
  test('an action is on time on its last day and overdue on the day after', () => {
    const promised = action({ by: '2015-06-30' });
    expect(isOverdue(promised, day('2015-06-30'))).toBe(false);
    expect(isOverdue(promised, day('2015-07-01'))).toBe(true);
    expect(daysOverdue(promised, day('2015-06-30'))).toBe(0);
    expect(daysOverdue(promised, day('2015-07-01'))).toBe(1);
  });

  test('an agreed later day counts, and the first promise is late beside it', () => {
    const revised = action({ by: '2015-06-30', revisions: [revision('2015-09-30')] });
    expect(isOverdue(revised, day('2015-07-01'))).toBe(false);
    expect(isLateByFirstPromise(revised, day('2015-07-01'))).toBe(true);
    expect(isOverdue(revised, day('2015-10-01'))).toBe(true);
    expect(daysOverdue(revised, day('2015-10-01'))).toBe(1);
  });

  test('a later day that nobody agreed to moves nothing', () => {
    const asked = action({ by: '2015-06-30', revisions: [revision('2015-09-30', { agreed: false })] });
    expect(isOverdue(asked, day('2015-07-01'))).toBe(true);
    expect(agreedBy(asked)).toEqual(day('2015-06-30'));
  });

  test('the last of several agreed days counts, whatever was asked for after it', () => {
    const revisions = [revision('2015-09-30'), revision('2015-12-31'), revision('2016-03-31', { agreed: false })];
    expect(agreedBy(action({ revisions }))).toEqual(day('2015-12-31'));
  });

  test.each(STATUSES)('an action that is %s is overdue only while it is open', (status) => {
    const late = action({ by: '2015-06-30', status });
    expect(isOverdue(late, day('2015-07-01'))).toBe(isOpen(status));
    expect(isLateByFirstPromise(late, day('2015-07-01'))).toBe(isOpen(status));
  });

  test('an action without a last day is never overdue', () => {
    const ongoing = action({ by: null });
    expect(isOverdue(ongoing, day('2099-01-01'))).toBe(false);
    expect(isLateByFirstPromise(ongoing, day('2099-01-01'))).toBe(false);
  });

  test('days overdue is above nothing exactly when an action is overdue', () => {
    const offset = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(offset, fc.option(offset, { nil: null }), fc.constantFrom(...STATUSES), (days, later, status) => {
        const today = day('2015-07-01');
        const by = today.add({ days });
        const revisions = later === null ? [] : [revision(by.add({ days: Math.abs(later) }).toString())];
        const one = action({ by, status, revisions });
        expect(daysOverdue(one, today) > 0).toBe(isOverdue(one, today));
        // A revision is a later day, so nothing is overdue that is not late by its first promise.
        if (isOverdue(one, today)) expect(isLateByFirstPromise(one, today)).toBe(true);
      }),
    );
  });
});

describe('the overdue list', () => {
  const listed = overdueList(
    plan({
      areas: [
        { title: 'Care planning', actions: [{ by: '2015-06-01' }, { by: '2015-05-01' }, { by: '2015-08-01' }] },
        { title: 'Recruitment', actions: [{ by: '2015-08-01' }, { by: '2015-06-01', status: 'done' }] },
        { title: 'Health', actions: [{ by: '2015-05-31', revisions: [revision('2015-09-30')] }, { by: null }] },
      ],
    }),
    day('2015-07-01'),
  );

  test('keeps areas in plan order, those with nothing overdue too', () => {
    expect(listed.areas.map(({ area, open, overdue }) => [area.title, open, overdue.length])).toEqual([
      ['Care planning', 3, 2],
      ['Recruitment', 1, 0],
      ['Health', 2, 0],
    ]);
  });

  test('puts the longest overdue first', () => {
    const [first] = listed.areas;
    expect(first?.overdue.map(({ action: { id }, daysOverdue: days }) => [id, days])).toEqual([
      ['a1.2', 61],
      ['a1.1', 30],
    ]);
  });

  test('gives every total both ways: by the agreed day and by the first promise', () => {
    expect(listed).toMatchObject({ open: 6, overdue: 2, lateByFirstPromise: 3 });
  });
});
