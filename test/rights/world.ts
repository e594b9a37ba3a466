import { usualAvailability } from '../../src/core/asking/availability.ts';
import type { Person } from '../../src/core/plan/person.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import type { RequestKind } from '../../src/core/plan/request.ts';
import { type ActionGiven, day, group, type PlanGiven, person, plan, revision } from '../builders/plan.ts';
import { fakePeople } from '../fakes/people.ts';

/** Who is tried in each role of the tables. */
export const WHO: ReadonlyMap<string, Person> = new Map(
  [
    ['lead', 'Lee Lead'],
    ['manager', 'Mary Manager'],
    ['next level', 'Nell Next'],
    ['coordinator', 'Cora Coordinator'],
    ['auditor', 'Aud Auditor'],
    ['director', 'Di Director'],
    ['reader', 'Rae Reader'],
    ['deputy of a lead', 'Dee Deputy'],
    ['deputy of a manager', 'Dot Deputy'],
    ['anyone else', 'Sue Stranger'],
    ['manager who leads it', 'Mary Manager'],
    ['next level who leads it', 'Nell Next'],
    ['coordinator who leads it', 'Cora Coordinator'],
    ['auditor who leads it', 'Aud Auditor'],
  ].map(([role = '', name = '']) => [role, person(name)]),
);

/** Who agreed to stand in whose place; nobody of them is away. */
export const DEPUTIES = [
  { ...usualAvailability(person('Lee Lead').id), deputy: { person: person('Dee Deputy'), agreed: true } },
  { ...usualAvailability(person('Mary Manager').id), deputy: { person: person('Dot Deputy'), agreed: true } },
];

/** The action that stands at each place of the tables. */
export const PLACES: ReadonlyMap<string, string> = new Map([
  ['own action', 'care:a1.1'],
  ["another's action", 'care:a1.2'],
  ["another's area", 'care:a2.1'],
  ['another plan', 'other:a1.1'],
]);

/** The first lead of the action at a place of the tables. */
export function leadAt(key: string): Person {
  if (key === 'care:a1.1') return person('Lee Lead');
  return person(key.startsWith('care:') ? 'Una Other' : 'Olga Outsider');
}

/** How all actions of a world are. */
export interface Standing {
  readonly action: Omit<ActionGiven, 'leads'>;
  readonly managersLead?: boolean;
  /** What the first lead of each action asked for. */
  readonly asked?: RequestKind;
}

const waits = revision('2015-09-01', { agreed: false });
export const OPEN: Standing = { action: {} };
export const WAITING: Standing = { action: { revisions: [waits] } };
export const THIRD_WAITING: Standing = {
  action: { revisions: [revision('2015-07-10'), revision('2015-07-20'), waits] },
};
export const HELP_WAITING: Standing = { action: {}, asked: 'help' };
export const NOT_MINE_WAITING: Standing = { action: {}, asked: 'not-mine' };
export const DONE: Standing = {
  action: { status: 'done', doneOn: day('2015-06-20'), recordedOn: day('2015-07-01') },
};

const BOARD = group('Improvement Board');

/** The directory: who is in the readers' group of each plan. */
export const directory = fakePeople({
  people: [...WHO.values()],
  groups: [
    { group: BOARD, members: [person('Rae Reader')] },
    { group: group('Other board'), members: [person('Otto Outsider')] },
  ],
});

/** Two plans with nobody in common; `role` leads its own action where the role is one that does. */
export function world(
  role: string,
  { action, managersLead = false, asked }: Standing,
  given: PlanGiven = {},
): readonly Plan[] {
  const own = WHO.get(role);
  const [mary, max] = [person('Mary Manager'), person('Max Manager')];
  const led = (by: Person, manager: Person) => ({
    ...action,
    leads: managersLead ? [by, manager] : [by],
    ...(asked && { requests: [{ kind: asked, by, on: day('2015-07-01'), words: 'Three posts are vacant' }] }),
  });
  const first = led(person('Lee Lead'), mary);
  const withOwn = own && role.endsWith('who leads it') ? { ...first, leads: [...first.leads, own] } : first;
  const care = plan({
    id: 'care',
    title: 'Adult care plan',
    roles: {
      coordinators: [person('Cora Coordinator')],
      auditors: [person('Aud Auditor')],
      director: person('Di Director'),
      nextLevel: person('Nell Next'),
      readers: BOARD,
    },
    areas: [
      { manager: mary, actions: [withOwn, led(person('Una Other'), mary)] },
      { manager: max, actions: [led(person('Una Other'), max)] },
    ],
    ...given,
  });
  const [otto, olga] = [person('Otto Outsider'), person('Olga Outsider')];
  const other = plan({
    id: 'other',
    title: 'Plan of somebody else',
    roles: { coordinators: [otto], auditors: [otto], director: otto, nextLevel: otto, readers: group('Other board') },
    areas: [{ manager: otto, actions: [led(olga, otto)] }],
  });
  return [care, other];
}
