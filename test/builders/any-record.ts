import fc from 'fast-check';
import type { BackedUpPlan } from '../../src/core/plan/backed-up-plan.ts';
import { DOORS, ENTRY_KINDS, type Entry } from '../../src/core/plan/entry.ts';
import { actionsOf, PLAN_STATES, type Plan } from '../../src/core/plan/plan.ts';
import { anyPlan } from './any-plan.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
// Whole seconds, as a list keeps them; few of them, so that some lines fall into the same one.
const second = fc.constantFrom('2015-07-01T08:30:00Z', '2015-07-01T08:30:01Z', '2016-02-29T23:59:59Z');

/** A plan's history, oldest first: lines about it and about its actions. */
function anyHistory(plan: Plan): fc.Arbitrary<readonly Entry[]> {
  const actions = actionsOf(plan).map(({ key }) => key);
  const line = fc.record({
    action: fc.constantFrom(null, ...actions),
    at: second,
    by: fc.record({ id: fc.uuid(), name: words }),
    onBehalf: fc.boolean(),
    door: fc.constantFrom(...DOORS),
    kind: fc.constantFrom(...ENTRY_KINDS),
    words: maybe(words),
    changes: fc.array(fc.record({ field: words, from: maybe(words), to: maybe(words) }), { maxLength: 2 }),
  });
  return fc
    .array(line, { minLength: 1, maxLength: 5 })
    .map((lines) =>
      lines
        .map((given, index): Entry => ({ key: `${plan.id}|${index}`, plan: plan.id, ...given }))
        .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
    );
}

/** Any plan in any state with any history, on one of these sites. */
function anyBackedUpPlan(id: string, sites: readonly string[]): fc.Arbitrary<BackedUpPlan> {
  return fc
    .record({ plan: anyPlan(id), state: fc.constantFrom(...PLAN_STATES), site: fc.constantFrom(...sites) })
    .chain(({ plan, state, site }) => anyHistory(plan).map((entries) => ({ site, plan: { ...plan, state }, entries })));
}

/** Any record of a few plans on these sites. Their ids begin with a word that makes them unlike those of other records. */
export function anyRecord(word: string, sites: readonly string[]): fc.Arbitrary<readonly BackedUpPlan[]> {
  return fc.tuple(anyBackedUpPlan(`${word}-1`, sites), anyBackedUpPlan(`${word}-2`, sites));
}
