import { availabilityCases } from '../../../src/cases/availability/availability-cases.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeDirectory } from '../../fakes/directory.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const lee = person('Lee Lead');
const una = person('Una Stand-in');
const cora = person('Cora Coordinator');
const nick = person('Nick Nobody');
const mary = person('Mary Manager');

function world() {
  const availability = fakeAvailability();
  const found = [lee, una, nick].map((one) => ({ ...one, mail: null, post: 'Officer' }));
  const cases = availabilityCases({
    plans: fakePlanStore(
      plan({ roles: { coordinators: [cora] }, areas: [{ manager: mary, actions: [{ leads: [lee] }] }] }),
    ),
    availability,
    clock: fakeClock('2015-07-01'),
    people: fakePeople({ people: [lee, una, cora, nick, mary] }),
    directory: fakeDirectory({ people: found }),
  });
  return { availability, cases };
}

test('I am asked as usual until I say otherwise', async () => {
  const { cases } = world();
  expect(await cases.view(lee)).toEqual({
    own: { person: lee.id, notUntil: null, worksOn: null, deputy: null, heldBy: [] },
    deputyOf: [],
  });
});

test('I say until when not, and on which days; each stays when I say the other', async () => {
  const { cases } = world();
  await cases.set(lee, { notUntil: day('2015-08-03') });
  expect(await cases.set(lee, { worksOn: [4, 1, 1] })).toMatchObject({
    own: { notUntil: day('2015-08-03'), worksOn: [1, 4] },
  });
  expect(await cases.set(lee, { worksOn: [5, 4, 3, 2, 1], notUntil: null })).toMatchObject({
    own: { notUntil: null, worksOn: null },
  });
});

test('a day that is not to come is refused, and one that has come holds no more', async () => {
  const { cases, availability } = world();
  for (const past of ['2015-06-30', '2015-07-01']) {
    await expect(cases.set(lee, { notUntil: day(past) })).rejects.toMatchObject({ code: 'not-until-past' });
  }
  await availability.change(lee.id, (now) => ({ ...now, notUntil: day('2015-07-01') }));
  expect(await cases.view(lee)).toMatchObject({ own: { notUntil: null } });
});

test('a manager who leads nothing says when they are away, and who stands in for them', async () => {
  const { cases } = world();
  await cases.set(mary, { notUntil: day('2015-08-03') });
  expect(await cases.chooseDeputy(mary, una.id)).toMatchObject({ own: { notUntil: day('2015-08-03') } });
  expect(await cases.view(una)).toMatchObject({ deputyOf: [{ person: mary, agreed: false }] });
});

test('who leads and manages nothing sets nothing, finds nobody and is shown nothing', async () => {
  const { cases } = world();
  expect(await cases.view(nick)).toEqual({ own: null, deputyOf: [] });
  const refused = { code: 'asked-nothing' };
  await expect(cases.set(nick, { worksOn: [1] })).rejects.toMatchObject(refused);
  await expect(cases.chooseDeputy(nick, una.id)).rejects.toMatchObject(refused);
  await expect(cases.findDeputies(nick, 'Una')).rejects.toMatchObject(refused);
});

test('a deputy has to agree before they are one', async () => {
  const { cases } = world();
  expect(await cases.findDeputies(lee, 'una')).toEqual([expect.objectContaining(una)]);
  expect(await cases.chooseDeputy(lee, una.id)).toMatchObject({ own: { deputy: { person: una, agreed: false } } });
  expect(await cases.view(una)).toEqual({ own: null, deputyOf: [{ person: lee, agreed: false }] });
  expect(await cases.answerDeputy(una, { of: lee.id, agrees: true })).toMatchObject({ deputyOf: [{ agreed: true }] });
  expect(await cases.chooseDeputy(lee, una.id)).toMatchObject({ own: { deputy: { agreed: true } } });
});

test.each([
  ['the deputy says no', false],
  ['the deputy agreed, and ends it later', true],
])('nobody is deputy once %s', async (_when, agreedFirst) => {
  const { cases } = world();
  await cases.chooseDeputy(lee, una.id);
  if (agreedFirst) await cases.answerDeputy(una, { of: lee.id, agrees: true });
  expect(await cases.answerDeputy(una, { of: lee.id, agrees: false })).toMatchObject({ deputyOf: [] });
  expect(await cases.view(lee)).toMatchObject({ own: { deputy: null } });
});

test('another deputy has to agree anew, and the earlier one is asked no more', async () => {
  const { cases } = world();
  await cases.chooseDeputy(lee, una.id);
  await cases.answerDeputy(una, { of: lee.id, agrees: true });
  expect(await cases.chooseDeputy(lee, nick.id)).toMatchObject({ own: { deputy: { person: nick, agreed: false } } });
  await expect(cases.answerDeputy(una, { of: lee.id, agrees: true })).rejects.toMatchObject({ code: 'deputy-gone' });
  expect(await cases.chooseDeputy(lee, null)).toMatchObject({ own: { deputy: null } });
});

test('nobody makes themselves a deputy of their own, of a stranger, or of whom the directory does not know', async () => {
  const { cases, availability } = world();
  await expect(cases.chooseDeputy(lee, lee.id)).rejects.toMatchObject({ code: 'own-deputy' });
  await expect(cases.chooseDeputy(lee, 'id-of-nobody')).rejects.toMatchObject({ code: 'person-unknown' });
  await expect(cases.answerDeputy(una, { of: lee.id, agrees: true })).rejects.toMatchObject({ code: 'deputy-gone' });
  expect(await availability.all()).toEqual([]);
});

test('a coordinator sets it for a lead of their plan, and for nobody else', async () => {
  const { cases } = world();
  const of = { by: cora, plan: 'plan', lead: lee.id };
  expect(await cases.setOfLead(of, { notUntil: day('2015-09-01'), worksOn: [2] })).toMatchObject({
    person: lee.id,
    notUntil: day('2015-09-01'),
    worksOn: [2],
  });
  await expect(cases.setOfLead({ ...of, lead: nick.id }, {})).rejects.toMatchObject({ code: 'not-asked-here' });
  await expect(cases.setOfLead({ ...of, by: lee }, {})).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(cases.setOfLead({ ...of, by: nick }, {})).rejects.toMatchObject({ code: 'plan-unknown' });
});
