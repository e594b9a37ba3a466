import { undoEdit } from '../../../src/cases/actions/edit-action.ts';
import { takeOver } from '../../../src/cases/deciding/take-over.ts';
import { decidedDue } from '../../../src/core/asking/telling/decided.ts';
import { leadNames, leadsOf } from '../../../src/core/plan/plan.ts';
import { day, type PlanGiven, person, plan, revision } from '../../builders/plan.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const [lee, mary] = [person('Lee Lead'), person('Mary Manager')];
const [cora, nell] = [person('Cora Coordinator'), person('Nell Next')];
const KEY = 'plan:a1.1';

function stage(given: NonNullable<PlanGiven['actions']>[number] = {}) {
  const plans = fakePlanStore(plan({ roles: { coordinators: [cora], nextLevel: nell }, actions: [given] }));
  const ports = { plans, clock: fakeClock('2015-07-02'), people: fakePeople({ people: [lee, mary, cora, nell] }) };
  return {
    plans,
    take: (by = mary, submit = 'submit-1') => takeOver(ports, { by, action: KEY, door: 'tab', submit }),
    undo: (entry: string) => undoEdit(ports, { by: mary, action: KEY, door: 'tab', submit: 'undo-1', entry }),
  };
}

const leadsIn = ({ plans }: ReturnType<typeof stage>) =>
  plans.plans().flatMap(({ areas }) => areas.flatMap(({ actions }) => actions.flatMap(leadsOf)));

test('the manager leads it in the place of the lead, who is told, and decisions go a level up', async () => {
  const here = stage({ revisions: [revision('2015-09-01', { agreed: false })] });
  const { acts, history } = await here.take();
  expect(leadsIn(here)).toEqual([mary]);
  expect(acts).not.toContain('agree-revision');
  const entry = history.at(-1);
  expect(entry).toMatchObject({ kind: 'taken-over', by: mary });
  const told = entry ? decidedDue(here.plans.plans(), entry, history) : [];
  expect(told.map(({ to, as }) => [to.name, as])).toEqual([['Lee Lead', 'lead']]);
});

test('the same submit takes it over once; who leads it already is told so', async () => {
  const here = stage();
  await here.take();
  await here.take();
  expect(here.plans.written).toHaveLength(1);
  await expect(here.take(mary, 'submit-2')).rejects.toMatchObject({ code: 'lead-already' });
});

test.each([cora, nell, lee])('$name takes nothing over: that is for who manages the area', async (by) => {
  await expect(stage().take(by)).rejects.toMatchObject({ code: 'not-permitted' });
});

test('it can be undone; meanwhile no document prints the post that leads it no more', async () => {
  const here = stage();
  const { action, history } = await here.take();
  expect(leadNames(action)).toEqual(['Mary Manager']);
  await here.undo(history.at(-1)?.key ?? '');
  expect(leadsIn(here)).toEqual([lee]);
  expect(here.plans.plans()[0]?.areas[0]?.actions.map(leadNames)).toEqual([['Lee Lead']]);
});

test('what the lead asked for is settled by it, and that is not undone', async () => {
  const here = stage({ requests: [{ kind: 'help', by: lee, on: day('2015-07-01'), words: 'One more assessor' }] });
  const { action, history } = await here.take();
  expect(action.requests).toEqual([]);
  await expect(here.undo(history.at(-1)?.key ?? '')).rejects.toMatchObject({ code: 'undo-gone' });
});
