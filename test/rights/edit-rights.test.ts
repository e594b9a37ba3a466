import type { WantedEdit } from '../../src/cases/actions/edit-action.ts';
import { type EditCases, editCases } from '../../src/cases/actions/edit-cases.ts';
import { judgeHandEdits } from '../../src/cases/hand-edits/judge-hand-edits.ts';
import { EDITABLE, type EditableField } from '../../src/core/plan/editing/editable.ts';
import { findAction } from '../../src/core/plan/find-action.ts';
import { leadNames } from '../../src/core/plan/plan.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { person } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDeputyships } from '../fakes/deputyships.ts';
import { fakeDirectory } from '../fakes/directory.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { cell, REACH, RIGHTS, table } from './tables.ts';
import { DEPUTIES, directory, OPEN, PLACES, WHO, world } from './world.ts';

/** Who may edit what of an action, in the tab. Whoever leads it has no more of that than their role gives. */
const EDITS = table(`
                          | leads | priority | residualRisk | measure | followUp | undo | find people
lead                      | no    | no       | no           | no      | no       | no   | no
manager                   | yes   | no       | no           | no      | no       | no   | yes
next level                | no    | no       | no           | no      | no       | no   | no
coordinator               | yes   | yes      | yes          | yes     | yes      | yes  | yes
auditor                   | no    | no       | no           | no      | yes      | no   | no
director                  | no    | no       | no           | no      | no       | no   | no
reader                    | no    | no       | no           | no      | no       | no   | no
deputy of a lead          | no    | no       | no           | no      | no       | no   | no
deputy of a manager       | no    | no       | no           | no      | no       | no   | no
anyone else               | gone  | gone     | gone         | gone    | gone     | gone | no
manager who leads it      | yes   | no       | no           | no      | no       | no   | yes
next level who leads it   | no    | no       | no           | no      | no       | no   | no
coordinator who leads it  | yes   | yes      | yes          | yes     | yes      | yes  | yes
auditor who leads it      | no    | no       | no           | no      | yes      | no   | no
`);

const ZOE = person('Sue Stranger');
const CELL: Readonly<Record<string, string>> = { 'not-permitted': 'no', 'action-unknown': 'gone' };
let tried = 0;
afterAll(() => counted('roles x operations tried', tried));

/** The record, its cases, and what came of doing something with them, as the table writes it. */
function stage(role: string) {
  const plans = fakePlanStore(...world(role, OPEN));
  const ports = {
    plans,
    people: directory,
    deputyships: fakeDeputyships(...DEPUTIES),
    clock: fakeClock('2015-07-02'),
  };
  const cases = editCases({ ...ports, directory: fakeDirectory() });
  const outcome = async (does: () => Promise<unknown>, entries: number): Promise<string> => {
    tried += 1;
    const [before, written] = [JSON.stringify(plans.plans()), plans.written.length];
    try {
      await does();
      return plans.written.length === written + entries ? 'yes' : `WRITTEN ${plans.written.length - written} TIMES`;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const isUntouched = JSON.stringify(plans.plans()) === before && plans.written.length === written;
      return isUntouched ? (CELL[error.code] ?? error.code) : 'REFUSED AND WRITTEN';
    }
  };
  return { plans, ports, cases, outcome, by: WHO.get(role) ?? person('Nobody') };
}

function editOf(field: EditableField, names: readonly string[]): WantedEdit {
  if (field === 'leads') return { field: 'hand-over', from: names, to: ZOE.id };
  if (field === 'measure' || field === 'followUp') return { field, from: null, to: 'Ten files' };
  return { field, from: null, to: 'high' };
}

async function outcomesAt(role: string, key: string): Promise<Record<string, string>> {
  const { plans, cases, outcome, by } = stage(role);
  const edit = (field: EditableField, person = by): ReturnType<EditCases['edit']> => {
    const place = findAction(plans.plans(), key);
    const names = place ? leadNames(place.action) : [];
    return cases.edit({ by: person, action: key, door: 'tab', submit: `${field}`, edit: editOf(field, names) });
  };
  const found: Record<string, string> = {};
  const told: readonly EditableField[] = await cases.view(by, key).then(
    ({ may }) => may,
    () => [],
  );
  for (const field of EDITABLE) {
    found[field] = await outcome(() => edit(field), 1);
    expect([field, told.includes(field)]).toEqual([field, found[field] === 'yes']);
  }
  // One that nobody but a coordinator of that plan could have made.
  const theirs = person(key.startsWith('care:') ? 'Cora Coordinator' : 'Otto Outsider');
  const { entry } = await edit('priority', theirs);
  found.undo = await outcome(() => cases.undo({ by, action: key, door: 'tab', submit: 'undo', entry: entry ?? '' }), 1);
  return found;
}

test.each([...EDITS.keys()])('%s', async (role) => {
  for (const [place, key] of PLACES) {
    const expected = Object.fromEntries(EDITS.get(cell(REACH, role, place)) ?? []);
    const { 'find people': _, ...atPlace } = expected;
    expect([place, await outcomesAt(role, key)]).toEqual([place, atPlace]);
  }
  const { cases, outcome, by } = stage(role);
  expect(await outcome(() => cases.findLeads(by, 'Zoe'), 0)).toBe(cell(EDITS, role, 'find people'));
});

test.each([...EDITS.keys()])('%s may as much by hand in the list', async (role) => {
  const found: Record<string, string> = {};
  const wanted = { priority: 'high', residualRisk: 'high', measure: 'Ten files', followUp: 'Ten files' } as const;
  for (const field of ['priority', 'residualRisk', 'measure', 'followUp'] as const) {
    const { plans, ports, by } = stage(role);
    const before = findAction(plans.plans(), 'care:a1.1')?.action;
    if (!before) throw new Error('The world has no such action');
    plans.editByHand({
      key: 'list:Actions:1:2',
      plan: 'care',
      action: before.key,
      by,
      at: '2015-07-02T09:00:00Z',
      row: {
        kind: 'action',
        before,
        wanted: { ...before, [field]: wanted[field] },
        words: undefined,
        machinery: false,
      },
      changes: [],
    });
    const { taken } = await judgeHandEdits(ports);
    tried += 1;
    found[field] = taken === 1 ? 'yes' : 'no';
  }
  // Who may not even see it is put back like anybody who may not change it.
  const expected = Object.keys(found).map((field) => [field, cell(EDITS, role, field).replace('gone', 'no')]);
  expect(found).toEqual(Object.fromEntries(expected));
});

test('the tables name the same roles', () => {
  expect([...EDITS.keys()]).toEqual([...RIGHTS.keys()]);
});
