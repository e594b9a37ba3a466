import { matchingCases } from '../../../src/cases/matching/matching-cases.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import type { FoundPerson } from '../../../src/ports/directory.ts';
import { group, person, plan } from '../../builders/plan.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeDirectory } from '../../fakes/directory.ts';
import { fakeIds } from '../../fakes/ids.ts';
import { fakePeople, mailOf } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const found = (name: string, post: string): FoundPerson => ({ ...person(name), mail: mailOf(person(name)), post });
const cora = person('Cora Dean');
const ann = found('Ann Lee', 'Head of Care');
const bea = found('Bea Roy', 'Nurse');
const max = found('Max Orr', 'Director');
const BOARD = group('Care Board');
const roles = { coordinators: [cora] };
const DRAFT = plan({
  id: 'care',
  state: 'draft',
  roles,
  areas: [
    { title: 'Care', manager: null, actions: [{ leads: ['Ann Lee, Head of Care'] }, { leads: ['Nurse', 'Ann Lee'] }] },
    { title: 'Health', manager: null, actions: [{ leads: ['Care Board'] }, { leads: ['Matron'] }] },
  ],
});

function stage(...others: readonly Plan[]) {
  const plans = fakePlanStore(DRAFT, ...others);
  const directory = fakeDirectory({
    people: [ann, bea, max],
    groups: [BOARD],
    managers: { 'Ann Lee': max, 'Bea Roy': max },
  });
  const people = fakePeople({ people: [cora, ann, bea, max], groups: [{ group: BOARD, members: [bea, max] }] });
  return { plans, cases: matchingCases({ plans, people, directory, clock: fakeClock('2015-07-01'), ids: fakeIds() }) };
}

const bare = ({ id, name }: Person) => ({ id, name });
const row = (printed: string, to: string) => ({ role: 'lead' as const, area: '', printed, person: to, name: '' });

test('each printed lead stands there once, with the actions that it leads', () => {
  const { cases } = stage();
  const { leads, next } = cases.view(cora, 'care');
  expect(leads.map(({ printed, actions }) => [printed, actions])).toEqual([
    ['Ann Lee, Head of Care', 2],
    ['Nurse', 1],
    ['Care Board', 1],
    ['Matron', 1],
  ]);
  expect(next).toEqual(['opening', 'live', 'ended']);
});

test('whom leads may stand for comes from the directory, and managers from whom they report to', async () => {
  const { leads, managers } = await stage().cases.suggest(cora, 'care');
  expect(leads.map(({ printed, suggestions }) => [printed, suggestions.map(({ why }) => why)])).toEqual([
    ['Ann Lee, Head of Care', ['same-name']],
    ['Nurse', ['same-post']],
    ['Care Board', ['group']],
    ['Matron', []],
  ]);
  expect(managers).toEqual([
    { area: 'a1', likely: [{ person: bare(max), reports: 2 }] },
    { area: 'a2', likely: [] },
  ]);
});

test('matches of other plans are remembered, but only of those that one coordinates oneself', async () => {
  const matched = { people: [{ printed: 'MATRON', people: [bare(bea)], accountable: true }] };
  const own = plan({ id: 'own', roles, actions: [matched] });
  const suggested = async (other: Plan) =>
    (await stage(other).cases.suggest(cora, 'care')).leads.find(({ printed }) => printed === 'Matron')?.suggestions;
  expect(await suggested(own)).toEqual([{ why: 'remembered', people: [bare(bea)] }]);
  expect(await suggested({ ...own, roles: { ...own.roles, coordinators: [max] } })).toEqual([]);
});

test('a lead is matched, and a filled-in sheet does the same; history says that it was the tab', async () => {
  const { cases, plans } = stage();
  const after = await cases.match(cora, 'care', [row('Matron', mailOf(bea))]);
  expect(after.leads.at(-1)?.people).toEqual([bare(bea)]);
  const text = new TextDecoder().decode(await cases.sheet(cora, 'care', '.csv'));
  const filled = text.replace('lead,,Nurse,,', `lead,,Nurse,${mailOf(bea)},`);
  const { leads } = await cases.matchBySheet(cora, 'care', {
    name: 'people.csv',
    bytes: new TextEncoder().encode(filled),
  });
  expect(leads.find(({ printed }) => printed === 'Nurse')?.people).toEqual([bare(bea)]);
  expect(plans.written.map(({ kind, door, by }) => [kind, door, by.name])).toEqual([
    ['matched', 'tab', 'Cora Dean'],
    ['matched', 'tab', 'Cora Dean'],
  ]);
});

test('a plan opens once every area has a manager', async () => {
  const { cases } = stage();
  await expect(cases.setState(cora, 'care', 'opening')).rejects.toMatchObject({ code: 'area-without-manager' });
  const manages = ['a1', 'a2'].map((area) => ({ ...row('', mailOf(max)), role: 'manager' as const, area }));
  await cases.match(cora, 'care', manages);
  expect((await cases.setState(cora, 'care', 'opening')).plan.state).toBe('opening');
});

test('whoever does not coordinate the plan learns nothing of it and finds nobody', async () => {
  const { cases } = stage();
  expect(() => cases.view(ann, 'care')).toThrow(
    expect.objectContaining({ code: 'plan-unknown', facts: { plan: 'care', known: [] } }),
  );
  await expect(cases.suggest(ann, 'care')).rejects.toMatchObject({ code: 'plan-unknown' });
  await expect(cases.search(ann, 'Bea')).rejects.toMatchObject({ code: 'not-allowed' });
  expect(names((await cases.search(cora, ' bea ')).people)).toEqual(['Bea Roy']);
  expect(await cases.search(cora, '  ')).toEqual({ people: [], groups: [] });
});

function names(of: readonly Person[]): readonly string[] {
  return of.map(({ name }) => name);
}
