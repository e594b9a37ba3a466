import { isAskRunDue, isDigestRunDue } from '../../../src/core/asking/runs-due.ts';
import { USUAL_CALENDAR } from '../../../src/core/calendar/working-days.ts';
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
  ['2015-06-22', 8, '2015-06-15', true, 'on Monday'],
  ['2015-06-22', 7, '2015-06-15', false, 'before eight'],
  ['2015-06-23', 10, '2015-06-22', false, 'on Tuesday, when Monday had it'],
  ['2015-06-25', 10, '2015-06-15', true, 'on Thursday, when it was missed until then'],
  ['2015-04-06', 10, '2015-03-30', false, 'on Easter Monday'],
  ['2015-04-07', 10, '2015-03-30', true, 'on the Tuesday after it'],
] as const)('the digests of %s at %s, last run %s: due is %s, %s', (today, hour, lastRun, due, _when) => {
  expect(isDigestRunDue(moment(today, hour, lastRun), [USUAL_CALENDAR])).toBe(due);
});
