import fc from 'fast-check';
import type { PastAsk } from '../../../src/core/asking/ask.ts';
import { type AsksOn, asksOn } from '../../../src/core/asking/asks-on.ts';
import type { Nation } from '../../../src/core/calendar/bank-holidays.ts';
import { type Day, isBefore } from '../../../src/core/calendar/day.ts';
import { isWorkingDay, workingDaysBetween } from '../../../src/core/calendar/working-days.ts';
import { agreedBy } from '../../../src/core/plan/due.ts';
import type { Action, Plan } from '../../../src/core/plan/plan.ts';
import { actionsOf, leadsOf } from '../../../src/core/plan/plan.ts';
import { isOpen, STATUSES } from '../../../src/core/plan/status.ts';
import { type ActionGiven, day, person, plan } from '../../builders/plan.ts';

const FIRST = day('2015-01-01');
const PEOPLE = ['Lee Lead', 'Jo Joint', 'Sam Second'].map(person);

/** One year as it was lived: which days the run missed, and who answers how reliably. */
interface Year {
  readonly plans: readonly Plan[];
  readonly nation: Nation;
  readonly missed: ReadonlySet<number>;
  /** Answers every n-th ask; 0: never. */
  readonly answersEach: number;
}

/** One day's run. */
interface Run {
  readonly on: Day;
  readonly before: readonly Plan[];
  readonly result: AsksOn;
}

const someDay = fc.integer({ min: -60, max: 400 }).map((days) => FIRST.add({ days }));
const someAction: fc.Arbitrary<ActionGiven> = fc.record({
  by: fc.option(someDay, { nil: null, freq: 8 }),
  status: fc.constantFrom(...STATUSES),
  leads: fc.uniqueArray(fc.constantFrom(...PEOPLE, 'Post vacant'), { maxLength: 3 }),
});
const someYear: fc.Arbitrary<Year> = fc
  .record({
    nation: fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland'),
    actions: fc.array(fc.array(someAction, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 2 }),
    missed: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 60 }),
    answersEach: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ nation, actions, missed, answersEach }) => ({
    plans: actions.map((some, index) => plan({ id: `plan${index}`, nation, actions: some })),
    nation,
    missed: new Set(missed),
    answersEach,
  }));

/** Runs each day of the year but those that were missed, answering some of what was asked on the day itself. */
function lived({ plans, missed, answersEach }: Year): readonly Run[] {
  const runs: Run[] = [];
  const past: PastAsk[] = [];
  let now = plans;
  let lastRun: Day | undefined;
  let count = 0;
  for (let index = 0; index < 365; index++) {
    const on = FIRST.add({ days: index });
    if (missed.has(index)) continue;
    const result = asksOn({ plans: now, on, past, availability: [], ...(lastRun ? { lastRun } : {}) });
    runs.push({ on, before: now, result });
    lastRun = on;
    for (const ask of result.asks) {
      past.push({
        person: ask.person.id,
        day: on,
        items: ask.items.map(({ action: { key }, reason }) => ({ action: key, reason })),
        arrived: true,
      });
      for (const { action } of ask.items) {
        count += 1;
        if (answersEach > 0 && count % answersEach === 0) now = answeredOn(now, action, on);
      }
    }
  }
  return runs;
}

function answeredOn(plans: readonly Plan[], { key }: Action, on: Day): readonly Plan[] {
  const lastAnswer = { on, by: PEOPLE[0] ?? person('Lee Lead'), words: null };
  return plans.map((one) => ({
    ...one,
    areas: one.areas.map((area) => ({
      ...area,
      actions: area.actions.map((action) => (action.key === key ? { ...action, lastAnswer } : action)),
    })),
  }));
}

const everyYear = (holds: (year: Year, runs: readonly Run[]) => void) =>
  fc.assert(
    fc.property(someYear, (year) => holds(year, lived(year))),
    { numRuns: 8 },
  );

test('nobody gets a second card in a week but for a date that passed, and never two on one day', () => {
  everyYear((_year, runs) => {
    const weekly = runs.flatMap(({ on, result }) =>
      result.asks
        .filter(({ items }) => items.every(({ reason }) => reason !== 'date-passed'))
        .map(({ person: { id } }) => `${id} in the week of ${on.subtract({ days: on.dayOfWeek - 1 })}`),
    );
    expect(weekly.filter((one, index) => weekly.indexOf(one) !== index)).toEqual([]);
    for (const { result } of runs) {
      const people = result.asks.map(({ person: { id } }) => id);
      expect(new Set(people).size).toBe(people.length);
    }
  });
});

test('nobody is asked on a day off, nor about what is closed', () => {
  everyYear(({ nation }, runs) => {
    for (const { on, result } of runs) {
      if (!isWorkingDay(on, { nation, daysOff: [] })) expect(result.asks).toEqual([]);
      const items = result.asks.flatMap((ask) => ask.items);
      expect(items.filter(({ action }) => !isOpen(action.status))).toEqual([]);
    }
  });
});

test('each open action is asked about or held exactly once a day for each of its leads', () => {
  everyYear((_year, runs) => {
    for (const { before, result } of runs) {
      const due = before
        .flatMap(actionsOf)
        .filter(({ status }) => isOpen(status))
        .flatMap((action) => leadsIn(action).map((lead) => `${action.key} ${lead}`));
      const met = [
        ...result.asks.flatMap(({ person: { name }, items }) => items.map(({ action }) => `${action.key} ${name}`)),
        ...result.held.map(({ action, lead }) => `${action.key} ${lead}`),
      ];
      expect(met.toSorted()).toEqual(due.toSorted());
    }
  });
});

test('no date passes unasked: the first working run after it asks, unless a young ask or a decision holds it', () => {
  everyYear(({ nation }, runs) => {
    const working = runs.filter(({ on }) => isWorkingDay(on, { nation, daysOff: [] }));
    working.forEach(({ on, before, result }, index) => {
      const previous = working[index - 1]?.on;
      if (!previous) return;
      for (const action of before.flatMap(actionsOf).filter(({ status }) => isOpen(status))) {
        const by = agreedBy(action);
        if (!by || isBefore(by, previous) || !isBefore(by, on)) continue;
        for (const { id, name } of leadsOf(action)) {
          const asked = result.asks.some(
            (ask) =>
              ask.person.id === id && ask.items.some((item) => item.action === action && item.reason === 'date-passed'),
          );
          const held = result.held.find((one) => one.action === action && one.lead === name)?.why;
          expect([asked, held]).toEqual(asked ? [true, undefined] : [false, 'ask-open']);
        }
      }
    });
  });
});

test('an action is never asked about again within five working days, unless its date passed after an answer', () => {
  everyYear(({ nation }, runs) => {
    const lastAsked = new Map<string, Day>();
    for (const { on, result } of runs) {
      for (const { person: asked, items } of result.asks) {
        for (const { action, reason } of items) {
          const key = `${asked.id} ${action.key}`;
          const before = lastAsked.get(key);
          if (before && reason !== 'date-passed') {
            expect(workingDaysBetween(before, on, { nation, daysOff: [] })).toBeGreaterThanOrEqual(5);
          }
          lastAsked.set(key, on);
        }
      }
    }
  });
});

function leadsIn(action: Action): readonly string[] {
  const names = leadsOf(action).map(({ name }) => name);
  const vacant = action.people.filter(({ people }) => people.length === 0).map(({ printed }) => printed);
  return action.people.length === 0 ? [''] : [...names, ...vacant];
}
