import { knowDeputyships } from '../../src/azure/known-deputyships.ts';
import { type Availability, usualAvailability } from '../../src/core/asking/availability.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { day, person } from '../builders/plan.ts';
import { fakeAvailability } from '../fakes/availability.ts';

const [lee, dee] = [person('Lee Lead'), person('Dee Deputy')] as const;
const deputy = (agreed: boolean) => (now: Availability) => ({ ...now, deputy: { person: dee, agreed } });
const noDeputy = (now: Availability) => ({ ...now, deputy: null });

test('somebody stands in another’s place from their yes until one of the two ends it, and is known to at once', async () => {
  const { availability, deputyships } = knowDeputyships(fakeAvailability());
  const told: string[][] = [];
  const unwatch = deputyships.watch(() => void told.push([...deputyships.of(dee.id)]));
  await availability.change(lee.id, deputy(false));
  expect(deputyships.of(dee.id).size).toBe(0);
  await availability.change(lee.id, deputy(true));
  await availability.change(lee.id, (now) => ({ ...now, notUntil: day('2015-08-03') }));
  await availability.change(lee.id, noDeputy);
  unwatch();
  await availability.change(lee.id, deputy(true));
  expect(told).toEqual([[lee.id], []]);
  expect(deputyships.version()).toBe('3');
});

test('what other instances changed is known once it is read, and stands while storage is away', async () => {
  const shared = fakeAvailability();
  let isAway = false;
  const all = () => (isAway ? Promise.reject(new Refusal('unreachable')) : shared.all());
  const { deputyships } = knowDeputyships({ ...shared, all });
  await shared.change(lee.id, deputy(true));
  await deputyships.refresh();
  isAway = true;
  await expect(deputyships.refresh()).rejects.toMatchObject({ code: 'unreachable' });
  expect([...deputyships.of(dee.id)]).toEqual([lee.id]);
});

test('what was read before somebody ended theirs here does not bring it back', async () => {
  const shared = fakeAvailability({ ...usualAvailability(lee.id), deputy: { person: dee, agreed: true } });
  let hand: () => void = () => undefined;
  const handed = new Promise<void>((resolve) => {
    hand = resolve;
  });
  const all = async () => {
    const before = await shared.all();
    await handed;
    return before;
  };
  const { availability, deputyships } = knowDeputyships({ ...shared, all });
  const reading = deputyships.refresh();
  await availability.change(lee.id, noDeputy);
  hand();
  await reading;
  expect(deputyships.of(dee.id).size).toBe(0);
});
