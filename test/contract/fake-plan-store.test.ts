import { findAction } from '../../src/core/plan/find-action.ts';
import type { EditedRow } from '../../src/ports/plan-store.ts';
import { person } from '../builders/plan.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { type ByHand, planStoreContract } from './plan-store.ts';

// Every instance of the fake is the same one: what it keeps in memory is the record.
const store = fakePlanStore();
let count = 0;

function edit(key: string, row: EditedRow): void {
  count += 1;
  const plan = key.slice(0, key.indexOf(':'));
  const at = '2015-07-01T09:15:00Z';
  store.editByHand({ key: `list:Actions:${count}:2`, plan, action: key, by: person('Menon'), at, row, changes: [] });
}

function actionAt(key: string) {
  const found = findAction(store.plans(), key);
  if (!found) throw new Error(`The fake has no action ${key}`);
  return found.action;
}

const byHand: ByHand = {
  setStatus(key, status) {
    const before = actionAt(key);
    edit(key, { kind: 'action', before, wanted: { ...before, status }, words: undefined, machinery: false });
  },
  nameLead(key, typed) {
    const [before] = actionAt(key).people;
    if (!before) throw new Error(`Nobody leads ${key}`);
    edit(key, { kind: 'lead', before, wanted: before, typed, machinery: false });
  },
  deleteAction: (key) => edit(key, { kind: 'deleted' }),
};

planStoreContract(() => ({ open: async () => store, byHand, runs: 50 }));
