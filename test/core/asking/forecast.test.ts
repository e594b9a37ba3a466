import type { PastAsk } from '../../../src/core/asking/ask.ts';
import { type ForecastInput, forecastAsks } from '../../../src/core/asking/forecast.ts';
import { day, person, plan } from '../../builders/plan.ts';

const lee = person('Lee Lead');
const foreseen = (given: Partial<ForecastInput>) =>
  forecastAsks({ plans: [], from: day('2015-06-22'), days: 30, past: [], availability: [], ...given }).flatMap(
    ({ on, asks }) =>
      asks.flatMap(({ person: { name }, items }) =>
        items.map(({ action, reason, time }) => `${on} ${name} ${action.id} ${reason} ${time}`),
      ),
  );

test('tells each day with its asks, as if nobody answered meanwhile', () => {
  const plans = [plan({ actions: [{ by: '2015-06-10' }, { by: '2015-07-01' }] })];
  expect(foreseen({ plans })).toEqual([
    '2015-06-22 Lee Lead a1.1 overdue 1',
    '2015-06-22 Lee Lead a1.2 due-soon 1',
    '2015-06-29 Lee Lead a1.1 overdue 2',
    '2015-06-29 Lee Lead a1.2 due-soon 2',
    '2015-07-06 Lee Lead a1.1 overdue 3',
    '2015-07-06 Lee Lead a1.2 overdue 3',
    '2015-07-13 Lee Lead a1.1 overdue 4',
    '2015-07-13 Lee Lead a1.2 overdue 4',
  ]);
});

test('goes on from the asks that went before, and catches up what the last run missed', () => {
  const plans = [plan({ actions: [{ by: '2015-05-31' }] })];
  const past: readonly PastAsk[] = [
    { person: lee.id, day: day('2015-06-15'), items: [{ action: 'plan:a1.1', reason: 'overdue' }], arrived: true },
  ];
  expect(foreseen({ plans, past, days: 1 })).toEqual(['2015-06-22 Lee Lead a1.1 overdue 2']);
  const tuesday = { plans, from: day('2015-06-23'), days: 7 };
  expect(foreseen(tuesday)).toEqual(['2015-06-29 Lee Lead a1.1 overdue 1']);
  expect(foreseen({ ...tuesday, lastRun: day('2015-06-19') })).toEqual(['2015-06-23 Lee Lead a1.1 overdue 1']);
});

test('tells every calendar day, those on which nobody is asked too', () => {
  const days = forecastAsks({ plans: [], from: day('2015-06-26'), days: 4, past: [], availability: [] });
  expect(days.map(({ on, asks }) => `${on} ${asks.length}`)).toEqual([
    '2015-06-26 0',
    '2015-06-27 0',
    '2015-06-28 0',
    '2015-06-29 0',
  ]);
});

test('leaves what it was given as it was', () => {
  const past: PastAsk[] = [];
  foreseen({ plans: [plan({ actions: [{ by: '2015-05-31' }] })], past });
  expect(past).toEqual([]);
});
