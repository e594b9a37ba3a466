import { backUp } from '../../src/cases/documents/back-up.ts';
import { restore } from '../../src/cases/documents/restore.ts';
import type { BackedUpPlan } from '../../src/core/plan/backed-up-plan.ts';
import { fromBackupFile, toBackupFile } from '../../src/wire/backup.ts';
import { entry } from '../builders/entry.ts';
import { plan } from '../builders/plan.ts';
import { actionIn, changed } from '../contract/plan-store.ts';
import { counted } from '../counted.ts';
import { type ListsOnStandIn, listsOnStandIn, rewindable } from './lists-on-stand-in.ts';

const OPERATOR = { kind: 'operator' } as const;

let from: ListsOnStandIn;
let to: ListsOnStandIn;
let backup: readonly BackedUpPlan[];
let rewind: () => void;
beforeAll(async () => {
  [from, to] = await Promise.all([listsOnStandIn(), listsOnStandIn()]);
  backup = await backedUp();
  rewind = rewindable(to);
});
beforeEach(() => rewind());
afterAll(() => Promise.all([from, to].map(({ standIn }) => standIn.stop())));

/** A record that was worked with, as its backup says and as it is read back into memory. */
async function backedUp(): Promise<readonly BackedUpPlan[]> {
  const store = await from.open();
  for (const id of ['plan', 'second']) {
    const lines = ['imported', 'draft'].map((line) => entry({ key: `${id}|${line}`, plan: id, action: null }));
    await store.addPlan(plan({ id, actions: [{}, { leads: ['Head of Care', 'Team'] }] }), lines);
  }
  const words = { words: 'Line one\nline two', changes: [{ field: 'status', from: 'in-progress', to: 'partly-done' }] };
  await store.saveAction(actionIn(store, 'plan:a1.1'), changed(store, 'plan:a1.1'), entry({ key: 'said', ...words }));
  const fresh = await from.open();
  return fromBackupFile(
    JSON.parse(JSON.stringify(toBackupFile(backUp({ plans: fresh }, OPERATOR), '2015-07-02T09:00:00Z'))),
  );
}

async function restoredIn(lists: ListsOnStandIn): Promise<readonly BackedUpPlan[]> {
  return backUp({ plans: await lists.open() }, OPERATOR).map((one) => ({ ...one, site: from.siteUrl }));
}

test('a backup of lists read into empty lists of another site is the same record', async () => {
  expect(backup.map(({ entries }) => entries.map(({ key }) => key))).toEqual([
    ['plan|imported', 'plan|draft', 'said'],
    ['second|imported', 'second|draft'],
  ]);
  await restore({ plans: await to.open() }, OPERATOR, backup);
  expect(await restoredIn(to)).toEqual(backup);
});

test.each(['Areas', 'Actions', 'Leads', 'History'])(
  'cut off at a row of %s the half plan stays invisible, and a second try completes the record',
  async (list) => {
    to.standIn.faults.add({ on: `^POST .*/lists/${to.standIn.list(list).id}/items`, effect: 'fail', status: 403 });
    await expect(restore({ plans: await to.open() }, OPERATOR, backup)).rejects.toMatchObject({ code: 'denied' });
    const plans = await to.open();
    expect(plans.plans().map(({ state }) => state)).toEqual(['importing']);
    await restore({ plans }, OPERATOR, backup);
    expect(await restoredIn(to)).toEqual(backup);
    counted('faults injected', 1);
  },
);
