import type { Digest } from '../../../src/core/digest/digest.ts';
import { areaHeading } from '../../../src/core/plan/area-heading.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { type ActionGiven, day, person, plan, revision } from '../../builders/plan.ts';
import { awayUntil, digestFor, digestsOf } from './told.ts';

/**
 * One Monday of Harrowmere, a council that does not exist: two plans, and everything that a digest can tell. What each
 * reader is told was written by hand.
 */
const [imogen, tomasz, gwen] = [person('Imogen Hale'), person('Tomasz Reed'), person('Gwen Pryor')];
const [nadia, ross, olu, lena] = [
  person('Nadia Frost'),
  person('Ross Kerr'),
  person('Olu Bright'),
  person('Lena Moss'),
];
const LAST = day('2015-06-29');

const asked = { by: lena, on: day('2015-07-02') };
const SUPERVISION: ActionGiven = { ref: '1.1', by: '2015-05-31', leads: [lena] };
const AUDIT: ActionGiven = { ref: '1.2', by: '2015-07-03', leads: [lena] };
const VISITS: ActionGiven = {
  ref: '1.3',
  by: '2015-06-30',
  leads: [lena],
  revisions: [{ ...revision('2015-09-30', { agreed: false, reason: 'The post is vacant' }), asked }],
};
const CASELOADS: ActionGiven = { ref: '1.4', by: '2015-07-14', leads: [lena] };
const INDUCTION: ActionGiven = {
  ref: '1.5',
  by: '2015-06-30',
  leads: [lena],
  status: 'done',
  doneOn: day('2015-06-30'),
  recordedOn: day('2015-07-01'),
  lastAnswer: { on: day('2015-07-01'), by: lena, words: 'Pack in use since Tuesday' },
};
const PLACEMENTS: ActionGiven = {
  ref: '2.1',
  by: '2015-08-31',
  leads: [ross],
  requests: [
    { kind: 'help', by: ross, on: day('2015-07-03'), words: 'Two more reviewers until August' },
    { kind: 'not-mine', by: ross, on: day('2015-06-19'), words: 'Housing has it' },
  ],
};
const CONTRACTS: ActionGiven = {
  ref: 'R1',
  by: '2015-06-12',
  leads: [gwen],
  revisions: [{ ...revision('2015-10-30', { agreed: false }), asked: { by: gwen, on: day('2015-07-02') } }],
};

const CHILDREN = plan({
  id: 'children',
  title: 'Children’s services',
  roles: { coordinators: [nadia], director: olu, nextLevel: ross },
  areas: [
    { manager: imogen, actions: [SUPERVISION, AUDIT, VISITS, CASELOADS, INDUCTION] },
    { manager: tomasz, actions: [PLACEMENTS] },
  ],
});
const PROCUREMENT = plan({
  id: 'procurement',
  title: 'Procurement audit',
  roles: { director: olu, nextLevel: ross },
  areas: [{ label: 'Risk Area', number: '7', manager: gwen, actions: [CONTRACTS] }],
});
/** A week before, the induction was late, the audit was due in June and had been moved, and the other plan was opening. */
const THEN: Readonly<Record<string, Plan>> = {
  children: plan({
    id: 'children',
    areas: [
      {
        actions: [
          SUPERVISION,
          { by: '2015-06-19', revisions: [revision('2015-07-03')] },
          VISITS,
          CASELOADS,
          { by: '2015-06-26' },
        ],
      },
      { actions: [PLACEMENTS] },
    ],
  }),
  procurement: plan({ id: 'procurement', state: 'opening' }),
};

const MAILS = digestsOf([CHILDREN, PROCUREMENT], {
  availability: [awayUntil(tomasz, '2015-07-20', imogen)],
  past: ['2015-06-15', '2015-06-22'].map((on) => ({
    person: lena.id,
    day: day(on),
    items: [{ action: 'children:a1.1', reason: 'overdue' }],
    arrived: true,
  })),
  before: () => LAST,
  planThen: ({ id }) => THEN[id] ?? PROCUREMENT,
});

/** A digest in few words. */
function told(digest: Digest | undefined) {
  if (digest === undefined) return 'no mail';
  const { areas, summaries, decide, unanswered, soon, doneSince } = digest;
  return {
    areas: areas.map(({ plan: { id }, area, role, inPlaceOf, open, overdue, overdueThen, newlyOverdue }) => ({
      area: `${id}, ${areaHeading(area)}, ${inPlaceOf === null ? role : `for ${inPlaceOf.name}`}`,
      late: `${overdue.length} of ${open}, then ${overdueThen}`,
      actions: overdue.map(({ action, daysOverdue }) =>
        [action.ref, `${daysOverdue} days`, ...(newlyOverdue.has(action.key) ? ['new'] : [])].join(', '),
      ),
    })),
    summaries: summaries.flatMap(({ plan: { title }, areas: counts }) =>
      counts.map(
        ({ area, open, overdue, lateByFirstPromise, overdueThen }) =>
          `${title}, ${areaHeading(area)}: ${overdue} of ${open}, ${lateByFirstPromise} by first promise, then ${overdueThen}`,
      ),
    ),
    decide: decide.map(({ action, area, what, by, reason, since }) =>
      [action.ref, areaHeading(area), what, by, `since ${since}`, reason].filter((part) => part !== null).join(', '),
    ),
    unanswered: unanswered.map(({ action, lead, asks }) => `${action.ref}, ${lead}, ${asks} requests`),
    soon: soon.map(({ action, daysLeft }) => `${action.ref}, in ${daysLeft} days`),
    done: doneSince.map(({ action, recordedOn }) => `${action.ref}, recorded on ${recordedOn}`),
  };
}

const NOTHING = { areas: [], summaries: [], decide: [], unanswered: [], soon: [], done: [] };
const LATE_IN_FIRST = {
  late: '3 of 4, then 2',
  actions: ['1.1, 36 days', '1.3, 6 days, new', '1.2, 3 days, new'],
};
const NONE_LATE = { late: '0 of 1, then 0', actions: [] };

test('five people of Harrowmere get a mail that Monday', () => {
  expect(MAILS.map(({ to, since }) => [to.name, `${since}`])).toEqual(
    [imogen, gwen, nadia, olu, ross].map(({ name }) => [name, '2015-06-29']),
  );
  expect(told(digestFor(tomasz, MAILS))).toBe('no mail');
});

test('Imogen manages an area and stands in for Tomasz: what is late in both, and what she is to decide', () => {
  expect(told(digestFor(imogen, MAILS))).toEqual({
    areas: [
      { area: 'children, Priority Area 1, manager', ...LATE_IN_FIRST },
      { area: 'children, Priority Area 2, for Tomasz Reed', ...NONE_LATE },
    ],
    summaries: [],
    decide: [
      '1.3, Priority Area 1, revised-date, 2015-09-30, since 2015-07-02, The post is vacant',
      '1.5, Priority Area 1, closure, since 2015-07-01, Pack in use since Tuesday',
    ],
    unanswered: ['1.1, Lena Moss, 2 requests'],
    soon: ['1.4, in 8 days'],
    done: [],
  });
});

test('Gwen manages what she leads herself: told of it, and asked for no decision', () => {
  expect(told(digestFor(gwen, MAILS))).toEqual({
    ...NOTHING,
    areas: [{ area: 'procurement, Risk Area 7, manager', late: '1 of 1, then null', actions: ['R1, 24 days'] }],
  });
});

test('Nadia coordinates one plan: all of it, and whose an action is', () => {
  expect(told(digestFor(nadia, MAILS))).toEqual({
    areas: [
      { area: 'children, Priority Area 1, coordinator', ...LATE_IN_FIRST },
      { area: 'children, Priority Area 2, coordinator', ...NONE_LATE },
    ],
    summaries: [],
    decide: ['2.1, Priority Area 2, not-mine, since 2015-06-19, Housing has it'],
    unanswered: ['1.1, Lena Moss, 2 requests'],
    soon: ['1.4, in 8 days'],
    done: ['1.5, recorded on 2015-07-01'],
  });
});

test('Olu directs both plans: counts, and what got worse', () => {
  expect(told(digestFor(olu, MAILS))).toEqual({
    ...NOTHING,
    summaries: [
      'Children’s services, Priority Area 1: 3 of 4, 3 by first promise, then 2',
      'Children’s services, Priority Area 2: 0 of 1, 0 by first promise, then 0',
      'Procurement audit, Risk Area 7: 1 of 1, 1 by first promise, then null',
    ],
  });
});

test('Ross is the next level: only what the manager may not decide', () => {
  expect(told(digestFor(ross, MAILS))).toEqual({
    ...NOTHING,
    decide: ['R1, Risk Area 7, revised-date, 2015-10-30, since 2015-07-02, Late start'],
  });
});
