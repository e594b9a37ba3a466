import { unansweredNow } from '../../../src/cases/deciding/unanswered.ts';
import { countToDecide, viewToDecide } from '../../../src/cases/deciding/view-to-decide.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { storedAsk } from '../../builders/ask.ts';
import { type ActionGiven, day, type PlanGiven, person, plan, revision } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const [lee, mary, nell] = [person('Lee Lead'), person('Mary Manager'), person('Nell Next')];
const [cora, aud, di] = [person('Cora Coordinator'), person('Aud Auditor'), person('Di Director')];
const ROLES = { coordinators: [cora], auditors: [aud], nextLevel: nell, director: di };

const askedOn = (on: string) => ({
  ...revision('2015-09-30', { agreed: false }),
  asked: { by: lee, on: day(on) },
});
const REVISION: ActionGiven = { text: 'Revision', revisions: [askedOn('2015-06-30')] };
const HELP: ActionGiven = {
  text: 'Help',
  requests: [{ kind: 'help', by: lee, on: day('2015-06-29'), words: 'Two more reviewers' }],
};
const NOT_MINE: ActionGiven = {
  text: 'Not mine',
  requests: [{ kind: 'not-mine', by: lee, on: day('2015-06-26'), words: 'Ask Estates' }],
};
const DONE: ActionGiven = { text: 'Done', status: 'done', doneOn: day('2015-06-20'), recordedOn: day('2015-07-01') };
const PRINTED_DONE: ActionGiven = { text: 'Done before', status: 'done' };
const SILENT: ActionGiven = { text: 'Silent', by: '2015-05-31' };
const ALL = [REVISION, HELP, NOT_MINE, DONE, PRINTED_DONE, SILENT];
const FOUR = ['2015-06-01', '2015-06-08', '2015-06-15', '2015-06-22'].map((on) =>
  storedAsk({ day: on, items: [{ action: 'plan:a1.6' }] }),
);

function stage(given: PlanGiven = {}, today = '2015-07-02') {
  const plans = fakePlanStore(plan({ roles: ROLES, actions: ALL, ...given }));
  const clock = fakeClock(today);
  const asks = fakeAskStore(...FOUR);
  const unanswered = unansweredNow({ plans, clock, asks, availability: fakeAvailability() });
  return { plans, clock, unanswered };
}

async function seenBy(by: ReturnType<typeof person>, ports = stage()) {
  const { items } = await viewToDecide(ports, by);
  return items.map(({ kind, place, acts, others }) =>
    [kind, place.action.text, acts.join('+'), others.map(({ name }) => name.split(' ')[0]).join(', ')].join(' | '),
  );
}

test('a manager decides about dates, help, whose it is, silence, and looks at what is done: oldest first', async () => {
  expect(await seenBy(mary)).toEqual([
    'unanswered | Silent | resume-asking+ask-now+take-over+answer | Nell, Cora',
    'not-mine | Not mine | settle-not-mine+take-over | Cora',
    'help | Help | answer-help+take-over | ',
    'revision | Revision | agree-revision+refuse-revision | ',
    'check | Done | confirm+reopen-as-management | Aud',
  ]);
});

test('a coordinator is asked whose it is and whether to go on asking, an auditor to look at what is done', async () => {
  expect(await seenBy(cora)).toEqual([
    'unanswered | Silent | resume-asking+ask-now+answer | Mary, Nell',
    'not-mine | Not mine | settle-not-mine | Mary',
  ]);
  expect(await seenBy(aud)).toEqual(['check | Done | verify+reopen-as-audit | Mary']);
});

test('audit looks for itself at what the management confirmed', async () => {
  const check = { phrase: 'Seen', result: 'done', by: 'management', on: null, person: mary } as const;
  const ports = stage({ actions: [{ ...DONE, check }] });
  expect(await seenBy(aud, ports)).toEqual(['check | Done | verify+reopen-as-audit | ']);
  expect(await seenBy(mary, ports)).toEqual([]);
});

test('ten working days later it is the next level’s too, and a coordinator may record what a body decides', async () => {
  const ports = stage({}, '2015-07-15');
  const { items } = await viewToDecide(ports, nell);
  expect(items.map(({ kind, cameUp, waited }) => [kind, cameUp, waited])).toEqual([
    ['unanswered', null, 32],
    ['not-mine', 'undecided', 13],
    ['help', 'undecided', 12],
    ['revision', 'undecided', 11],
  ]);
  expect(await seenBy(cora, ports)).toContain('revision | Revision | record-decision | Mary, Nell');
});

test('what nobody has goes a level up, and is told to who runs the plan', async () => {
  const ports = stage({
    roles: { ...ROLES, nextLevel: null },
    areas: [{ manager: null, actions: [REVISION] }, { actions: [] }],
  });
  expect(await seenBy(cora, ports)).toEqual(['revision | Revision | record-decision | ']);
  const vacancies = async (by: typeof cora) =>
    (await viewToDecide(ports, by)).vacancies.map(({ areas, nextLevel }) => [areas, nextLevel]);
  expect(await vacancies(cora)).toEqual([[['Priority Area 1'], true]]);
  expect(await vacancies(aud)).toEqual([]);
});

test('nobody decides about what they lead or said themselves to be done', async () => {
  const own = [REVISION, { ...DONE, lastAnswer: { on: day('2015-07-01'), by: mary, words: null } }];
  const ports = stage({ actions: [{ ...own[0], leads: [lee, mary] }, own[1] ?? {}] });
  expect(await seenBy(mary, ports)).toEqual([]);
  expect(await seenBy(nell, ports)).toEqual([
    'revision | Revision | agree-revision+refuse-revision | ',
    'check | Done | confirm+reopen-as-management | Aud',
  ]);
});

test('what a check left without a date waits for whoever agrees to a new one, until one is asked for', async () => {
  const check = { phrase: 'Two of five files', result: 'in-progress', by: 'audit', on: null, person: aud } as const;
  const REOPENED: ActionGiven = {
    text: 'Reopened',
    status: 'in-progress',
    check,
    reopened: { on: day('2015-06-25'), by: aud, revisionsBefore: 0 },
  };
  const ports = stage({
    actions: [REOPENED, { ...REOPENED, text: 'Asked since', revisions: [askedOn('2015-06-30')] }],
  });
  expect(await seenBy(mary, ports)).toEqual([
    'reopened | Reopened | ask-revision+ask-now+take-over+answer | ',
    'revision | Asked since | agree-revision+refuse-revision | ',
  ]);
  const { items } = await viewToDecide(ports, mary);
  expect(items[0]).toMatchObject({ by: aud, words: 'Two of five files', waited: 5, cameUp: null });
  expect(await seenBy(nell, ports)).toEqual([]);
  const led = stage({ actions: [{ ...REOPENED, leads: [lee, mary] }] });
  expect(await seenBy(mary, led)).toEqual([]);
  expect((await viewToDecide(led, nell)).items).toMatchObject([{ kind: 'reopened', cameUp: 'own-action' }]);
});

test.each([
  ['draft', 0],
  ['opening', 4],
  ['live', 5],
  ['paused', 0],
  ['ended', 0],
] as const)('in a plan that is %s %i things wait for its manager', async (state, waiting) => {
  expect((await countToDecide(stage({ state }), mary)).waiting).toBe(waiting);
});

test.each([
  ['lead', lee, false],
  ['director', di, false],
  ['stranger', person('Sue Stranger'), false],
  ['manager', mary, true],
  ['next level', nell, true],
  ['coordinator', cora, true],
  ['auditor', aud, true],
] as const)('whether anything can ever wait for a %s', async (_role, by, mayDecide) => {
  const told = await countToDecide(stage(), by);
  expect(told.mayDecide).toBe(mayDecide);
  expect(told.waiting).toBe((await viewToDecide(stage(), by)).items.length);
  if (!mayDecide) expect(told.waiting).toBe(0);
});

test('another plan’s people see nothing of it', async () => {
  const otto = person('Otto Outsider');
  const other: Plan = plan({ id: 'other', areas: [{ manager: otto, actions: [] }], roles: { coordinators: [otto] } });
  const ports = stage();
  ports.plans.putElsewhere(other);
  expect(await viewToDecide(ports, otto)).toMatchObject({ mayDecide: true, items: [] });
});

test('while nobody can tell who does not answer, all else is told, and that', async () => {
  const ports = {
    ...stage(),
    async unanswered(): Promise<never> {
      throw new Refusal('unreachable');
    },
  };
  const told = await viewToDecide(ports, mary);
  expect([told.isUnansweredKnown, told.items.length]).toEqual([false, 4]);
});

test('“done” tells who said so and in which words', async () => {
  const ports = stage({ actions: [{}] });
  ports.plans.changeElsewhere('plan:a1.1', (action) => ({ ...action, status: 'done', recordedOn: day('2015-07-01') }));
  await ports.plans.note([
    {
      key: 'done',
      plan: 'plan',
      action: 'plan:a1.1',
      at: '2015-07-01T09:00:00Z',
      by: lee,
      onBehalf: false,
      door: 'chat',
      kind: 'answered',
      words: 'All reviewed',
      changes: [{ field: 'status', from: 'in-progress', to: 'done' }],
    },
  ]);
  const { items } = await viewToDecide(ports, mary);
  expect(items).toMatchObject([{ kind: 'check', by: lee, words: 'All reviewed', waited: 1 }]);
});
