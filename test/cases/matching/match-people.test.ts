import { matchPeople } from '../../../src/cases/matching/match-people.ts';
import { peopleSheet, type SheetRow } from '../../../src/core/plan/people-sheet.ts';
import { actionsOf, type Plan } from '../../../src/core/plan/plan.ts';
import { group, person, plan } from '../../builders/plan.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeIds } from '../../fakes/ids.ts';
import { fakePeople, mailOf } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const mary = person('Mary Manager');
const TEAM = group('Service Managers');
const DRAFT = plan({
  state: 'draft',
  areas: [
    { title: 'Care', manager: null, actions: [{ leads: ['Ann Lee, Head of Care', 'Team Manager'] }] },
    { title: 'Health', manager: null, actions: [{ leads: ['Ann Lee, Service Manager'] }, { leads: ['Nurse'] }] },
  ],
});

function stage(given: Plan = DRAFT) {
  const plans = fakePlanStore(given);
  const people = fakePeople({
    people: [lee, jo, mary],
    groups: [
      { group: TEAM, members: [lee, jo] },
      { group: group('Empty'), members: [] },
    ],
  });
  const ports = { plans, people, clock: fakeClock('2015-07-01'), ids: fakeIds() };
  return {
    plans,
    match: (...rows: readonly SheetRow[]) => matchPeople(ports, { kind: 'operator' }, given, rows),
    now: () => plans.plans()[0] ?? given,
  };
}

const row = (role: SheetRow['role'], to: string, about: Partial<SheetRow> = {}): SheetRow => ({
  role,
  area: '',
  printed: '',
  name: '',
  person: to,
  ...about,
});
const lead = (printed: string, to: string) => row('lead', to, { printed });
const manager = (area: string, to: string) => row('manager', to, { area });

describe('the sheet', () => {
  test('has a line for each role, each area and each printed lead once, in plan order', () => {
    expect(peopleSheet(DRAFT).map(({ role, area, printed }) => [role, area, printed])).toEqual([
      ['coordinator', '', ''],
      ['auditor', '', ''],
      ['director', '', ''],
      ['next level', '', ''],
      ['readers', '', ''],
      ['manager', 'a1', 'Priority Area 1: Care'],
      ['manager', 'a2', 'Priority Area 2: Health'],
      ['lead', '', 'Ann Lee, Head of Care'],
      ['lead', '', 'Team Manager'],
      ['lead', '', 'Nurse'],
    ]);
  });

  test('shows whom each line stands for now and asks for nobody', () => {
    const matched = plan({ roles: { coordinators: [mary, jo], readers: TEAM }, actions: [{}] });
    const sheet = peopleSheet(matched);
    expect(sheet.filter(({ name }) => name !== '').map(({ role, name }) => [role, name])).toEqual([
      ['coordinator', 'Mary Manager; Jo Joint'],
      ['readers', 'Service Managers'],
      ['manager', 'Mary Manager'],
      ['lead', 'Lee Lead'],
    ]);
    expect(sheet.every((one) => one.person === '')).toBe(true);
  });
});

describe('a filled-in sheet', () => {
  test('sets roles, managers and leads, a person behind two titles in both places', async () => {
    const { match, now, plans } = stage();
    const matched = await match(
      row('coordinator', `${mailOf(mary)}; ${mailOf(jo)}`),
      row('director', mailOf(mary)),
      row('readers', 'service managers'),
      manager('a1', mailOf(mary)),
      lead('ANN LEE,  Head of Care'.replace('ANN LEE', 'Ann Lee'), mailOf(lee)),
      lead('Team Manager', TEAM.name),
    );
    expect(matched).toEqual({ leads: 2, managers: 1, unmatched: ['Nurse'] });
    expect(now().roles).toMatchObject({ coordinators: [mary, jo], director: mary, readers: TEAM });
    expect(now().areas.map((area) => area.manager?.name ?? null)).toEqual(['Mary Manager', null]);
    expect(actionsOf(now()).map(({ people }) => people.map((one) => one.people.map(({ name }) => name)))).toEqual([
      [['Lee Lead'], ['Lee Lead', 'Jo Joint']],
      [['Lee Lead']],
      [[]],
    ]);
    expect(plans.written).toMatchObject([{ kind: 'matched', door: 'terminal', by: { id: 'operator' } }]);
  });

  test('leaves a line that says who became what, and who was it before', async () => {
    const given = plan({
      roles: { director: jo },
      areas: [{ title: 'Care', manager: null, actions: [{ leads: ['Team Manager'] }, { leads: ['Team  manager'] }] }],
    });
    const { match, plans } = stage(given);
    await match(
      row('director', mailOf(mary)),
      row('coordinator', mailOf(jo)),
      row('readers', TEAM.name),
      manager('a1', mailOf(mary)),
      lead('Team Manager', TEAM.name),
    );
    expect(plans.written[0]?.changes).toEqual([
      { field: 'coordinators', from: null, to: 'Jo Joint' },
      { field: 'director', from: 'Jo Joint', to: 'Mary Manager' },
      { field: 'readers', from: null, to: 'Service Managers' },
      { field: 'manager of a1', from: null, to: 'Mary Manager' },
      { field: 'lead Team Manager', from: null, to: 'Lee Lead; Jo Joint' },
    ]);
  });

  test('leaves no line for what stays as it is', async () => {
    const { match, plans, now } = stage(plan({ roles: { director: jo }, actions: [{}] }));
    const before = now();
    await match(row('director', mailOf(jo)), manager('a1', mailOf(mary)), lead('Lee Lead', mailOf(lee)));
    expect(plans.written).toEqual([]);
    expect(now()).toEqual(before);
  });

  test('with very many changes leaves a line that a column of a list can hold', async () => {
    const long = 'Head of Everything '.repeat(20);
    const actions = Array.from({ length: 300 }, (_, index) => ({ leads: [`${index} ${long}`] }));
    const given = plan({ actions });
    const { match, plans, now } = stage(given);
    await match(...actionsOf(given).map((_, index) => lead(`${index} ${long}`, TEAM.name)));
    const changes = plans.written[0]?.changes ?? [];
    expect(changes).toHaveLength(201);
    expect(changes.at(-1)).toEqual({ field: 'further changes', from: null, to: '100' });
    expect(JSON.stringify(changes).length).toBeLessThan(60_000);
    expect(actionsOf(now()).every(({ people }) => people[0]?.people.length === 2)).toBe(true);
  });

  test('changes nothing where it is left empty', async () => {
    const { match, now } = stage(plan({ roles: { coordinators: [jo], director: jo }, actions: [{}] }));
    const before = now();
    await match(row('coordinator', ' '), row('director', ''), manager('a1', ''), lead('Lee Lead', ''));
    expect(now()).toEqual(before);
  });

  test('lists every fault by its line, and nothing is written', async () => {
    const { match, now, plans } = stage();
    const faulty = match(
      row('coordinator', mailOf(mary)),
      manager('a9', mailOf(mary)),
      lead('Head of Roads', mailOf(lee)),
      row('auditor', 'nobody@council.example'),
      row('director', `${mailOf(mary)}; ${mailOf(jo)}`),
      row('readers', mailOf(jo)),
      lead('Nurse', 'No such group'),
      manager('a1', TEAM.name),
      lead('Team Manager', 'Empty'),
    );
    await expect(faulty).rejects.toMatchObject({
      code: 'sheet-invalid',
      facts: {
        faults: [
          '3:area-unknown',
          '4:lead-unknown',
          '5:person-unknown',
          '6:one-person-only',
          '7:readers-need-a-group',
          '8:group-unknown',
          '9:one-person-only',
          '10:group-empty',
        ],
      },
    });
    expect(now()).toBe(DRAFT);
    expect(plans.written).toEqual([]);
  });

  test('takes away whoever is matched where it says nobody, but never the last coordinator', async () => {
    const given = plan({ roles: { director: jo, coordinators: [mary] }, actions: [{ leads: [lee] }] });
    const { match, now, plans } = stage(given);
    await match(row('director', 'nobody'), lead('Lee Lead', ' Nobody '), manager('a1', 'nobody'));
    expect(now().roles).toMatchObject({ director: null, coordinators: [mary] });
    expect(now().areas[0]?.manager).toBeNull();
    expect(actionsOf(now())[0]?.people).toMatchObject([{ printed: 'Lee Lead', people: [] }]);
    expect(plans.written[0]?.changes).toContainEqual({ field: 'lead Lee Lead', from: 'Lee Lead', to: null });
    await expect(match(row('coordinator', 'nobody'))).rejects.toMatchObject({
      facts: { faults: ['2:coordinator-needed'] },
    });
  });

  test('takes people by their object id too, each once', async () => {
    const id = '7a000000-1111-4222-8333-000000000001';
    const plans = fakePlanStore(DRAFT);
    const people = fakePeople({ people: [{ id, name: 'No Mail', mail: null }] });
    const ports = { plans, people, clock: fakeClock('2015-07-01'), ids: fakeIds() };
    const matching = (to: string) => matchPeople(ports, { kind: 'operator' }, DRAFT, [lead('Nurse', to)], 'tab');
    await matching(`${id}; ${id}`);
    expect(actionsOf(plans.plans()[0] ?? DRAFT).at(-1)?.people[0]?.people).toEqual([{ id, name: 'No Mail' }]);
    expect(plans.written).toMatchObject([{ door: 'tab' }]);
    await expect(matching('7a000000-1111-4222-8333-000000000002')).rejects.toMatchObject({
      facts: { faults: ['2:person-unknown'] },
    });
  });
});
