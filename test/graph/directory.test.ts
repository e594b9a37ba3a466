import { createDirectory } from '../../src/graph/directory.ts';
import type { Directory } from '../../src/ports/directory.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { productGraph } from './product-graph.ts';

let standIn: StandIn;
let directory: Directory;
beforeAll(async () => {
  standIn = await startStandIn();
  directory = createDirectory(productGraph(standIn));
});
afterAll(() => standIn.stop());

const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

test.each([
  ['oduy', ['Grace Oduya'], []],
  ['Grace O', ['Grace Oduya'], []],
  ['mei.tan', ['Mei Tanaka'], []],
  ['Head of', ['Marcus Lindqvist', 'Owen Pritchard'], []],
  ['Improvement', ['Asha Menon'], ['Improvement Board']],
  ['Nobody at all', [], []],
])('searching for %s finds %j and the groups %j', async (words, people, groups) => {
  const found = await directory.search(words);
  expect([names(found.people), names(found.groups)]).toEqual([people, groups]);
});

test('people are found by their whole name or their whole post, many in one go', async () => {
  const others = Array.from({ length: 20 }, (_, index) => `Post number ${index}, O’Hara & Sons`);
  const names = ['tom garrity', ...others, 'Service Manager, Children in Care', 'Grace Oduya'];
  const found = await directory.peopleNamed(names);
  expect(found.map(({ name, post, mail }) => [name, post, mail])).toEqual([
    ['Tom Garrity', 'Fostering Team Manager', 'tom.garrity@harrowmere.example'],
    ['Grace Oduya', 'Service Manager, Children in Care', 'grace.oduya@harrowmere.example'],
    ['Ibrahim Sesay', 'Service Manager, Children in Care', 'ibrahim.sesay@harrowmere.example'],
  ]);
});

test('groups are found by their whole name', async () => {
  expect(names(await directory.groupsNamed(['improvement board', 'Improvement']))).toEqual(['Improvement Board']);
});

test('line managers are found for those who have one', async () => {
  const ids = ['Garrity', 'Bevan', 'Nair'].map((surname) => standIn.person(surname).id);
  const managers = await directory.managersOf(ids);
  expect([...managers].map(([id, { name }]) => [ids.indexOf(id), name])).toEqual([
    [0, 'Helen Birtwistle'],
    [2, 'Rhys Bevan'],
  ]);
});
