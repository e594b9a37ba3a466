import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { fromDateOnly, toDateOnly } from '../../src/sharepoint/rows/days.ts';
import { day } from '../builders/plan.ts';

/** What SharePoint keeps of a written moment: midnight, in the site's own zone, of the day that it is there. */
function keptBySite(written: string, zone: string): string {
  return Temporal.Instant.from(written).toZonedDateTimeISO(zone).startOfDay().toInstant().toString();
}

test('a day comes back as that day, whatever the zone of the site and however it is given back', () => {
  const zones = ['Europe/London', 'Pacific/Kiritimati', 'Pacific/Auckland', 'America/Los_Angeles', 'Etc/GMT+12', 'UTC'];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6_500 }), fc.constantFrom(...zones), (days, zone) => {
      const one = day('2013-01-01').add({ days });
      const written = toDateOnly(one) ?? '';
      expect(fromDateOnly(keptBySite(written, zone))).toEqual(one);
      expect(fromDateOnly(written)).toEqual(one);
    }),
  );
});

test('a day that somebody typed into the list of a British site is that day, in summer and in winter', () => {
  expect(fromDateOnly('2015-06-29T23:00:00Z')).toEqual(day('2015-06-30'));
  expect(fromDateOnly('2015-12-31T00:00:00Z')).toEqual(day('2015-12-31'));
});

test('no day is an empty cell', () => {
  expect(toDateOnly(null)).toBeNull();
});
