import type { Digest } from '../../../src/core/digest/digest.ts';
import type { PlanRoles } from '../../../src/core/plan/plan.ts';
import { type ActionGiven, day, person, plan, revision } from '../../builders/plan.ts';
import { digestsOf } from './told.ts';

const [mary, lee, nell] = [person('Mary Manager'), person('Lee Lead'), person('Nell Next')];
const [cora, carl, aud] = [person('Cora Coordinator'), person('Carl Coordinator'), person('Aud Auditor')];
const ROLES: Partial<PlanRoles> = { coordinators: [cora, carl], nextLevel: nell, auditors: [aud] };

const decisionsOf = (digests: readonly Digest[]) =>
  digests.flatMap(({ to, decide }) =>
    decide.map(({ what, action: { id } }) => `${to.name.split(' ')[0]}: ${what} ${id}`),
  );
const asked = (actions: readonly ActionGiven[], roles = ROLES, manager: typeof mary | null = mary) =>
  decisionsOf(digestsOf([plan({ roles, areas: [{ manager, actions }] })]));

const help = (on: string): ActionGiven => ({ requests: [{ kind: 'help', by: lee, on: day(on), words: 'Two more' }] });
const notMine = (on: string): ActionGiven => ({
  requests: [{ kind: 'not-mine', by: lee, on: day(on), words: 'Housing' }],
});
const later = (on: string): ActionGiven => ({
  revisions: [{ ...revision('2015-12-31', { agreed: false }), asked: { by: lee, on: day(on) } }],
});
const done: ActionGiven = {
  status: 'done',
  recordedOn: day('2015-07-02'),
  lastAnswer: { on: day('2015-07-02'), by: lee, words: 'All six files are done' },
};

test('dates and help wait for the manager, a handing back for every coordinator', () => {
  expect(asked([later('2015-07-01'), help('2015-07-01'), notMine('2015-07-01')])).toEqual([
    'Mary: revised-date a1.1',
    'Mary: help a1.2',
    'Cora: not-mine a1.3',
    'Carl: not-mine a1.3',
  ]);
});

test('ten working days later the level above is asked too', () => {
  expect(asked([later('2015-06-22'), help('2015-06-22'), notMine('2015-06-22')])).toEqual([
    'Mary: revised-date a1.1',
    'Mary: help a1.2',
    'Mary: not-mine a1.3',
    'Cora: not-mine a1.3',
    'Carl: not-mine a1.3',
    'Nell: revised-date a1.1',
    'Nell: help a1.2',
  ]);
});

test('nobody is asked about what they lead: it waits for the next in line, or for nobody', () => {
  const own = { ...later('2015-07-01'), leads: [mary] };
  expect(asked([own])).toEqual(['Nell: revised-date a1.1']);
  expect(asked([own], {})).toEqual([]);
});

test('a third date is the next level’s, who gets a digest of decisions alone', () => {
  const agreed = [revision('2015-07-31'), revision('2015-09-30')];
  const third = { revisions: [...agreed, revision('2015-12-31', { agreed: false })] };
  const told = digestsOf([plan({ roles: { nextLevel: nell }, actions: [third] })]);
  expect(decisionsOf(told)).toEqual(['Nell: revised-date a1.1']);
  expect(told.map(({ to, areas }) => [to, areas.length])).toEqual([
    [mary, 1],
    [nell, 0],
  ]);
});

test('a handing back tells whose it is thought to be, who says so and since when', () => {
  const [digest] = digestsOf([plan({ roles: ROLES, actions: [notMine('2015-07-01')] })]).slice(1);
  expect(digest?.decide).toMatchObject([
    { reason: 'Housing', since: day('2015-07-01'), asker: lee, plan: { id: 'plan' } },
  ]);
});

test('where coordinators lead it or there are none, the manager is asked whose it is', () => {
  expect(asked([{ ...notMine('2015-07-01'), leads: [lee, cora, carl] }])).toEqual(['Mary: not-mine a1.1']);
  expect(asked([notMine('2015-07-01')], { nextLevel: nell })).toEqual(['Mary: not-mine a1.1']);
  expect(asked([notMine('2015-07-01')], { nextLevel: nell }, null)).toEqual(['Nell: not-mine a1.1']);
});

test('a coordinator is asked for no date and no help, even where nobody else is there', () => {
  expect(asked([later('2015-06-01'), help('2015-06-01')], { coordinators: [cora] }, null)).toEqual([]);
});

describe('a closure to check', () => {
  test('waits behind all else, with what was said of it and since when', () => {
    const [digest] = digestsOf([plan({ actions: [done, later('2015-07-01')] })]);
    expect(digest?.decide).toMatchObject([
      { what: 'revised-date' },
      { what: 'closure', by: null, reason: 'All six files are done', since: day('2015-07-02'), area: { id: 'a1' } },
    ]);
  });

  test('is the next level’s where the manager leads it, said it, or is not there', () => {
    const byMary = { ...done, lastAnswer: { on: day('2015-07-02'), by: mary, words: null } };
    expect(asked([done, { ...done, leads: [mary] }, byMary])).toEqual([
      'Mary: closure a1.1',
      'Nell: closure a1.2',
      'Nell: closure a1.3',
    ]);
    expect(asked([done], ROLES, null)).toEqual(['Nell: closure a1.1']);
  });

  test('is none once somebody found it done, or where the plan document printed it as done', () => {
    const check = { by: 'management', result: 'done', phrase: 'Six files', on: '2015-07-03', person: mary } as const;
    expect(
      asked([
        { ...done, check },
        { ...done, recordedOn: null },
      ]),
    ).toEqual([]);
  });
});
