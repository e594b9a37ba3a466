import { rememberMembers } from '../../src/graph/remembered-members.ts';
import type { People } from '../../src/ports/people.ts';
import { group, person } from '../builders/plan.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakePeople, mailOf } from '../fakes/people.ts';

const BOARD = group('Improvement Board');
const rita = { ...person('Rita Reader'), mail: mailOf(person('Rita Reader')) };
const nora = { ...person('Nora New'), mail: mailOf(person('Nora New')) };

/** A directory that counts how often it is asked, and what remembers its answers. */
function remembering() {
  const clock = fakeClock('2015-07-01T10:00:00Z');
  const directory = { members: [rita], down: false, asked: 0 };
  const people: People = {
    ...fakePeople(),
    async membersOf() {
      directory.asked += 1;
      if (directory.down) throw new Error('away');
      return directory.members;
    },
  };
  return { clock, directory, people: rememberMembers(people, clock) };
}

test('a whole meeting that looks at the same moment asks the directory once', async () => {
  const { people, directory } = remembering();
  const answers = await Promise.all(Array.from({ length: 20 }, () => people.membersOf(BOARD)));
  expect(answers).toEqual(Array.from({ length: 20 }, () => [rita]));
  expect(directory.asked).toBe(1);
});

test('screens that look again within five minutes ask nothing, after that they see who joined', async () => {
  const { people, directory, clock } = remembering();
  await people.membersOf(BOARD);
  directory.members = [rita, nora];
  clock.set('2015-07-01T10:04:59Z');
  expect(await people.membersOf(BOARD)).toEqual([rita]);
  clock.set('2015-07-01T10:05:00Z');
  expect(await people.membersOf(BOARD)).toEqual([rita, nora]);
  expect(directory.asked).toBe(2);
});

test('each group is remembered by itself', async () => {
  const { people, directory } = remembering();
  await people.membersOf(BOARD);
  await people.membersOf(group('Scrutiny'));
  expect(directory.asked).toBe(2);
});

test('while the directory is away what it said last stands, and it is left alone for half a minute', async () => {
  const { people, directory, clock } = remembering();
  await people.membersOf(BOARD);
  directory.down = true;
  for (const moment of ['10:05:00', '10:05:29', '10:05:30', '10:06:00']) {
    clock.set(`2015-07-01T${moment}Z`);
    expect(await people.membersOf(BOARD)).toEqual([rita]);
  }
  expect(directory.asked).toBe(4);

  directory.down = false;
  directory.members = [];
  clock.set('2015-07-01T10:06:30Z');
  expect(await people.membersOf(BOARD)).toEqual([]);
});

test('a directory that never answered refuses, and is not asked again with every look', async () => {
  const { people, directory, clock } = remembering();
  directory.down = true;
  await expect(people.membersOf(BOARD)).rejects.toThrow('away');
  await expect(people.membersOf(BOARD)).rejects.toThrow('away');
  expect(directory.asked).toBe(1);

  directory.down = false;
  clock.set('2015-07-01T10:00:30Z');
  expect(await people.membersOf(BOARD)).toEqual([rita]);
});

test('the other questions go to the directory itself', async () => {
  const people = rememberMembers(fakePeople({ people: [person('Rita Reader')] }), fakeClock('2015-07-01'));
  expect(await people.findPerson(mailOf(person('Rita Reader')))).toMatchObject({ name: 'Rita Reader' });
});
