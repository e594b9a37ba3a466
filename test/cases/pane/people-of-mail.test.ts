import { peopleOfMail } from '../../../src/cases/pane/people-of-mail.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { person } from '../../builders/plan.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePeople, mailOf } from '../../fakes/people.ts';

const lee = person('Lee Lead');

function stage() {
  const clock = fakeClock('2015-07-02');
  const asked: string[] = [];
  let fails = false;
  const people = fakePeople({ people: [lee] });
  const find = peopleOfMail(
    {
      findPerson: async (address) => {
        asked.push(address);
        if (fails) throw new Refusal('busy');
        return people.findPerson(address);
      },
    },
    clock,
  );
  return {
    clock,
    asked,
    find,
    fail: (now: boolean) => {
      fails = now;
    },
  };
}

test('asks the directory about an address once an hour, however it is spelt', async () => {
  const { clock, asked, find } = stage();
  expect([...(await find([mailOf(lee), ' LEE.Lead@council.example ', 'who@elsewhere.example']))]).toEqual([lee.id]);
  expect([...(await find([mailOf(lee)]))]).toEqual([lee.id]);
  expect(asked).toEqual([mailOf(lee), 'who@elsewhere.example']);
  clock.set('2015-07-02T11:00:00Z');
  await find([mailOf(lee)]);
  expect(asked).toHaveLength(3);
});

test('looks no more than twenty addresses up', async () => {
  const { asked, find } = stage();
  await find(Array.from({ length: 200 }, (_, index) => `one${index}@council.example`));
  expect(asked).toHaveLength(20);
});

test('finds nobody while the directory does not answer, and remembers nothing of that', async () => {
  const { find, fail } = stage();
  fail(true);
  expect((await find([mailOf(lee)])).size).toBe(0);
  fail(false);
  expect([...(await find([mailOf(lee)]))]).toEqual([lee.id]);
});
