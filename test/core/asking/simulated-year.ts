import type { Availability } from '../../../src/core/asking/availability.ts';
import { usualAvailability } from '../../../src/core/asking/availability.ts';
import { day, person, plan } from '../../builders/plan.ts';
import type { Year } from './lived-year.ts';

const FIRST = day('2015-01-01');
const DAYS = 365;

/** A year of two large plans: deadlines all over it, some with two leads, people who work some days, are away, have deputies. */
export function simulatedYear(size: { readonly leads: number; readonly actions: number }): Year {
  const next = numbersFrom(20150101);
  const people = Array.from({ length: size.leads }, (_none, index) => person(`Lead ${index}`));
  const somebody = () => people[next() % people.length] ?? person('Lead 0');
  const actions = Array.from({ length: size.actions }, (_none, index) => ({
    by: next() % 10 === 0 ? null : FIRST.add({ days: (next() % 460) - 60 }),
    leads: [people[index % people.length] ?? somebody(), ...(next() % 6 === 0 ? [somebody()] : [])],
  }));
  const half = Math.floor(actions.length / 2);
  const availability = people.flatMap(({ id }): { readonly from: typeof FIRST; readonly set: Availability }[] => {
    const luck = next() % 10;
    if (luck > 2) return [];
    const usual = usualAvailability(id);
    if (luck === 0) return [{ from: FIRST, set: { ...usual, worksOn: [1, 3, 5].slice(next() % 2) } }];
    const from = FIRST.add({ days: next() % DAYS });
    const deputy = luck === 1 ? { person: somebody(), agreed: true } : null;
    return [{ from, set: { ...usual, notUntil: from.add({ days: 21 }), deputy } }];
  });
  return {
    first: FIRST,
    days: DAYS,
    plans: [
      plan({ id: 'one', actions: actions.slice(0, half) }),
      plan({ id: 'two', nation: 'scotland', actions: actions.slice(half) }),
    ],
    availability,
    missed: new Set([40, 41, 130, 250]),
    fate: () => next() % 100,
  };
}

/** Numbers that look like chance and are the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
