import { isAskRunDue, isDigestRunDue } from '../../../src/core/asking/runs-due.ts';
import { day } from '../../builders/plan.ts';

const moment = (today: string, hour: number, lastRun: string | null) => ({
  today: day(today),
  hour,
  lastRun: lastRun === null ? null : day(lastRun),
});

test.each([
  ['2015-06-22', 8, '2015-06-19', true, 'on a weekday, from eight'],
  ['2015-06-22', 7, '2015-06-19', false, 'before eight'],
  ['2015-06-22', 17, '2015-06-19', true, 'until eighteen'],
  ['2015-06-22', 18, '2015-06-19', false, 'at eighteen'],
  ['2015-06-20', 10, '2015-06-19', false, 'on a Saturday'],
  ['2015-06-22', 10, '2015-06-22', false, 'a second time that day'],
  ['2015-06-22', 10, null, true, 'when it never ran'],
  ['2015-06-24', 10, '2015-06-19', true, 'after days that were missed'],
] as const)('the asks of %s at %s, last run %s: due is %s, %s', (today, hour, lastRun, due, _when) => {
  expect(isAskRunDue(moment(today, hour, lastRun))).toBe(due);
});

test.each([
  ['2015-06-22', 9, ['2015-06-22', 8], true, 'in the next hour'],
  ['2015-06-22', 8, ['2015-06-22', 8], false, 'a second time in an hour'],
  ['2015-06-21', 20, ['2015-06-21', 19], true, 'on a Sunday evening: it is Monday elsewhere'],
  ['2015-06-25', 10, null, true, 'when nobody ever looked'],
] as const)('whose digest is due is looked at on %s at %s, after %s: %s, %s', (today, hour, looked, due, _when) => {
  const last = looked && { day: day(looked[0]), hour: looked[1] };
  expect(isDigestRunDue({ day: day(today), hour }, last)).toBe(due);
});
