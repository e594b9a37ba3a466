import { ageInWords, dayAsKnown, daysAgo } from '../../src/texts/days.ts';
import { firstWords } from '../../tab/shared/first-words.ts';

test.each([
  ['2026-11-18', 'today'],
  ['2026-11-17', 'yesterday'],
  ['2026-11-15', '3 days ago'],
  ['2026-11-04', '14 days ago'],
  ['2026-11-03', '3 November'],
  ['2025-11-18', '18 November 2025'],
  ['2026-11-19', '19 November'],
  ['2026-06', 'June 2026'],
  ['2026', '2026'],
])('%s was %s', (day, words) => {
  expect(daysAgo(day, '2026-11-18')).toBe(words);
});

test('counts days, not hours, over the change of the clock', () => {
  expect(daysAgo('2026-10-24', '2026-10-26')).toBe('2 days ago');
});

test('names a day as precisely as it is known', () => {
  expect(['2015-06-30', '2015-06', '2015'].map(dayAsKnown)).toEqual(['30 June 2015', 'June 2015', '2015']);
});

test.each([
  [59_000, 'less than a minute'],
  [60_000, '1 minute'],
  [59 * 60_000, '59 minutes'],
  [3_600_000, '1 hour'],
  [47 * 3_600_000, '1 day'],
])('an age of %d ms is %s', (ageMs, words) => {
  expect(ageInWords(ageMs)).toBe(words);
});

test('cuts a long text between words and leaves a short one alone', () => {
  const long = `${'promise, '.repeat(50)}end`;
  expect(firstWords('A short promise.')).toBe('A short promise.');
  expect(firstWords(long)).toMatch(/^(promise, )+promise$/);
  expect(firstWords('x'.repeat(500))).toHaveLength(200);
});
