import { heldIn, holdPerson, releasePerson } from '../../../src/cases/asking/hold-person.ts';
import { cancelRound, changeRound, openRound, type WantedRound } from '../../../src/cases/asking/open-round.ts';
import { addDayOff, removeDayOff, setAsking } from '../../../src/cases/asking/set-asking.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeIds } from '../../fakes/ids.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';

const cora = person('Cora Dean');
const lee = person('Lee Lead');
const caller = { kind: 'person', person: cora } as const;
const of = { caller, plan: 'plan', door: 'tab' } as const;

/** A plan that Cora coordinates, on Thursday 2 July 2015. */
function stage() {
  const plans = fakePlanStore(plan({ roles: { coordinators: [cora] }, actions: [{ leads: [lee] }] }));
  const [clock, availability] = [fakeClock('2015-07-02'), fakeAvailability()];
  const ports = { plans, clock, availability, ids: fakeIds() };
  const held = async () => heldIn(plans.plans()[0] ?? plan(), await availability.all(), clock.today());
  const asking = () => plans.plans()[0]?.asking;
  const told = () => plans.entries('plan').map(({ kind, changes }) => ({ kind, changes }));
  return { ports, plans, asking, held, told };
}

const wanted = (given: { name?: string; opens?: string; cutOffs?: string[]; paper?: string } = {}): WantedRound => ({
  meeting: { name: given.name ?? 'Improvement Board', on: day('2015-07-21') },
  opens: day(given.opens ?? '2015-07-02'),
  cutOffs: (given.cutOffs ?? ['2015-07-10']).map(day),
  paper: given.paper === undefined ? null : day(given.paper),
});

test('the settings are saved as one change whose line of history names each field', async () => {
  const { ports, asking, told, plans } = stage();
  await setAsking(ports, of, { weekday: 2, board: 'Improvement Board', mailWords: 'refs', nation: 'scotland' });
  expect(asking()).toMatchObject({ weekday: 2, board: 'Improvement Board' });
  expect(plans.plans()[0]?.nation).toBe('scotland');
  expect(told()).toEqual([
    {
      kind: 'asking-changed',
      changes: [
        { field: 'weekday', from: '1', to: '2' },
        { field: 'board', from: null, to: 'Improvement Board' },
        { field: 'mails', from: 'all', to: 'refs' },
        { field: 'nation', from: 'england-and-wales', to: 'scotland' },
      ],
    },
  ]);
});

test('of the digest’s day and hour the one that is not named stays', async () => {
  const { ports, asking, told } = stage();
  await setAsking(ports, of, { digest: { weekday: 4 } });
  await setAsking(ports, of, { digest: { hour: 14 } });
  expect(asking()?.digest).toEqual({ weekday: 4, hour: 14 });
  expect(told().flatMap(({ changes }) => changes)).toEqual([
    { field: 'digest', from: '1 8', to: '4 8' },
    { field: 'digest', from: '4 8', to: '4 14' },
  ]);
});

test('what changes nothing writes nothing', async () => {
  const { ports, told } = stage();
  await setAsking(ports, of, { weekday: 1 });
  await removeDayOff(ports, of, day('2015-08-03'));
  await releasePerson(ports, of, lee.id);
  expect(told()).toEqual([]);
});

test('a day off is added in order, renamed and taken away', async () => {
  const { ports, asking, told } = stage();
  await addDayOff(ports, of, { day: day('2015-08-04'), name: 'Closure' });
  await addDayOff(ports, of, { day: day('2015-08-03'), name: 'Jubilee' });
  await addDayOff(ports, of, { day: day('2015-08-04'), name: 'Works closure' });
  expect(asking()?.daysOff.map((off) => `${off.day} ${off.name}`)).toEqual([
    '2015-08-03 Jubilee',
    '2015-08-04 Works closure',
  ]);
  await removeDayOff(ports, of, day('2015-08-04'));
  expect(told().flatMap(({ changes }) => changes)).toEqual([
    { field: 'day off', from: null, to: '2015-08-04 Closure' },
    { field: 'day off', from: null, to: '2015-08-03 Jubilee' },
    { field: 'day off', from: '2015-08-04 Closure', to: '2015-08-04 Works closure' },
    { field: 'day off', from: '2015-08-04 Works closure', to: null },
  ]);
});

test.each([
  ['a Saturday', '2015-07-04'],
  ['a bank holiday', '2015-08-31'],
])('a day on which nobody works anyway is refused: %s', async (_what, iso) => {
  const { ports, told } = stage();
  await expect(addDayOff(ports, of, { day: day(iso), name: 'Rest' })).rejects.toMatchObject({
    code: 'day-off-already',
  });
  expect(told()).toEqual([]);
});

test('a round gets its paper day five clear days before the meeting, unless somebody says otherwise', async () => {
  const { ports, asking } = stage();
  await openRound(ports, of, wanted());
  await openRound(ports, of, wanted({ opens: '2015-07-11', cutOffs: ['2015-07-13'], paper: '2015-07-14' }));
  expect(asking()?.rounds.map(({ id, paper }) => [id, `${paper}`])).toEqual([
    ['r1', '2015-07-13'],
    ['r2', '2015-07-14'],
  ]);
});

test('a wrong round is refused with everything that is wrong, and nothing is written', async () => {
  const { ports, told } = stage();
  await openRound(ports, of, wanted());
  const wrong = wanted({ opens: '2015-07-09', cutOffs: ['2015-07-08'] });
  await expect(openRound(ports, of, wrong)).rejects.toMatchObject({
    code: 'round-wrong',
    facts: { faults: ['opens-after-cut-off|2015-07-09|2015-07-08', 'overlaps|2015-07-02|2015-07-10'] },
  });
  expect(told()).toHaveLength(1);
});

test('a round that has not closed is changed and cancelled, each with what it tells', async () => {
  const { ports, asking, told } = stage();
  await openRound(ports, of, wanted());
  await changeRound(ports, of, { id: 'r1', wanted: wanted({ name: 'Board', cutOffs: ['2015-07-08', '2015-07-06'] }) });
  await cancelRound(ports, of, 'r1');
  expect(asking()?.rounds).toEqual([]);
  const whole = (name: string, cutOff: string) =>
    `${name} on 2015-07-21, opens 2015-07-02, cut-off ${cutOff}, paper 2015-07-13`;
  expect(told().flatMap(({ changes }) => changes)).toEqual([
    { field: 'round', from: null, to: whole('Improvement Board', '2015-07-10') },
    { field: 'meeting', from: 'Improvement Board', to: 'Board' },
    { field: 'Board: cut-off', from: '2015-07-10', to: '2015-07-06, 2015-07-08' },
    { field: 'round', from: whole('Board', '2015-07-06, 2015-07-08'), to: null },
  ]);
});

test('a round that has closed stays as it was, and one that nobody knows is refused', async () => {
  const { ports, asking } = stage();
  await openRound(ports, of, wanted());
  ports.clock.set('2015-07-11');
  const change = changeRound(ports, of, { id: 'r1', wanted: wanted() });
  await expect(change).rejects.toMatchObject({ code: 'round-closed' });
  await expect(cancelRound(ports, of, 'r1')).rejects.toMatchObject({ code: 'round-closed' });
  await expect(cancelRound(ports, of, 'r7')).rejects.toMatchObject({ code: 'round-unknown' });
  expect(asking()?.rounds).toHaveLength(1);
});

test('somebody is held until a day or until further notice, and let go', async () => {
  const { ports, plans, held, told } = stage();
  const before = JSON.stringify(plans.plans());
  await holdPerson(ports, of, { person: lee.id, until: day('2015-07-06') });
  expect(await held()).toEqual([{ person: lee, until: day('2015-07-06') }]);
  await holdPerson(ports, of, { person: lee.id, until: null });
  expect(await held()).toEqual([{ person: lee, until: null }]);
  // What everybody who may open the site can read says nothing of it.
  expect([JSON.stringify(plans.plans()), told()]).toEqual([before, []]);
  await releasePerson(ports, of, lee.id);
  expect(await held()).toEqual([]);
});

test('somebody is held no more once the day has come, and nothing is kept of who was never held', async () => {
  const { ports, held } = stage();
  await holdPerson(ports, of, { person: lee.id, until: day('2015-07-06') });
  ports.clock.set('2015-07-06');
  expect(await held()).toEqual([]);
  await releasePerson(ports, of, cora.id);
  expect((await ports.availability.all()).map((one) => one.person)).toEqual([lee.id]);
});

test('nobody but the plan’s coordinators holds or releases anybody', async () => {
  const { ports } = stage();
  const byLee = { ...of, caller: { kind: 'person', person: lee } } as const;
  await expect(holdPerson(ports, byLee, { person: lee.id, until: null })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(releasePerson(ports, byLee, lee.id)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('nobody is held until a day that is not to come, nor who leads nothing in the plan', async () => {
  const { ports, told } = stage();
  const held = (who: string, until: string) => holdPerson(ports, of, { person: who, until: day(until) });
  await expect(held(lee.id, '2015-07-02')).rejects.toMatchObject({ code: 'hold-until-past' });
  await expect(held(cora.id, '2015-07-03')).rejects.toMatchObject({ code: 'not-asked-here' });
  expect(told()).toEqual([]);
});

test('of two coordinators who save at the same moment both are heard', async () => {
  const { ports, plans, asking } = stage();
  let isFirst = true;
  const contested = {
    ...plans,
    savePlan: async (...given: Parameters<typeof plans.savePlan>) => {
      if (!isFirst) return plans.savePlan(...given);
      isFirst = false;
      await setAsking({ ...ports, plans }, of, { board: 'Panel' });
      throw new Refusal('changed-elsewhere');
    },
  };
  await setAsking({ ...ports, plans: contested }, of, { weekday: 3 });
  expect(asking()).toMatchObject({ weekday: 3, board: 'Panel' });
});

test('only who may change the plan changes how it asks', async () => {
  const { ports, told } = stage();
  const by = { ...of, caller: { kind: 'person', person: lee } as const };
  await expect(setAsking(ports, by, { weekday: 3 })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(openRound(ports, by, wanted())).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(holdPerson(ports, by, { person: lee.id, until: null })).rejects.toMatchObject({ code: 'not-allowed' });
  expect(told()).toEqual([]);
});
