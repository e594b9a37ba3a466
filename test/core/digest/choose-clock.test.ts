import fc from 'fast-check';
import type { Nation } from '../../../src/core/calendar/bank-holidays.ts';
import { daysBetween } from '../../../src/core/calendar/day.ts';
import { hourIn, instantOf } from '../../../src/core/calendar/hour-in-zone.ts';
import { isWorkingDay } from '../../../src/core/calendar/working-days.ts';
import { withClock } from '../../../src/core/digest/choose-clock.ts';
import { digestDue, mayGoLate, nextDigest } from '../../../src/core/digest/digest-due.ts';
import { type DigestSlot, digestSlotIn, mondayOf } from '../../../src/core/digest/digest-slot.ts';
import { chosenClock } from '../../../src/core/digest/own-clock.ts';
import { type DigestRhythm, type OwnDigest, usualDigest, withDigestHad } from '../../../src/core/digest/own-digest.ts';
import { calendarOf, type Plan } from '../../../src/core/plan/plan.ts';
import { DIGEST_HOURS, USUAL_ASKING } from '../../../src/core/plan/plan-asking.ts';
import { day, plan } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';

const LONDON = 'Europe/London';
const MONDAYS = plan();
const mary = usualDigest('id-mary');

const plans = (...of: readonly Plan[]) => ({ plans: of, timeZone: LONDON });
const hour = (instant: string) => hourIn(instant, LONDON);
const by = (timeZone: string | null, instant = '2015-06-05T10:00:00Z') =>
  withClock(mary, plans(MONDAYS), { timeZone, now: hour(instant) });
const nextOf = (own: OwnDigest, instant: string) => {
  const next = nextDigest(own, plans(MONDAYS), hour(instant));
  return next && `${next.day} ${next.hour} ${next.timeZone}, ${next.at.day} ${next.at.hour}`;
};

test.each([
  ['Europe/Madrid', '2015-06-08 8 Europe/Madrid, 2015-06-08 7'],
  ['America/New_York', '2015-06-08 8 America/New_York, 2015-06-08 13'],
  ['Pacific/Auckland', '2015-06-08 8 Pacific/Auckland, 2015-06-07 21'],
  // Half an hour off: at the full hour after it.
  ['Asia/Kolkata', '2015-06-08 8 Asia/Kolkata, 2015-06-08 4'],
])('by the clock of %s Monday at eight is theirs', (zone, next) => {
  expect(nextOf(by(zone), '2015-06-05T10:00:00Z')).toBe(next);
});

test.each([
  // The weeks in which Britain is an hour nearer or further, since America changes its clocks on other Sundays.
  ['America/New_York', '2015-03-09', ['12', '12', '12', '13']],
  ['America/New_York', '2015-10-19', ['13', '12', '13', '13']],
  ['Pacific/Auckland', '2015-03-23', ['19', '20', '21', '21']],
  ['Pacific/Auckland', '2015-09-21', ['21', '20', '20', '20']],
])('when clocks change here or in %s, from %s, it stays eight there', (zone, monday, hours) => {
  const own = by(zone, '2015-01-07T10:00:00Z');
  const slots = hours.map((_hour, weeks) => digestSlotIn(day(monday).add({ weeks }), plans(MONDAYS), own.clocks));
  expect(slots.map((slot) => slot?.hour)).toEqual([8, 8, 8, 8]);
  expect(slots.map((slot) => String(slot?.at.hour))).toEqual(hours);
});

test('holidays are those of the plans’ people: of a British one the digest far away keeps free, too', () => {
  expect(nextOf(by('Pacific/Auckland'), '2015-08-28T10:00:00Z')).toBe('2015-09-01 8 Pacific/Auckland, 2015-08-31 21');
});

test.each([
  ['to the west, after it came', 'America/New_York', '2015-06-08T08:00:00Z', '2015-06-15 8 America/New_York'],
  ['to the west, before it came', 'America/New_York', '2015-06-08T06:00:00Z', '2015-06-08 8 America/New_York'],
  ['to the east, after it came', 'Pacific/Auckland', '2015-06-08T08:00:00Z', '2015-06-15 8 Pacific/Auckland'],
  [
    'to the east, where Monday is over before it came',
    'Pacific/Auckland',
    '2015-06-08T06:00:00Z',
    '2015-06-08 8 Europe/London',
  ],
  ['to the east, days before', 'Pacific/Auckland', '2015-06-06T06:00:00Z', '2015-06-08 8 Pacific/Auckland'],
])('whoever moves %s has one that week', (_where, zone, instant, next) => {
  expect(nextOf(by(zone, instant), instant)).toMatch(next);
});

test('whoever comes back after the early Monday of the east has no other one that Monday', () => {
  const told = plans(MONDAYS);
  const east = withDigestHad(by('Pacific/Auckland'), day('2015-06-07'));
  const back = withClock(east, told, { timeZone: null, now: hour('2015-06-07T21:00:00Z') });
  expect(nextOf(back, '2015-06-07T21:00:00Z')).toMatch('2015-06-15 8 Europe/London');
  expect(chosenClock(back)).toBeNull();
  const fortnightly: OwnDigest = { ...back, rhythm: 'fortnightly' };
  expect(nextOf(fortnightly, '2015-06-07T21:00:00Z')).toMatch('2015-06-22 8');
});

test('a clock that was chosen and given up before any digest leaves nothing; another one is forgotten in time', () => {
  const now = hour('2015-06-05T10:00:00Z');
  expect(withClock(by('Europe/Madrid'), plans(MONDAYS), { timeZone: null, now }).clocks).toEqual([]);
  const madrid = withDigestHad(by('Europe/Madrid'), day('2015-06-08'));
  const back = withClock(madrid, plans(MONDAYS), { timeZone: null, now: hour('2015-06-10T10:00:00Z') });
  expect(back.clocks).toHaveLength(2);
  expect(withDigestHad(back, day('2015-06-29')).clocks).toEqual([]);
});

test('who gets it late gets it by day, on a day on which their plans’ people work, by their own clock', () => {
  const may = (instant: string, zone: string) => mayGoLate(hourIn(instant, zone), plans(MONDAYS));
  expect(may('2015-06-08T20:00:00Z', LONDON)).toBe(false);
  expect(may('2015-06-08T20:00:00Z', 'America/New_York')).toBe(true);
  expect(may('2015-06-07T21:00:00Z', 'Pacific/Auckland')).toBe(true);
  expect(may('2015-06-05T21:00:00Z', 'Pacific/Auckland')).toBe(false);
});

/** What is lived through: hours of the plans' clock in which the service looks, or in which somebody moves. */
interface Times {
  readonly rhythm: DigestRhythm;
  readonly told: ReturnType<typeof plans>;
  readonly from: string;
  /** Hours after the start, and where to. */
  readonly moves: ReadonlyMap<number, string | null>;
  readonly isDown: (hours: number) => boolean;
}

const HOUR_MS = 3_600_000;
const HOURS = 6 * 7 * 24;

/** The digests that somebody has in six weeks, each with when it goes. */
function lived(times: Times) {
  const { rhythm, told, from, moves, isDown } = times;
  const gone: { readonly slot: DigestSlot; readonly instant: string }[] = [];
  let own: OwnDigest = { ...mary, rhythm };
  let after = hour(from);
  let putOff: DigestSlot | null = null;
  for (let hours = 1; hours < HOURS; hours++) {
    const instant = instantAt(from, hours);
    const zone = moves.get(hours);
    if (zone !== undefined) own = withClock(own, told, { timeZone: zone, now: hour(instant) });
    if (isDown(hours)) continue;
    const until = hour(instant);
    const slot: DigestSlot | null = digestDue(own, told, { after, until }) ?? putOff;
    after = until;
    putOff = slot !== null && !mayGoLate(hourIn(instant, slot.timeZone), told) ? slot : null;
    if (putOff !== null) continue;
    if (slot !== null) {
      gone.push({ slot, instant });
      own = withDigestHad(own, until.day);
    }
    hours = Math.max(hours, idleUntil(hours, own, times) - 1);
  }
  return gone;
}

/**
 * Looking in hours in which nothing happens takes long: the hour of the next digest or move, or the next day's, on which a
 * digest that nobody foresaw shows, as late.
 */
function idleUntil(now: number, own: OwnDigest, { told, from, moves }: Times): number {
  const next = nextDigest(own, told, hour(instantAt(from, now)));
  const due = next === null ? HOURS : (Date.parse(instantOf(next.at, LONDON)) - Date.parse(from)) / HOUR_MS;
  return Math.min(due, now + 24, ...[...moves.keys()].filter((hours) => hours > now));
}

function instantAt(from: string, hours: number): string {
  return new Date(Date.parse(from) + hours * HOUR_MS).toISOString();
}

const ZONES = [
  null,
  'America/New_York',
  'Pacific/Honolulu',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'America/St_Johns',
];
const somePlan = fc
  .record({
    nation: fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland'),
    digest: fc.record({ weekday: fc.constantFrom(1, 1, 3, 5), hour: fc.constantFrom(...DIGEST_HOURS) }),
  })
  .map(({ nation, digest }) => plan({ nation, asking: { ...USUAL_ASKING, digest } }));
const someLife = fc
  .record({
    told: fc.array(somePlan, { minLength: 1, maxLength: 2 }),
    // From summers to winters, Easters and Christmases among them.
    starts: fc.integer({ min: 0, max: 2_000 }),
    moves: fc.array(fc.tuple(fc.nat(HOURS), fc.constantFrom(...ZONES)), { maxLength: 8 }),
  })
  .map(({ told, starts, moves }) => ({
    told: plans(...told),
    from: `${day('2013-03-04').add({ days: starts })}T00:00:00Z`,
    moves: new Map(moves),
  }));
const weeksOf = (gone: ReturnType<typeof lived>) => gone.map(({ slot }) => slot.week.toString());

test('wherever somebody moves and when, each week has one digest, within hours of a working day by their clock', () => {
  let digests = 0;
  fc.assert(
    fc.property(someLife, (life) => {
      const gone = lived({ ...life, rhythm: 'weekly', isDown: () => false });
      digests += gone.length;
      const weeks = weeksOf(gone);
      const [first, last] = [gone[0], gone.at(-1)];
      expect(new Set(weeks).size).toBe(weeks.length);
      expect(gone.length).toBeGreaterThan(3);
      if (first && last) expect(daysBetween(first.slot.week, last.slot.week)).toBe((gone.length - 1) * 7);
      for (const { slot, instant } of gone) {
        expect(hour(instant)).toEqual(slot.at);
        expect(life.told.plans.some((one) => isWorkingDay(slot.day, calendarOf(one)))).toBe(true);
        expect([0, 1]).toContain(daysBetween(slot.week, mondayOf(slot.day)) / 7);
      }
    }),
    { numRuns: 20 },
  );
  counted('digests of people who move', digests);
});

test('whatever is missed while somebody moves, no week has two, and the last one missed goes when it is day there', () => {
  let digests = 0;
  const outage = fc.tuple(fc.nat(HOURS - 400), fc.integer({ min: 1, max: 300 }));
  fc.assert(
    fc.property(someLife, outage, (life, [down, length]) => {
      const isDown = (hours: number) => hours >= down && hours < down + length;
      const gone = lived({ ...life, rhythm: 'weekly', isDown });
      digests += gone.length;
      const weeks = weeksOf(gone);
      expect(new Set(weeks).size).toBe(weeks.length);
      const all = weeksOf(lived({ ...life, rhythm: 'weekly', isDown: () => false }));
      const missed = all.filter((week) => !weeks.includes(week));
      // Two weeks down are two digests due, of which the last goes.
      expect(missed.length).toBeLessThanOrEqual(Math.ceil(length / 168));
      for (const { slot, instant } of gone) expect(mayGoLate(hourIn(instant, slot.timeZone), life.told)).toBe(true);
    }),
    { numRuns: 8 },
  );
  counted('digests of people who move while the service is down', digests);
});
