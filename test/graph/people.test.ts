import { createPeople } from '../../src/graph/people.ts';
import type { People } from '../../src/ports/people.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { productGraph } from './product-graph.ts';

let standIn: StandIn;
let people: People;
beforeAll(async () => {
  standIn = await startStandIn();
  people = createPeople(productGraph(standIn));
});
afterAll(() => standIn.stop());

test('a person is found by their address, in any case of letters', async () => {
  const { id, displayName: name, mail } = standIn.person('Oduya');
  expect(await people.findPerson(mail)).toEqual({ id, name, mail });
  expect(await people.findPerson(mail.toUpperCase())).toEqual({ id, name, mail });
});

test.each(['nobody@harrowmere.example', "o'brien@harrowmere.example", 'a+b&c#d@harrowmere.example', ''])(
  'nobody is found by %s',
  async (address) => {
    expect(await people.findPerson(address)).toBeUndefined();
  },
);

test('a group is found by its name, with its people', async () => {
  const found = await people.findGroup('children in care service managers');
  expect(found?.name).toBe('Children in Care Service Managers');
  const members = found ? await people.membersOf(found) : [];
  expect(members.map(({ name, mail }) => [name, mail])).toEqual([
    ['Grace Oduya', 'grace.oduya@harrowmere.example'],
    ['Ibrahim Sesay', 'ibrahim.sesay@harrowmere.example'],
  ]);
});

test.each(['No such group', "Children's Services", 'Fostering & Adoption', '100% #1'])(
  'no group is found by %s',
  async (name) => {
    expect(await people.findGroup(name)).toBeUndefined();
  },
);

test('members are asked for as a cast over nested groups needs it, else Graph answers with none', async () => {
  const graph = productGraph(standIn);
  const asked: unknown[] = [];
  const watched = createPeople({
    ...graph,
    all(path, headers) {
      asked.push(path, headers);
      return graph.all(path, headers);
    },
  });
  await watched.membersOf({ id: '7b000000-1111-4222-8333-000000000001', name: 'Children in Care Service Managers' });
  expect(asked).toEqual([expect.stringContaining('$count=true'), { ConsistencyLevel: 'eventual' }]);
});

test('a group that is gone has no people to give', async () => {
  await expect(people.membersOf({ id: '7b000000-1111-4222-8333-000000000099', name: 'Gone' })).rejects.toMatchObject({
    code: 'missing',
  });
});

test('where to write to a person is looked up by their id', async () => {
  const { id, mail } = standIn.person('Birtwistle');
  expect(await people.loadPerson(id)).toMatchObject({ mail });
  await expect(people.loadPerson('7a000000-1111-4222-8333-000000000099')).rejects.toMatchObject({
    code: 'person-unknown',
  });
});

test('tells of any number of accounts how they stand', async () => {
  const [tom, grace, lena, joan] = ['Garrity', 'Oduya', 'Kowalski', 'Whitcombe'].map((name) => standIn.person(name).id);
  standIn.faults.accounts
    .set(tom ?? '', 'disabled')
    .set(grace ?? '', 'gone')
    .set(lena ?? '', 'guest');
  const strangers = Array.from(
    { length: 40 },
    (_, index) => `99999999-9999-4999-8999-${String(index).padStart(12, '0')}`,
  );
  const states = await people.accounts([tom ?? '', ...strangers, grace ?? '', lena ?? '', joan ?? '', joan ?? '']);
  expect([tom, grace, lena, joan, strangers[39]].map((id) => states.get(id ?? ''))).toEqual([
    'disabled',
    'gone',
    'guest',
    'active',
    'gone',
  ]);
  standIn.faults.accounts.clear();
});

test('a directory that is away does not make anybody gone', async () => {
  standIn.faults.add({ on: '^GET /users$', effect: 'fail', status: 403 });
  await expect(people.accounts([standIn.person('Garrity').id])).rejects.toMatchObject({ code: 'denied' });
});
