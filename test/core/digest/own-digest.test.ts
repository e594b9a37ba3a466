import { digestBefore, usualDigest, withDigestHad } from '../../../src/core/digest/own-digest.ts';
import { day } from '../../builders/plan.ts';

const had = (...days: readonly string[]) =>
  days.reduce((own, iso) => withDigestHad(own, day(iso)), usualDigest('id-mary'));

test('what is new is new since the digest before, also when that of a day gone by is looked at again', () => {
  const own = had('2015-06-29', '2015-07-06');
  expect(digestBefore(own, day('2015-07-08'))).toEqual(day('2015-07-06'));
  expect(digestBefore(own, day('2015-07-06'))).toEqual(day('2015-06-29'));
  expect(digestBefore(own, day('2015-06-29'))).toBeNull();
  expect(digestBefore(usualDigest('id-mary'), day('2015-07-08'))).toBeNull();
});

test('a day that is told twice, or late, counts once and in its place', () => {
  const own = had('2015-07-06', '2015-06-29', '2015-07-06');
  expect(own.had).toEqual([day('2015-07-06'), day('2015-06-29')]);
});

test('only the last digests are remembered', () => {
  const mondays = Array.from({ length: 9 }, (_none, weeks) => day('2015-06-01').add({ weeks }).toString());
  expect(had(...mondays).had.map(String)).toEqual(mondays.slice(3).toReversed());
});
