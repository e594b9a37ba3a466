import fc from 'fast-check';
import type { PastAsk } from '../../../src/core/asking/ask.ts';
import type { Availability } from '../../../src/core/asking/availability.ts';
import type { Day } from '../../../src/core/calendar/day.ts';
import { actionsOf, PLAN_STATES, type Plan } from '../../../src/core/plan/plan.ts';
import { REQUEST_KINDS } from '../../../src/core/plan/request.ts';
import { STATUSES } from '../../../src/core/plan/status.ts';
import { type ActionGiven, person, plan, revision } from '../../builders/plan.ts';
import { MONDAY } from './told.ts';

/** A Monday on which digests go: plans of any state whose posts are held by few people, so that many hold several. */
export interface SomeMonday {
  readonly plans: readonly Plan[];
  readonly availability: readonly Availability[];
  readonly past: readonly PastAsk[];
  /** The day of everybody's digest before. */
  readonly before: Day | null;
  /** The plans as they stood then. */
  readonly then: readonly Plan[];
}

/** Everybody of these plans. */
export const PEOPLE = ['Ada Alder', 'Bea Birch', 'Cal Cedar', 'Dot Dogwood', 'Eve Elder'].map(person);

const somebody = fc.constantFrom(...PEOPLE);
const perhaps = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });
const someDay = fc.integer({ min: -60, max: 30 }).map((days) => MONDAY.add({ days }));
const said = fc.record({ by: somebody, on: someDay });

const someRevision = fc
  .record({ by: someDay, agreed: fc.boolean(), asked: perhaps(said) })
  .map(({ by, agreed, asked }) => ({ ...revision(by.toString(), { agreed }), asked }));
const someAction: fc.Arbitrary<ActionGiven> = fc
  .record({
    by: fc.option(someDay, { nil: null, freq: 9 }),
    status: fc.constantFrom(...STATUSES, 'done', 'in-progress', 'in-progress', 'in-progress'),
    leads: fc.uniqueArray(somebody, { maxLength: 2 }),
    revisions: fc.array(someRevision, { maxLength: 3 }),
    requests: fc.uniqueArray(
      fc.record({ kind: fc.constantFrom(...REQUEST_KINDS), by: somebody, on: someDay, words: fc.constant('Please') }),
      { maxLength: 2, selector: ({ kind, by }) => `${kind} ${by.id}` },
    ),
    reopened: perhaps(fc.record({ on: someDay, by: somebody, revisionsBefore: fc.nat(2) })),
    recordedOn: perhaps(someDay),
    lastAnswer: perhaps(fc.record({ on: someDay, by: somebody, words: fc.constant('Half of it') })),
    checked: perhaps(
      fc.record({ by: fc.constantFrom('audit', 'management'), result: fc.constantFrom('done', 'in-progress') }),
    ),
  })
  .map(({ checked, ...given }) => ({
    ...given,
    check: checked && { ...checked, phrase: 'Six files', on: MONDAY.toString(), person: null },
  }));
const somePlan = fc.record({
  state: fc.constantFrom(...PLAN_STATES, 'live', 'live', 'live'),
  roles: fc.record({
    coordinators: fc.uniqueArray(somebody, { maxLength: 2, selector: ({ id }) => id }),
    auditors: fc.uniqueArray(somebody, { maxLength: 1 }),
    director: perhaps(somebody),
    nextLevel: perhaps(somebody),
  }),
  areas: fc.array(
    fc.record({
      manager: fc.option(somebody, { nil: null, freq: 9 }),
      actions: fc.array(someAction, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const someAvailability: fc.Arbitrary<Availability> = fc.record({
  person: somebody.map(({ id }) => id),
  notUntil: perhaps(someDay),
  worksOn: fc.constant(null),
  deputy: perhaps(fc.record({ person: somebody, agreed: fc.boolean() })),
  heldBy: fc.array(fc.record({ plan: fc.constantFrom('plan0', 'plan1'), until: perhaps(someDay) }), { maxLength: 1 }),
});

/** Every lead of an open action was asked for some weeks, and answered or not. */
const pastOf = (plans: readonly Plan[]): readonly PastAsk[] =>
  plans.flatMap(actionsOf).flatMap(({ key, people }) =>
    people.flatMap(({ people: asked }) =>
      asked.flatMap(({ id }) =>
        [7, 14, 21, 28].map((days) => ({
          person: id,
          day: MONDAY.subtract({ days }),
          items: [{ action: key, reason: 'overdue' as const }],
          arrived: true,
        })),
      ),
    ),
  );

/** Any such Monday. */
export const someMonday: fc.Arbitrary<SomeMonday> = fc
  .record({
    plans: fc.array(fc.tuple(somePlan, somePlan), { minLength: 2, maxLength: 3 }),
    availability: fc.uniqueArray(someAvailability, { maxLength: 3, selector: ({ person: of }) => of }),
    before: perhaps(fc.constantFrom(MONDAY.subtract({ days: 7 }), MONDAY.subtract({ days: 14 }))),
  })
  .map(({ plans, availability, before }) => {
    const now = plans.map(([given], index) => plan({ id: `plan${index}`, ...given }));
    const then = plans.map(([, given], index) => plan({ id: `plan${index}`, ...given }));
    return { plans: now, availability, before, then, past: pastOf(now) };
  });
