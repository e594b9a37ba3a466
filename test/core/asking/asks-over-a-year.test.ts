import fc from 'fast-check';
import type { AsksOn } from '../../../src/core/asking/asks-on.ts';
import type { Day } from '../../../src/core/calendar/day.ts';
import { person } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import { lived } from './lived-year.ts';
import { brokenIn, RULES_OF_A_YEAR } from './rules-of-a-year.ts';
import { simulatedYear } from './simulated-year.ts';
import { someYear } from './some-year.ts';

const YEARS = fc.sample(someYear, 5);
let broken: readonly ReadonlyMap<string, readonly string[]>[];
let simulated: ReadonlyMap<string, readonly string[]>;
beforeAll(() => {
  broken = YEARS.map((year) => brokenIn(lived(year)));
  simulated = brokenIn(lived(simulatedYear({ leads: 40, actions: 160 })));
  counted('years of asking lived', YEARS.length + 1);
});

test.each(Object.keys(RULES_OF_A_YEAR))('%s', (rule) => {
  expect(broken.map((faults) => faults.get(rule))).toEqual(YEARS.map(() => []));
  expect(simulated.get(rule)).toEqual([]);
});

/** Everything that is held is asked about all the same, every day. */
function asksAll({ asks, held }: AsksOn, on: Day): AsksOn {
  const reason = on.dayOfWeek % 2 === 0 ? 'date-passed' : 'overdue';
  const more = held.flatMap(({ lead, action }) => {
    const item = { action, reason, time: 1, meeting: null, insteadOf: null } as const;
    return lead === '' ? [] : [{ person: person(lead), items: [item] }];
  });
  return { asks: [...asks, ...more], held: [] };
}

/** Nobody is ever asked. */
function asksNobody({ asks, held }: AsksOn): AsksOn {
  const more = asks.flatMap(({ person, items }) =>
    items.map(({ action, insteadOf }) => ({ lead: (insteadOf ?? person).name, action, why: 'not-this-week' as const })),
  );
  return { asks: [], held: [...held, ...more] };
}

/** What is not asked about is not told of either. */
function holdsNothing({ asks }: AsksOn): AsksOn {
  return { asks, held: [] };
}

test('a year in which these rules are broken is found out', () => {
  const year = { ...simulatedYear({ leads: 16, actions: 24 }), days: 120 };
  const twists = [asksAll, asksNobody, holdsNothing];
  const found = twists.flatMap((twist) => [...brokenIn(lived(year, twist))]);
  const rules = new Set(found.filter(([, faults]) => faults.length > 0).map(([rule]) => rule));
  expect(Object.keys(RULES_OF_A_YEAR).filter((rule) => !rules.has(rule))).toEqual([]);
});
