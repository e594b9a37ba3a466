import type { PastAsk } from '../../../src/core/asking/ask.ts';
import { lapsedAsksOn } from '../../../src/core/asking/lapsed-asks.ts';
import { resumedIn } from '../../../src/core/asking/resumed.ts';
import { toDay } from '../../../src/core/calendar/day.ts';
import { askingResumed } from '../../../src/core/plan/asking-resumed.ts';
import { entry } from '../../builders/entry.ts';
import { action, day, plan } from '../../builders/plan.ts';
import { recordedBy } from '../../builders/recorded-by.ts';
import { askedOn } from './asked-on.ts';

const late = plan({ actions: [{ by: '2015-05-31' }] });
const asked = (...days: readonly string[]): readonly PastAsk[] =>
  days.map((iso) => ({
    person: 'id-lee-lead',
    day: day(iso),
    items: [{ action: 'plan:a1.1', reason: 'overdue' }],
    arrived: true,
  }));
const FOUR = asked('2015-06-08', '2015-06-15', '2015-06-22', '2015-06-29');
const resumed = new Map([['plan:a1.1', day('2015-07-08')]]);

test('who let four requests pass is asked no more, until somebody has them asked again', () => {
  expect(askedOn(late, { on: '2015-07-13', past: FOUR })).toMatchObject({ asked: [], cards: 0 });
  expect(askedOn(late, { on: '2015-07-13', past: FOUR, resumed })).toMatchObject({
    asked: ['Lee Lead a1.1 overdue (5)'],
  });
});

test('silence is counted anew from the day after', () => {
  const lapsed = (on: string, past: readonly PastAsk[]) =>
    lapsedAsksOn({ plans: [late], availability: [], on: day(on), past, resumed }).map(
      (one) => `${one.lapsed} since ${one.since}`,
    );
  expect(lapsed('2015-07-09', FOUR)).toEqual([]);
  expect(lapsed('2015-07-27', [...FOUR, ...asked('2015-07-08', '2015-07-13')])).toEqual(['1 since 2015-07-13']);
  const again = asked('2015-07-13', '2015-07-20', '2015-07-27', '2015-08-03');
  expect(lapsed('2015-08-10', [...FOUR, ...again])).toEqual(['4 since 2015-07-13']);
});

test('the history tells when it was last done for an action, and for no other one', () => {
  const two = plan({ actions: [{}, {}] });
  const lines = [
    entry({ key: '1', kind: 'asking-resumed', at: '2015-07-01T09:00:00Z' }),
    entry({ key: '2', kind: 'asking-resumed', at: '2015-07-08T09:00:00Z' }),
    entry({ key: '3', kind: 'answered', at: '2015-07-09T09:00:00Z' }),
  ];
  const history = (key: string) => (key === 'plan:a1.1' ? lines : []);
  const found = resumedIn([two], { history, dayOf: (at) => toDay(at.slice(0, 10)) });
  expect([...found].map(([key, on]) => `${key} ${on}`)).toEqual(['plan:a1.1 2015-07-08']);
});

test('the line of history names who had not answered, and the action stays as it was', () => {
  const before = action();
  const { after, entry: told } = askingResumed(before, ['Lee Lead'], recordedBy());
  expect(after).toEqual({ ...before, version: before.version + 1 });
  expect(told).toMatchObject({ kind: 'asking-resumed', words: null });
  expect(told.changes).toEqual([{ field: 'without an answer', from: null, to: 'Lee Lead' }]);
});

test('nobody is asked again about what is closed', () => {
  expect(() => askingResumed(action({ status: 'done' }), ['Lee Lead'], recordedBy())).toThrow(
    expect.objectContaining({ code: 'action-closed' }),
  );
});
