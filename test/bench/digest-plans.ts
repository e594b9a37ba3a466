import type { Entry } from '../../src/core/plan/entry.ts';
import type { Person } from '../../src/core/plan/person.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { entry } from '../builders/entry.ts';
import { type ActionGiven, day, person, plan } from '../builders/plan.ts';

/** The Monday of the bench, and that of the digests before. */
export const MONDAY = day('2015-07-06');
/** A week before. */
export const MONDAY_BEFORE = MONDAY.subtract({ days: 7 });

const PLANS = 4;
const WORDS = [
  'Review every care plan with the child’s social worker and record what was agreed',
  'Agree with the virtual school how attendance is followed up within two days',
  'Train all duty managers in the new threshold document and test that it is used',
  'Publish the procedure for return interviews and audit twenty of them each quarter',
  'Put the supervision policy into practice in every team, with monthly sampling',
];
/** Late by weeks, late by a day, due soon, due in autumn: in these shares. */
const DAYS = ['2015-05-31', '2015-07-05', '2015-06-15', '2015-07-14', '2015-10-31'];

/** So many managers. */
export function managers(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => person(`Manager ${index + 1}`));
}

/** Plans in which each manager has one area; the actions are spread over them evenly. */
export function plansOf(everybody: readonly Person[], actions: number): readonly Plan[] {
  const each = Math.round(actions / everybody.length);
  const areas = everybody.map((manager, index) => ({
    title: `Area ${index + 1}`,
    manager,
    actions: Array.from({ length: each }, (_, number) => actionOf(index * each + number)),
  }));
  const size = Math.ceil(areas.length / PLANS);
  return Array.from({ length: PLANS }, (_, index) =>
    plan({ id: `plan${index + 1}`, title: `Plan ${index + 1}`, areas: areas.slice(index * size, (index + 1) * size) }),
  );
}

function actionOf(number: number): ActionGiven {
  const by = DAYS[number % DAYS.length] ?? null;
  const words = WORDS[number % WORDS.length] ?? '';
  const done = number % 7 === 0 ? ({ status: 'done', doneOn: MONDAY, recordedOn: MONDAY } as const) : {};
  return {
    ref: `${number + 1}`,
    text: `${words} (${number + 1})`,
    by,
    leads: [person(`Lead ${number % 900}`)],
    ...done,
  };
}

/** One line of history for each fifth action, between the two Mondays: what is new since the digest before is told from it. */
export function historyOf({ id, areas }: Plan): readonly Entry[] {
  const actions = areas.flatMap((area) => area.actions).filter((_, index) => index % 5 === 0);
  return actions.map(({ key }) => entry({ key: `${key}|said`, plan: id, action: key, at: '2015-07-02T09:00:00.000Z' }));
}
