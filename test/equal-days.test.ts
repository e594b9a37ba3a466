import { day } from './builders/plan.ts';

test('days are compared by the day that they name, however deep they stand', () => {
  expect({ by: day('2015-06-30') }).toEqual({ by: day('2015-06-30') });
  expect({ by: day('2015-06-30') }).not.toEqual({ by: day('2015-07-01') });
  expect([day('2015-06-30')]).not.toEqual(['2015-06-30']);
});
