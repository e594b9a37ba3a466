import type { Caller } from '../../src/cases/caller.ts';
import { backUp } from '../../src/cases/documents/back-up.ts';
import { importPlan } from '../../src/cases/documents/import-plan.ts';
import { restore } from '../../src/cases/documents/restore.ts';
import { matchPeople } from '../../src/cases/matching/match-people.ts';
import { type Operation, rightOn } from '../../src/cases/permissions.ts';
import { setPlanState } from '../../src/cases/plans/set-plan-state.ts';
import { viewOverdue } from '../../src/cases/plans/view-overdue.ts';
import { findAction } from '../../src/core/plan/find-action.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { Refusal, type RefusalCode } from '../../src/core/refusal.ts';
import { person } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeIds } from '../fakes/ids.ts';
import { type FakePlanStore, fakePlanStore } from '../fakes/plan-store.ts';
import { columnsOf, table } from './tables.ts';
import { directory, OPEN, WHO, world } from './world.ts';

const OPERATOR: Caller = { kind: 'operator' };

/** What stands behind each command, tried as the operator and as if somebody by name stood at the terminal. */
const AT_THE_TERMINAL = table(`
                          | read | another plan: read | state | another plan: state | people | another plan: people | import | back up | restore
operator                  | yes  | yes                | yes   | yes                 | yes    | yes                  | yes | yes     | yes
lead                      | yes  | no                 | no    | no                  | no     | no                   | no | no      | no
manager                   | yes  | no                 | no    | no                  | no     | no                   | no | no      | no
next level                | yes  | no                 | no    | no                  | no     | no                   | no | no      | no
coordinator               | yes  | no                 | yes   | no                  | yes    | no                   | yes | no      | no
auditor                   | yes  | no                 | no    | no                  | no     | no                   | no | no      | no
director                  | yes  | no                 | no    | no                  | no     | no                   | no | no      | no
reader                    | yes  | no                 | no    | no                  | no     | no                   | no | no      | no
anyone else               | no   | no                 | no    | no                  | no     | no                   | no | no      | no
`);

const MAY_NOT: ReadonlySet<RefusalCode> = new Set(['not-allowed', 'not-coordinator']);

interface Ports {
  readonly plans: FakePlanStore;
  readonly people: typeof directory;
  readonly clock: ReturnType<typeof fakeClock>;
  readonly ids: ReturnType<typeof fakeIds>;
}

type Trial = (ports: Ports, caller: Caller, plan: Plan) => Promise<unknown>;

async function read(ports: Ports, caller: Caller, { id }: Plan): Promise<void> {
  const lists = await viewOverdue(ports, caller);
  if (!lists.some(({ plan }) => plan.id === id)) throw new Refusal('not-allowed');
}

const state: Trial = (ports, caller, plan) => setPlanState(ports, caller, plan, 'paused');
const people: Trial = (ports, caller, plan) =>
  matchPeople(ports, caller, plan, [
    { role: 'director', area: '', printed: '', person: 'rae.reader@council.example', name: '' },
  ]);
const bringIn: Trial = ({ plans, clock }, caller, plan) =>
  importPlan({ plans, clock }, caller, {
    printed: {
      ...plan,
      title: 'A third plan',
      areas: plan.areas.map((area) => ({ ...area, manager: null })),
      problems: [],
    },
  });

/** What was backed up is read back: nothing has to be written for it. */
async function restoring({ plans }: Ports, caller: Caller): Promise<void> {
  await restore({ plans }, caller, backUp({ plans }, OPERATOR));
}

const TRIALS: Readonly<Record<string, { readonly trial: Trial; readonly plan: 'care' | 'other' }>> = {
  read: { trial: read, plan: 'care' },
  'another plan: read': { trial: read, plan: 'other' },
  state: { trial: state, plan: 'care' },
  'another plan: state': { trial: state, plan: 'other' },
  people: { trial: people, plan: 'care' },
  'another plan: people': { trial: people, plan: 'other' },
  import: { trial: bringIn, plan: 'care' },
  'back up': { trial: async ({ plans }, caller) => backUp({ plans }, caller), plan: 'care' },
  restore: { trial: restoring, plan: 'care' },
};

async function outcome(caller: Caller, { trial, plan: id }: (typeof TRIALS)[string]): Promise<string> {
  const plans = fakePlanStore(...world('lead', OPEN));
  const before = JSON.stringify(plans.plans());
  const plan = plans.plans().find((one) => one.id === id);
  if (!plan) throw new Error(`There is no plan ${id}`);
  const ports = { plans, people: directory, clock: fakeClock('2015-07-02'), ids: fakeIds() };
  try {
    await trial(ports, caller, plan);
    return 'yes';
  } catch (error) {
    if (!(error instanceof Refusal) || !MAY_NOT.has(error.code)) throw error;
    return JSON.stringify(plans.plans()) === before && plans.written.length === 0 ? 'no' : 'REFUSED AND WRITTEN';
  }
}

test.each([...AT_THE_TERMINAL.keys()])('%s, at the terminal', async (role) => {
  const caller =
    role === 'operator' ? OPERATOR : ({ kind: 'person', person: WHO.get(role) ?? person('Nobody') } as const);
  const found: Record<string, string> = {};
  for (const column of columnsOf(AT_THE_TERMINAL)) {
    const trial = TRIALS[column];
    if (!trial) throw new Error(`Nothing tries ${column}`);
    found[column] = await outcome(caller, trial);
  }
  counted('roles x operations tried', columnsOf(AT_THE_TERMINAL).length);
  expect(found).toEqual(Object.fromEntries(AT_THE_TERMINAL.get(role) ?? []));
});

test('the operator runs the program and decides nothing about an action', () => {
  const place = findAction(world('lead', OPEN), 'care:a1.1');
  if (!place) throw new Error('The world has no such action');
  const acts: readonly Operation[] = [
    'answer',
    'ask-revision',
    'decide-revision',
    'record-decision',
    'check-management',
    'check-audit',
  ];
  expect(acts.map((operation) => rightOn(OPERATOR, operation, place))).toEqual(acts.map(() => 'no'));
  counted('roles x operations tried', acts.length);
});
