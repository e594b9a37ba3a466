import fc from 'fast-check';
import { startOf } from '../../../../src/core/calendar/day.ts';
import { overdueThen } from '../../../../src/core/plan/as-it-stood/overdue-then.ts';
import { planAsItStood } from '../../../../src/core/plan/as-it-stood/plan-as-it-stood.ts';
import { overdueList } from '../../../../src/core/plan/overdue-list.ts';
import { actionsOf, leadNames, type Plan } from '../../../../src/core/plan/plan.ts';
import { toActionRow } from '../../../../src/wire/action-rows.ts';
import { entry } from '../../../builders/entry.ts';
import { day, person, plan } from '../../../builders/plan.ts';
import { dayOf, step, storyOf } from './recorded-days.ts';

const untilEndOf = (on: string) => startOf(day(on).add({ days: 1 }), 'Europe/London');

function stood(given: Plan, history: Parameters<typeof planAsItStood>[1]['history'], on: string): Plan {
  return planAsItStood(given, { history, until: untilEndOf(on), dayOf });
}

test('on each day every row of a list says what it said when the day ended, and as many were overdue', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const { action, history, stood: states } = storyOf(steps);
      const now = plan({ actions: [action] });
      for (const on of new Set(history.map(({ at }) => dayOf(at).toString()))) {
        const recorded = history.filter(({ at }) => dayOf(at).toString() <= on).length;
        const told = stood(now, history, on);
        const [then] = actionsOf(plan({ actions: states.slice(recorded, recorded + 1) }));
        expect(actionsOf(told).map((one) => toActionRow(one, day(on)))).toEqual(
          then ? [toActionRow(then, day(on))] : [],
        );
        const days = [{ on: day(on), until: untilEndOf(on) }];
        expect(overdueThen(now, history, days)).toEqual([overdueList(told, day(on)).overdue]);
      }
    }),
    { numRuns: 150 },
  );
});

test('what was added later is not there yet, nor is an area that came with it', () => {
  const given = plan({ areas: [{ actions: [{}, {}] }, { actions: [{}] }, { actions: [] }] });
  const added = (key: string, action: string) =>
    entry({ key, action, at: '2015-06-20T10:00:00Z', kind: 'document-adds' });
  const history = [added('one', 'plan:a1.2'), added('two', 'plan:a2.1')];
  const ids = (told: Plan) => told.areas.map(({ id, actions }) => [id, actions.map((one) => one.id)]);
  expect(ids(stood(given, history, '2015-06-19'))).toEqual([
    ['a1', ['a1.1']],
    ['a3', []],
  ]);
  expect(ids(stood(given, history, '2015-06-20'))).toEqual(ids(given));
});

test('what a newer document said is taken back: a later day, the words, the lead, the area', () => {
  const agreed = { phrase: 'Sept 2015', by: day('2015-09-30'), reason: null, asked: null, refused: null };
  const revision = { ...agreed, agreed: { by: 'the document', on: null } };
  const given = plan({
    areas: [
      { title: 'Care planning', actions: [] },
      {
        title: 'Placements',
        actions: [{ id: 'a1.1', revisions: [revision], text: 'Audit each plan', leads: ['Head of Care'] }],
      },
    ],
  });
  const [action] = actionsOf(given);
  const says = (key: string, ...changes: { field: string; from: string | null; to: string | null }[]) =>
    entry({
      key,
      action: action?.key ?? '',
      at: '2015-06-20T10:00:00Z',
      door: 'document',
      kind: 'document-says',
      changes,
    });
  const history = [
    says(
      'due',
      { field: 'agreed date', from: '2015-06-30', to: '2015-09-30' },
      { field: 'due', from: '2015-06-30', to: '2015-09-30' },
    ),
    says('text', { field: 'text', from: 'Audit plans', to: 'Audit each plan' }),
    says('leads', { field: 'leads', from: 'Service manager', to: 'Head of Care' }),
    says('area', { field: 'area', from: 'Priority Area 1: Care planning', to: 'Priority Area 2: Placements' }),
  ];
  const told = stood(given, history, '2015-06-19');
  expect(told.areas[0]?.actions.map((one) => [one.text, leadNames(one), one.revisions])).toEqual([
    ['Audit plans', ['Service manager'], []],
  ]);
  expect(told.areas[0]?.actions[0]?.due.phrase).toBe(action?.due.phrase);
});

test('what was put back after a hand edit never was', () => {
  const given = plan({ actions: [{ status: 'in-progress' }] });
  const changes = [{ field: 'status', from: 'done', to: 'in-progress' }];
  const history = [entry({ kind: 'put-back', door: 'list', at: '2015-06-20T10:00:00Z', changes })];
  expect(actionsOf(stood(given, history, '2015-06-19'))[0]?.status).toBe('in-progress');
});

test('before its people were matched a plan names its leads as printed, and nobody over its areas', () => {
  const lee = person('Lee Lead');
  const given = plan({ actions: [{ people: [{ printed: 'Head of Care', people: [lee], accountable: true }] }] });
  const changes = [
    { field: 'manager of a1', from: null, to: 'Mary Manager' },
    { field: 'lead Head of Care', from: null, to: 'Lee Lead' },
  ];
  const history = [entry({ action: null, kind: 'matched', at: '2015-06-20T10:00:00Z', changes })];
  const told = stood(given, history, '2015-06-19');
  expect(told.areas[0]?.manager).toBeNull();
  expect(actionsOf(told).flatMap(leadNames)).toEqual(['Head of Care']);
});

test('an answer that was kept and written after another one goes back through both', () => {
  const given = plan({ actions: [{ status: 'done' }] });
  const changed = (key: string, at: string, from: string, to: string) =>
    entry({ key, at, changes: [{ field: 'status', from, to }] });
  const history = [
    changed('kept', '2015-06-20T10:00:00Z', 'in-progress', 'done'),
    changed('meanwhile', '2015-06-20T10:01:00Z', 'not-started', 'in-progress'),
  ];
  expect(actionsOf(stood(given, history, '2015-06-19'))[0]?.status).toBe('not-started');
});

test('a plan was in the state that its history tells, a draft before that', () => {
  const state = (key: string, at: string, from: string, to: string) =>
    entry({ key, at, action: null, kind: 'plan-state', changes: [{ field: 'state', from, to }] });
  const history = [
    state('draft', '2015-06-01T09:00:00Z', 'importing', 'draft'),
    state('live', '2015-06-08T09:00:00Z', 'draft', 'live'),
  ];
  const states = ['2015-05-01', '2015-06-07', '2015-06-08'].map((on) => stood(plan(), history, on).state);
  expect(states).toEqual(['draft', 'draft', 'live']);
});
