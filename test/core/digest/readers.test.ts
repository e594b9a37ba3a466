import type { Digest } from '../../../src/core/digest/digest.ts';
import { person, plan, revision } from '../../builders/plan.ts';
import { awayUntil, digestFor, digestsOf } from './told.ts';

const [mary, max] = [person('Mary Manager'), person('Max Manager')];
const [cora, di, nell, dee] = [
  person('Cora Coordinator'),
  person('Di Director'),
  person('Nell Next'),
  person('Dee Deputy'),
];

/** "one a1 manager", or "one a1 for Mary Manager". */
const areasOf = (digest: Digest | undefined) =>
  digest?.areas.map(({ plan: { id }, area, role, inPlaceOf }) =>
    [id, area.id, inPlaceOf === null ? role : `for ${inPlaceOf.name}`].join(' '),
  );
const summariesOf = (digest: Digest | undefined) =>
  digest?.summaries.map(({ plan: { id }, areas }) => `${id}: ${areas.map(({ area }) => area.id).join(' ')}`);
const mails = (digests: readonly Digest[]) => digests.map((one) => [one.to.name, areasOf(one), summariesOf(one)]);

const AREAS = [{ manager: mary }, { manager: max }, { manager: null }];
const ROLES = { coordinators: [cora], director: di, nextLevel: nell };
const PLAN = plan({ id: 'one', areas: AREAS, roles: ROLES });

test('managers are told of their areas, the coordinator of all, the director of counts, and a next level of nothing else', () => {
  expect(mails(digestsOf([PLAN]))).toEqual([
    ['Mary Manager', ['one a1 manager'], []],
    ['Max Manager', ['one a2 manager'], []],
    ['Cora Coordinator', ['one a1 coordinator', 'one a2 coordinator', 'one a3 coordinator'], []],
    ['Di Director', [], ['one: a1 a2 a3']],
  ]);
});

test('somebody in several posts gets one mail, in which an area is theirs in the first of them', () => {
  const roles = { coordinators: [mary], director: mary, nextLevel: mary };
  const two = plan({ id: 'two', areas: [{ manager: max }, { manager: mary }], roles: { director: mary } });
  const told = digestsOf([plan({ id: 'one', areas: AREAS, roles }), two]);
  expect(told).toHaveLength(2);
  const own = digestFor(mary, told);
  expect(areasOf(own)).toEqual(['one a1 manager', 'two a2 manager', 'one a2 coordinator', 'one a3 coordinator']);
  expect(summariesOf(own)).toEqual(['two: a1']);
});

describe('while a manager is away', () => {
  const told = (...away: Parameters<typeof awayUntil>[]) =>
    mails(digestsOf([PLAN], { availability: away.map((one) => awayUntil(...one)) })).slice(0, -2);

  test('the deputy who agreed is told of their areas beside their own, and they of nothing', () => {
    expect(told([mary, '2015-07-07', dee])).toEqual([
      ['Dee Deputy', ['one a1 for Mary Manager'], []],
      ['Max Manager', ['one a2 manager'], []],
    ]);
    expect(told([mary, '2015-07-07', max])).toEqual([
      ['Max Manager', ['one a1 for Mary Manager', 'one a2 manager'], []],
    ]);
  });

  test.each([
    ['nobody stands in', [[mary, '2015-07-07']]],
    ['whoever is to stand in has not agreed', [[mary, '2015-07-07', dee, false]]],
    [
      'whoever stands in is away too',
      [
        [mary, '2015-07-07', dee],
        [dee, '2015-07-08', max],
      ],
    ],
    ['they are back that day', [[mary, '2015-07-06', dee]]],
  ] as const)('they are told themselves when %s', (_why, away) => {
    expect(told(...away.map((one) => [...one] as Parameters<typeof awayUntil>))[0]).toEqual([
      'Mary Manager',
      ['one a1 manager'],
      [],
    ]);
  });

  test('what they coordinate, direct or decide is not passed on', () => {
    const asked = revision('2015-12-31', { agreed: false });
    const roles = { coordinators: [mary, cora], director: mary, nextLevel: mary };
    const areas = [
      { manager: mary, actions: [{ revisions: [asked] }] },
      { manager: max, actions: [{ leads: [max], revisions: [asked] }] },
    ];
    const digests = digestsOf([plan({ id: 'one', areas, roles })], {
      availability: [awayUntil(mary, '2015-07-07', dee)],
    });
    expect(mails(digests)).toEqual([
      ['Dee Deputy', ['one a1 for Mary Manager'], []],
      ['Max Manager', ['one a2 manager'], []],
      ['Cora Coordinator', ['one a1 coordinator', 'one a2 coordinator'], []],
    ]);
    expect(digests.flatMap(({ decide }) => decide)).toEqual([]);
  });
});

test('a deputy who coordinates the plan is told of an area once, as the one who stands in', () => {
  const digests = digestsOf([PLAN], { availability: [awayUntil(mary, '2015-07-07', cora)] });
  expect(areasOf(digestFor(cora, digests))).toEqual([
    'one a1 for Mary Manager',
    'one a2 coordinator',
    'one a3 coordinator',
  ]);
});

test('a summary counts each area, by the agreed dates and the first ones', () => {
  const actions = [
    { by: '2015-06-30' },
    { by: '2015-06-30', revisions: [revision('2015-08-31')] },
    { by: '2015-12-31' },
    { by: '2015-05-31', status: 'done' as const },
  ];
  const [summary] = digestFor(di, digestsOf([plan({ title: 'Plan', roles: ROLES, actions })]))?.summaries ?? [];
  expect(summary).toEqual({
    plan: { id: 'plan', title: 'Plan', asking: expect.anything() },
    areas: [
      {
        area: { id: 'a1', label: 'Priority Area', number: '1', title: 'Care planning' },
        open: 3,
        overdue: 1,
        lateByFirstPromise: 2,
        overdueThen: null,
      },
    ],
  });
});
