import { randomUUID } from 'node:crypto';
import { actionCases } from '../../src/cases/actions/action-cases.ts';
import { viewOverdue } from '../../src/cases/plans/view-overdue.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import { entry } from '../builders/entry.ts';
import { group, person, plan } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakeSendControl } from '../fakes/send-control.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';
import { type ListsOnStandIn, listsOnStandIn } from '../sharepoint/lists-on-stand-in.ts';

const SITES = ['/sites/adults', '/sites/children'];
const [adults, children] = [group('Adults board'), group('Children board')];
const people = fakePeople({
  groups: [
    { group: adults, members: [person('Ada Reader')] },
    { group: children, members: [person('Carl Reader')] },
  ],
});
const careOf = (id: string, name: string, readers = adults) =>
  plan({
    id,
    title: `${id} plan`,
    roles: { coordinators: [person(`Cora ${name}`)], readers },
    areas: [{ manager: person(`Mary ${name}`), actions: [{ leads: [person(`Lee ${name}`)] }] }],
  });

let lists: ListsOnStandIn;
let plans: PlanStore;
beforeAll(async () => {
  lists = await listsOnStandIn({ sitePaths: SITES });
  plans = await lists.open();
  const imported = (id: string) => [entry({ key: `${id}|imported`, plan: id, action: null, kind: 'imported' })];
  const [first, second] = plans.sites();
  await plans.addPlan(careOf('adults', 'Adults'), imported('adults'), first);
  await plans.addPlan(careOf('children', 'Children', children), imported('children'), second);
});
afterAll(() => lists.standIn.stop());

const ports = () => ({
  plans,
  people,
  kept: fakeKeptAnswers(),
  clock: fakeClock('2015-07-02'),
  unanswered: async () => [],
  pastAsks: async () => [],
  availability: fakeAvailability(),
  asks: fakeAskStore(),
  queue: fakeSendQueue(),
  control: fakeSendControl(),
  timeZone: 'Europe/London',
});

/** The plans whose action somebody may open, and those of which they are told what is overdue. */
async function seenBy(by: Person) {
  const cases = actionCases(ports());
  const opened: string[] = [];
  for (const id of ['adults', 'children', 'nonsense']) {
    try {
      opened.push((await cases.viewAction(by, `${id}:a1.1`)).plan.id);
    } catch (error) {
      expect(error).toEqual(new Refusal('action-unknown', { action: `${id}:a1.1` }));
    }
  }
  const lists = await viewOverdue(ports(), { kind: 'person', person: by });
  counted('roles x operations tried', 4);
  return { opened, told: lists.map((list) => list.plan.id) };
}

test('each plan is on the site that it was brought to', () => {
  const [first, second] = plans.sites();
  expect([plans.siteOf('adults'), plans.siteOf('children')]).toEqual([first, second]);
});

test.each([
  ['Ada Reader', ['adults']],
  ['Carl Reader', ['children']],
  ['Cora Adults', ['adults']],
  ['Mary Adults', ['adults']],
  ['Lee Adults', ['adults']],
  ['Lee Children', ['children']],
  ['Sue Stranger', []],
])('%s learns of the plans of %j and of no other', async (name, expected) => {
  expect(await seenBy(person(name))).toEqual({ opened: expected, told: expected });
});

test('what is done on one site is written there, and nothing is on the other', async () => {
  const by = person('Mary Children');
  const answer = { choice: 'not-done', expected: null, words: 'Half of them' } as const;
  const doing = { by, door: 'tab', submit: randomUUID(), answer } as const;
  await actionCases(ports()).answerAction({ ...doing, action: 'children:a1.1' });
  await expect(actionCases(ports()).answerAction({ ...doing, action: 'adults:a1.1' })).rejects.toMatchObject({
    code: 'action-unknown',
  });
  const fresh = await lists.open();
  expect(fresh.history('children:a1.1')).toMatchObject([{ by, onBehalf: true, words: 'Half of them' }]);
  expect(fresh.history('adults:a1.1')).toEqual([]);
});
