import fc from 'fast-check';
import type { Caller } from '../../../src/cases/caller.ts';
import { backUp } from '../../../src/cases/documents/back-up.ts';
import { restore } from '../../../src/cases/documents/restore.ts';
import type { BackedUpPlan } from '../../../src/core/plan/backed-up-plan.ts';
import { anyRecord } from '../../builders/any-record.ts';
import { entry } from '../../builders/entry.ts';
import { person, plan } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import { type FakePlanStore, fakePlanStore, SITES } from '../../fakes/plan-store.ts';

const OPERATOR: Caller = { kind: 'operator' };
const [FIRST = '', SECOND = ''] = SITES;
const HISTORY = ['plan|imported', 'plan|draft'].map((key) => entry({ key, action: null }));
const BACKUP: readonly BackedUpPlan[] = [
  { site: SECOND, plan: plan({ actions: [{}, {}] }), entries: HISTORY },
  {
    site: FIRST,
    plan: plan({ id: 'other', actions: [{}] }),
    entries: [entry({ key: 'other|1', plan: 'other', action: null })],
  },
];

const read = (plans: FakePlanStore, backup = BACKUP) => restore({ plans }, OPERATOR, backup);
const states = (plans: FakePlanStore) => plans.plans().map(({ id, state }) => [id, state]);

test('a record that is read back from its backup is the same: every plan, every line, on its site', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord('any', SITES), async (record) => {
      const before = fakePlanStore();
      await read(before, record);
      const backup = backUp({ plans: before }, OPERATOR);
      const after = fakePlanStore();
      await read(after, backup);
      expect(after.plans()).toEqual(record.map((one) => one.plan));
      for (const { plan: wanted, entries, site } of record) {
        expect(after.entries(wanted.id)).toEqual(entries);
        expect(after.siteOf(wanted.id)).toBe(site);
      }
    }),
  );
});

test('it says how many plans and lines of history are in', async () => {
  expect(await read(fakePlanStore())).toEqual({ plans: 2, entries: 3, lacking: [], leftOut: 0 });
});

test('a restore that was cut off goes on, whatever was in by then', async () => {
  const plans = fakePlanStore();
  plans.cutOffNextAdd();
  await expect(read(plans)).rejects.toMatchObject({ code: 'unreachable' });
  expect(states(plans)).toEqual([['plan', 'importing']]);
  await read(plans);
  expect(states(plans)).toEqual([
    ['plan', 'live'],
    ['other', 'live'],
  ]);
  expect(backUp({ plans }, OPERATOR)).toEqual(BACKUP);
  counted('faults injected', 1);
});

test('a second time changes nothing', async () => {
  const plans = fakePlanStore();
  await read(plans);
  const version = plans.version();
  await read(plans);
  expect(plans.version()).toBe(version);
});

test('rows that a plan lacks are written, though the plan itself is there in its own state', async () => {
  const plans = fakePlanStore(plan({ actions: [{}] }));
  const [first] = BACKUP.map((one) => ({ ...one, site: FIRST }));
  expect(await read(plans, first ? [first] : [])).toMatchObject({ plans: 1, entries: 2, lacking: [] });
  expect(plans.plans()).toEqual([first?.plan]);
});

test('what is not in afterwards is named and not counted, and so are rows that were left out', async () => {
  const plans = { ...fakePlanStore(plan({ actions: [{}] })), addPlan: async () => undefined, leftOut: () => 1 };
  const [first] = BACKUP.map((one) => ({ ...one, site: FIRST }));
  expect(await restore({ plans }, OPERATOR, first ? [first] : [])).toEqual({
    plans: 0,
    entries: 0,
    lacking: [
      { kind: 'action', plan: 'plan', key: 'plan:a1.2' },
      { kind: 'entry', plan: 'plan', key: 'plan|imported' },
      { kind: 'entry', plan: 'plan', key: 'plan|draft' },
    ],
    leftOut: 1,
  });
});

describe('nothing is written', () => {
  test('where another plan is in the record', async () => {
    const plans = fakePlanStore(plan({ id: 'in-the-way' }));
    await expect(read(plans)).rejects.toMatchObject({ code: 'record-not-empty', facts: { known: ['in-the-way'] } });
    expect(states(plans)).toEqual([['in-the-way', 'live']]);
  });

  test('where a plan that was read back has gone on since', async () => {
    const plans = fakePlanStore();
    await read(plans);
    plans.changeElsewhere('plan:a1.1', (action) => ({ ...action, status: 'done' }));
    await expect(read(plans)).rejects.toMatchObject({ code: 'record-not-empty', facts: { known: ['plan'] } });
  });

  test('where a plan of the same name is being imported from its document', async () => {
    const plans = fakePlanStore(plan({ state: 'importing', actions: [{ text: 'As it was printed' }] }));
    await expect(read(plans)).rejects.toMatchObject({ code: 'record-not-empty', facts: { known: ['plan'] } });
  });

  test('where a plan’s site is not there, unless there was one and there is one', async () => {
    const elsewhere = 'https://harrowmere.example/sites/old';
    const moved = BACKUP.map((one, index) => (index === 0 ? { ...one, site: elsewhere } : one));
    const plans = fakePlanStore();
    await expect(read(plans, moved)).rejects.toMatchObject({
      code: 'site-unknown',
      facts: { site: elsewhere, known: SITES },
    });
    expect(plans.plans()).toEqual([]);

    const single = { ...plans, sites: () => [SECOND] };
    const allMoved = BACKUP.map((one) => ({ ...one, site: elsewhere }));
    await restore({ plans: single }, OPERATOR, allMoved);
    expect(BACKUP.map((one) => plans.siteOf(one.plan.id))).toEqual([SECOND, SECOND]);
  });

  test('by anybody but an operator, who alone may take a backup, too', async () => {
    const coordinator = person('Cora Coordinator');
    const caller: Caller = { kind: 'person', person: coordinator };
    const plans = fakePlanStore();
    await expect(restore({ plans }, caller, BACKUP)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(plans.plans()).toEqual([]);
    expect(() => backUp({ plans: fakePlanStore(plan({ roles: { coordinators: [coordinator] } })) }, caller)).toThrow(
      'not-allowed',
    );
  });
});
