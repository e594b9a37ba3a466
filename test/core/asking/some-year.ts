import fc from 'fast-check';
import type { Availability } from '../../../src/core/asking/availability.ts';
import type { Nation } from '../../../src/core/calendar/bank-holidays.ts';
import type { Day } from '../../../src/core/calendar/day.ts';
import type { PlanAsking } from '../../../src/core/plan/plan-asking.ts';
import { STATUSES } from '../../../src/core/plan/status.ts';
import { type ActionGiven, day, person, plan } from '../../builders/plan.ts';
import type { Year } from './lived-year.ts';

const FIRST = day('2015-01-01');
const DAYS = 365;
const PEOPLE = ['Lee Lead', 'Jo Joint', 'Sam Second', 'Dee Deputy'].map(person);

const someDay = fc.integer({ min: -60, max: 400 }).map((days) => FIRST.add({ days }));
const somebody = fc.constantFrom(...PEOPLE);
const someAction: fc.Arbitrary<ActionGiven> = fc.record({
  by: fc.option(someDay, { nil: null, freq: 8 }),
  status: fc.constantFrom(...STATUSES),
  leads: fc.uniqueArray(fc.constantFrom(...PEOPLE, 'Post vacant'), { maxLength: 3 }),
});
const someAsking: fc.Arbitrary<PlanAsking> = fc.record({
  weekday: fc.integer({ min: 1, max: 5 }),
  board: fc.constant(null),
  digest: fc.constant({ weekday: 1, hour: 8 }),
  mailWords: fc.constant('all' as const),
  daysOff: fc.array(
    someDay.map((off) => ({ day: off, name: 'Closed' })),
    { maxLength: 12 },
  ),
  rounds: fc.array(
    someDay.map((opens) => ({
      id: `r${opens}`,
      meeting: { name: 'the board', on: opens.add({ days: 30 }) },
      opens,
      cutOffs: [opens.add({ days: 14 })],
      paper: opens.add({ days: 20 }),
    })),
    { maxLength: 3 },
  ),
});
const someAvailability: fc.Arbitrary<{ readonly from: Day; readonly set: Availability }> = fc.record({
  from: someDay,
  set: fc.record({
    person: somebody.map(({ id }) => id),
    notUntil: fc.option(someDay, { nil: null }),
    worksOn: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), { nil: null }),
    deputy: fc.option(fc.record({ person: somebody, agreed: fc.boolean() }), { nil: null }),
    heldBy: fc.array(fc.record({ plan: fc.constantFrom('plan0', 'plan1'), until: fc.option(someDay, { nil: null }) }), {
      maxLength: 1,
    }),
  }),
});
/** A year of one or two small plans of any calendar and rhythm, whose people are away, or work on some days, as it falls. */
export const someYear: fc.Arbitrary<Year> = fc
  .record({
    plans: fc.array(
      fc.record({
        nation: fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland'),
        state: fc.constantFrom('live', 'live', 'live', 'opening'),
        asking: someAsking,
        actions: fc.array(someAction, { minLength: 1, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    availability: fc.array(someAvailability, { maxLength: 4 }),
    missed: fc.uniqueArray(fc.integer({ min: 0, max: DAYS - 1 }), { maxLength: 40 }),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ plans, availability, missed, seed }) => ({
    first: FIRST,
    days: DAYS,
    plans: plans.map((given, index) => plan({ id: `plan${index}`, ...given })),
    availability,
    missed: new Set(missed),
    fate: (to, { key }, on) =>
      (Math.imul(`${to.id}${key}${on}`.length * 31 + on.dayOfYear * 17 + key.length, seed) >>> 7) % 100,
  }));
