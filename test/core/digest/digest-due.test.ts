import fc from 'fast-check';
import type { Nation } from '../../../src/core/calendar/bank-holidays.ts';
import { type Day, daysBetween } from '../../../src/core/calendar/day.ts';
import type { DayHour } from '../../../src/core/calendar/day-hour.ts';
import { isWorkingDay } from '../../../src/core/calendar/working-days.ts';
import { digestDue as dueOf, type Lapse, nextDigest as nextOf } from '../../../src/core/digest/digest-due.ts';
import { mondayOf } from '../../../src/core/digest/digest-slot.ts';
import { DIGEST_RHYTHMS, type OwnDigest, usualDigest, withDigestHad } from '../../../src/core/digest/own-digest.ts';
import { calendarOf, type Plan } from '../../../src/core/plan/plan.ts';
import { DIGEST_HOURS, USUAL_ASKING } from '../../../src/core/plan/plan-asking.ts';
import { day, plan } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';

const mary = usualDigest('id-mary');
/** Of plans of Great Britain. */
const british = (plans: readonly Plan[]) => ({ plans, timeZone: 'Europe/London' });
const digestDue = (own: OwnDigest, plans: readonly Plan[], lapse: Lapse) => dueOf(own, british(plans), lapse);
const nextDigest = (own: OwnDigest, plans: readonly Plan[], now: DayHour) => nextOf(own, british(plans), now);
const at = (iso: string, hour = 10): DayHour => ({ day: day(iso), hour });

interface Told {
  readonly nation?: Nation;
  readonly digest?: { readonly weekday: number; readonly hour: number };
  readonly off?: readonly string[];
}

function told({ nation = 'england-and-wales', digest = USUAL_ASKING.digest, off = [] }: Told = {}): Plan {
  const daysOff = off.map((iso) => ({ day: day(iso), name: 'Closed' }));
  return plan({ nation, asking: { ...USUAL_ASKING, digest, daysOff } });
}

/** The days and hours of somebody's digests while the service looks every other hour, but for when it is down. */
function lived(
  own: OwnDigest,
  plans: readonly Plan[],
  of: { readonly from: string; readonly days: number; readonly isDown?: (moment: DayHour) => boolean },
): readonly string[] {
  const gone: string[] = [];
  let now = own;
  let after: DayHour = at(of.from, 0);
  for (let hours = 2; hours < of.days * 24; hours += 2) {
    const until = { day: day(of.from).add({ days: Math.floor(hours / 24) }), hour: hours % 24 };
    if (of.isDown?.(until)) continue;
    if (digestDue(now, plans, { after, until })) {
      now = withDigestHad(now, until.day);
      gone.push(`${until.day} ${until.hour}`);
    }
    after = until;
  }
  return gone;
}

test('a digest goes each Monday at eight, unless the plan says otherwise', () => {
  expect(lived(mary, [told()], { from: '2015-06-14', days: 16 })).toEqual([
    '2015-06-15 8',
    '2015-06-22 8',
    '2015-06-29 8',
  ]);
  const thursdays = told({ digest: { weekday: 4, hour: 14 } });
  expect(lived(mary, [thursdays], { from: '2015-06-14', days: 14 })).toEqual(['2015-06-18 14', '2015-06-25 14']);
});

test.each<[string, Told, string, string]>([
  ['a bank holiday', {}, '2015-08-31', '2015-09-01'],
  ['a holiday of the plan’s nation', { nation: 'scotland' }, '2015-11-30', '2015-12-01'],
  ['no holiday of its nation', { nation: 'england-and-wales' }, '2015-11-30', '2015-11-30'],
  ['a closure of its own', { off: ['2015-06-22', '2015-06-23'] }, '2015-06-22', '2015-06-24'],
  ['Easter', { digest: { weekday: 5, hour: 8 } }, '2015-04-03', '2015-04-07'],
  ['Christmas', { digest: { weekday: 5, hour: 8 } }, '2015-12-25', '2015-12-29'],
  ['the Boyne', { nation: 'northern-ireland' }, '2015-07-13', '2015-07-14'],
])('where its day is %s it goes on the next working day', (_what, given, usual, goes) => {
  const after = { day: day(usual).subtract({ days: 1 }), hour: 12 };
  expect(nextDigest(mary, [told(given)], after)?.day.toString()).toBe(goes);
});

test('a week in which nobody works has none', () => {
  const off = Array.from({ length: 7 }, (_none, days) => day('2015-06-22').add({ days }).toString());
  expect(lived(mary, [told({ off })], { from: '2015-06-14', days: 16 })).toEqual(['2015-06-15 8', '2015-06-29 8']);
});

test('of several plans there is one mail, at the earliest hour of any, when people of all of them work', () => {
  const [english, scottish] = [told({ digest: { weekday: 3, hour: 9 } }), told({ nation: 'scotland' })];
  expect(lived(mary, [english, scottish], { from: '2015-11-15', days: 22 })).toEqual([
    '2015-11-16 8',
    '2015-11-23 8',
    '2015-12-01 8',
  ]);
});

test('after weeks without the service one goes as soon as it is back, and the next one on its day', () => {
  const isDown = ({ day: on }: DayHour) =>
    daysBetween(day('2015-06-13'), on) >= 0 && daysBetween(on, day('2015-06-30')) > 0;
  expect(lived(mary, [told()], { from: '2015-06-07', days: 35, isDown })).toEqual([
    '2015-06-08 8',
    '2015-06-30 0',
    '2015-07-06 8',
  ]);
});

test('what had come due before somebody was told of a plan is none of theirs', () => {
  const [after, until] = [at('2015-06-22', 9), at('2015-06-22', 10)];
  expect(digestDue(mary, [told()], { after, until })).toBeNull();
  expect(digestDue(mary, [told({ digest: { weekday: 1, hour: 10 } })], { after, until })?.hour).toBe(10);
});

test.each([
  ['fortnightly', ['2015-06-01', '2015-06-15', '2015-06-29', '2015-07-13', '2015-07-27']],
  ['monthly', ['2015-06-01', '2015-07-06', '2015-08-03']],
  ['never', []],
] as const)('a %s rhythm', (rhythm, goes) => {
  const gone = lived({ ...mary, rhythm }, [told()], { from: '2015-05-30', days: 68 });
  expect(gone).toEqual(goes.map((iso) => `${iso} 8`));
});

test('a month’s first digest is the first that goes in it, holidays or not', () => {
  const monthly = { ...mary, rhythm: 'monthly' } as const;
  expect(lived(monthly, [told()], { from: '2015-08-20', days: 25 })).toEqual(['2015-09-01 8']);
});

test('whoever changes the rhythm gets the next digest that it gives, and none at once', () => {
  const had = withDigestHad({ ...mary, rhythm: 'monthly' }, day('2015-06-01'));
  const wednesday = { after: at('2015-06-17', 9), until: at('2015-06-17', 10) };
  expect(digestDue({ ...had, rhythm: 'weekly' }, [told()], wednesday)).toBeNull();
  const next = (rhythm: OwnDigest['rhythm']) =>
    nextDigest({ ...had, rhythm }, [told()], wednesday.until)?.day.toString();
  expect(DIGEST_RHYTHMS.map(next)).toEqual(['2015-06-22', '2015-06-22', '2015-07-06', undefined]);
});

test('who had no mail in a quiet fortnight waits no longer for the next than a week', () => {
  const had = withDigestHad({ ...mary, rhythm: 'fortnightly' }, day('2015-06-01'));
  const due = (iso: string) => digestDue(had, [told()], { after: at(iso, 7), until: at(iso, 8) })?.day.toString();
  expect(['2015-06-08', '2015-06-15', '2015-06-22'].map(due)).toEqual([undefined, '2015-06-15', '2015-06-22']);
});

test('whatever plans, rhythms and outages there are, each digest goes within hours of a working day, and never two in a week but after a holiday', () => {
  const somePlan = fc
    .record({
      nation: fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland'),
      digest: fc.record({ weekday: fc.integer({ min: 1, max: 5 }), hour: fc.constantFrom(...DIGEST_HOURS) }),
    })
    .map(told);
  let digests = 0;
  fc.assert(
    fc.property(
      fc.array(somePlan, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...DIGEST_RHYTHMS),
      fc.integer({ min: 0, max: 3_000 }),
      (plans, rhythm, later) => {
        const weeks: Day[] = [];
        let now: DayHour = { day: day('2013-03-01').add({ days: later }), hour: 12 };
        for (let times = 0; times < 8; times++) {
          const slot = nextDigest({ ...mary, rhythm }, plans, now);
          if (slot === null) break;
          digests += 1;
          expect(plans.some((one) => isWorkingDay(slot.day, calendarOf(one)))).toBe(true);
          expect(plans.map(({ asking }) => asking.digest.hour)).toContain(slot.hour);
          expect([0, 1]).toContain(daysBetween(slot.week, mondayOf(slot.day)) / 7);
          expect(digestDue({ ...mary, rhythm }, plans, { after: now, until: slot })).toEqual(slot);
          weeks.push(slot.week);
          now = slot;
        }
        expect(new Set(weeks.map(String)).size).toBe(weeks.length);
        expect(weeks.length).toBe(rhythm === 'never' ? 0 : 8);
      },
    ),
    { numRuns: 50 },
  );
  counted('digests tried', digests);
});
