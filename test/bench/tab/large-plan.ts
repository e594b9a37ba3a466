import { toDay } from '../../../src/core/calendar/day.ts';
import type { Entry } from '../../../src/core/plan/entry.ts';
import { actionsOf, type Plan } from '../../../src/core/plan/plan.ts';
import { entry } from '../../builders/entry.ts';
import { type ActionGiven, person, plan } from '../../builders/plan.ts';

const AREAS = 12;
const WEEK = 7;
const VERBS = ['Mend', 'Inspect', 'Renew', 'Insulate', 'Repaint', 'Survey', 'Clear', 'Rewire'];
const THINGS = ['the roofs', 'the lifts', 'the boilers', 'the gutters', 'the fire doors', 'the stairs', 'the drains'];
const WHY = [
  'and tell its tenants beforehand when and for how long',
  'so that no home is left without heating over the winter',
  'after the inspection of the spring, with photographs for the file',
];
const SAID = [
  'Scaffolding is up and the tiles are ordered; the next visit is in three weeks.',
  'The contractor has not answered twice. We have asked the framework’s second supplier for a price.',
  'Half of the flats are done. Access to the others is agreed with the tenants’ association.',
];
const LEADS = [
  'Ada Marlow',
  'Bram Okafor',
  'Cerys Lowe',
  'Dilys Penn',
  'Ewan Hart',
  'Farah Quist',
  'Gwen Sandford',
].map(person);

/** Somebody who reads all of the plan, and changes nothing in it. */
export const READER = person('Rhys Reader');

/** A plan of so many actions, about three in ten of them overdue on 2 July 2015; the same for the same seed. */
export function largePlan(actions: number, seed = 1): Plan {
  const chance = chances(seed);
  const among = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(chance() * list.length)];
    if (found === undefined) throw new Error('an empty list has nothing to choose');
    return found;
  };
  const each = Math.ceil(actions / AREAS);
  let made = 0;
  const action = (area: number, place: number): ActionGiven => {
    made += 1;
    const isOverdue = chance() < 0.3;
    const on = toDay('2015-07-02');
    const day = isOverdue
      ? on.subtract({ days: 1 + Math.floor(chance() * 400) })
      : on.add({ days: Math.floor(chance() * 500) });
    const lead = among(LEADS);
    return {
      ref: `${area + 1}.${place + 1}`,
      text: `${among(VERBS)} ${among(THINGS)} of estate ${made}, ${among(WHY)}`,
      by: day,
      leads: chance() < 0.2 ? [lead, among(LEADS.filter((one) => one !== lead))] : [lead],
      status: isOverdue || chance() < 0.7 ? 'in-progress' : 'done',
      priority: among(['high', 'medium', 'low'] as const),
      lastAnswer:
        chance() < 0.8 ? { on: on.subtract({ days: Math.floor(chance() * 120) }), by: lead, words: among(SAID) } : null,
    };
  };
  return plan({
    title: 'Homes improvement plan',
    roles: { auditors: [READER] },
    areas: Array.from({ length: AREAS }, (_, area) => ({
      title: `Homes of district ${area + 1}`,
      actions: Array.from({ length: Math.min(each, actions - area * each) }, (_one, place) => action(area, place)),
    })),
  });
}

/** What was said of a plan's actions week by week: three lines for each, the last of them what is shown. */
export function historyOf(of: Plan): readonly Entry[] {
  return actionsOf(of).flatMap((action) => {
    const last = action.lastAnswer;
    if (last === null) return [];
    return [2, 1, 0].map((weeks) =>
      entry({
        key: `${action.key}-${weeks}`,
        plan: of.id,
        action: action.key,
        at: `${last.on.subtract({ days: weeks * WEEK })}T09:00:00.000Z`,
        by: last.by,
        words: last.words,
      }),
    );
  });
}

/** Numbers from 0 to 1 by a linear congruence. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
