import { editAction, undoEdit, type WantedEdit } from '../../../src/cases/actions/edit-action.ts';
import { viewEditing } from '../../../src/cases/actions/view-editing.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { firstAction, type PlanGiven, person, plan } from '../../builders/plan.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const KEY = 'plan:a1.1';
const [cora, mary, lee, bo] = [
  person('Cora Coordinator'),
  person('Mary Manager'),
  person('Lee Lead'),
  person('Bo Day'),
];

function stage(given: PlanGiven = {}) {
  const plans = fakePlanStore(plan({ actions: [{ priority: 'high' }], roles: { coordinators: [cora] }, ...given }));
  const asked: string[] = [];
  const directory = fakePeople({ people: [bo] });
  const people = {
    ...directory,
    loadPerson(id: string) {
      asked.push(id);
      return directory.loadPerson(id);
    },
  };
  const ports = { plans, people, clock: fakeClock('2015-07-02') };
  const about = (by: Person, submit: string) => ({ by, action: KEY, door: 'tab' as const, submit });
  return {
    ports,
    plans,
    asked,
    now: () => firstAction(plans.plans()[0] ?? plan()),
    edits: (edit: WantedEdit, submit = 'one', by = cora) => editAction(ports, { ...about(by, submit), edit }),
    undoes: (entry: string, submit = 'undo', by = cora) => undoEdit(ports, { ...about(by, submit), entry }),
  };
}

const LOWER = { field: 'priority', from: 'high', to: 'low' } as const;
const HAND_OVER = { field: 'hand-over', from: ['Lee Lead'], to: bo.id } as const;

test('the same submit twice is one entry, also after somebody else changed it again', async () => {
  const { edits, plans, now } = stage();
  const { entry } = await edits(LOWER);
  await edits({ field: 'priority', from: 'low', to: 'medium' }, 'two', cora);
  expect(await edits(LOWER)).toMatchObject({ entry, view: { action: { priority: 'medium' } } });
  expect(plans.written).toHaveLength(2);
  expect(now().priority).toBe('medium');
});

test('two who edit different fields at the same moment both come through', async () => {
  const { edits, plans, now } = stage();
  plans.beforeNextSave(() => plans.changeElsewhere(KEY, (action) => ({ ...action, measure: 'Ten files' })));
  await edits(LOWER);
  expect(now()).toMatchObject({ priority: 'low', measure: 'Ten files' });
});

test('of two who edit the same field at the same moment the second is told, and nothing is written over', async () => {
  const { edits, plans, now } = stage();
  plans.beforeNextSave(() => plans.changeElsewhere(KEY, (action) => ({ ...action, priority: 'medium' })));
  await expect(edits(LOWER)).rejects.toMatchObject({ code: 'edited-meanwhile' });
  expect(now().priority).toBe('medium');
  expect(plans.written).toEqual([]);
});

describe('who leads it', () => {
  test('is written behind the action, and its history tells both names', async () => {
    const { edits, now, plans } = stage();
    await edits(HAND_OVER);
    expect(now().people).toEqual([{ printed: 'Lee Lead', people: [bo], accountable: true }]);
    expect(plans.written.at(-1)?.changes).toEqual([
      {
        field: 'leads',
        from: JSON.stringify([{ printed: 'Lee Lead', people: [lee], accountable: true }]),
        to: JSON.stringify([{ printed: 'Lee Lead', people: [bo], accountable: true }]),
      },
    ]);
  });

  test('is finished by the same submit where its writing was cut off', async () => {
    const { edits, now, plans, undoes } = stage();
    plans.failAt(2);
    await expect(edits(HAND_OVER)).rejects.toMatchObject({ code: 'unreachable' });
    const { entry } = await edits(HAND_OVER);
    expect(now().people[0]?.people).toEqual([bo]);
    expect(plans.written).toHaveLength(1);
    await undoes(entry ?? '');
    expect(now().people[0]?.people).toEqual([lee]);
    await edits(HAND_OVER);
    expect(now().people[0]?.people).toEqual([lee]);
  });

  test('of many actions asks the directory about a person once, and about nobody whom the plan knows', async () => {
    const { edits, asked, undoes } = stage();
    const { entry } = await edits(HAND_OVER);
    await undoes(entry ?? '');
    await edits({ ...HAND_OVER, to: mary.id }, 'two');
    expect(asked).toEqual([bo.id]);
  });

  test('is nobody whom the directory does not know', async () => {
    const { edits, plans } = stage();
    await expect(edits({ ...HAND_OVER, to: 'id-nobody' })).rejects.toEqual(
      new Refusal('person-unknown', { id: 'id-nobody' }),
    );
    expect(plans.written).toEqual([]);
  });
});

describe('an undo', () => {
  test('is an edit of its own, once', async () => {
    const { edits, undoes, plans, now } = stage();
    const { entry } = await edits(LOWER);
    const first = await undoes(entry ?? '');
    expect(await undoes(entry ?? '')).toMatchObject({ entry: first.entry });
    expect(now().priority).toBe('high');
    expect(plans.written.map(({ kind }) => kind)).toEqual(['edited', 'edited']);
  });

  test('of what is no edit of this action is refused', async () => {
    const { undoes } = stage();
    await expect(undoes('some|other|entry')).rejects.toMatchObject({ code: 'undo-gone' });
  });

  test('is offered to those who may edit the field, and to nobody else', async () => {
    const { edits, ports } = stage();
    const { entry } = await edits(LOWER);
    const offered = async (by: Person) => (await viewEditing(ports, by, KEY)).undoable.map(({ key }) => key);
    expect(await offered(cora)).toEqual([entry]);
    expect(await offered(mary)).toEqual([]);
  });
});

test('what is edited may belong to a plan that asks nobody any more', async () => {
  const { edits, now } = stage({ state: 'ended' });
  await edits(LOWER);
  expect(now().priority).toBe('low');
});
