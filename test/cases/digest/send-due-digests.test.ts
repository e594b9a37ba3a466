import { deliverDigest } from '../../../src/cases/digest/deliver-digest.ts';
import { sendDigests } from '../../../src/cases/digest/send-digests.ts';
import { sendDueDigests } from '../../../src/cases/digest/send-due-digests.ts';
import { instantOf } from '../../../src/core/calendar/hour-in-zone.ts';
import type { OwnDigest } from '../../../src/core/digest/own-digest.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { USUAL_ASKING } from '../../../src/core/plan/plan-asking.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeDigestStore } from '../../fakes/digest-store.ts';
import { fakeMail } from '../../fakes/mail.ts';
import { fakeOwnDigests } from '../../fakes/own-digests.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeRunStore } from '../../fakes/run-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';
import { fakeSentLetters } from '../../fakes/sent-letters.ts';

const mary = person('Mary Manager');
const max = person('Max Manager');
const TWO_AREAS = plan({
  areas: [
    { manager: mary, actions: [{}] },
    { manager: max, actions: [{}] },
  ],
});
const LONDON = 'Europe/London';
const FRIDAY = { day: day('2015-07-03'), hour: 17 };

/** The service, which last looked on Friday 3 July 2015. */
function stage(...plans: readonly Plan[]) {
  const clock = fakeClock('2015-07-03');
  const ports = {
    plans: fakePlanStore(...(plans.length > 0 ? plans : [TWO_AREAS])),
    asks: fakeAskStore(),
    availability: fakeAvailability(),
    ownDigests: fakeOwnDigests(),
    digests: fakeDigestStore(),
    queue: fakeSendQueue(),
    runs: fakeRunStore({ digests: FRIDAY }),
    mail: fakeMail(),
    letters: fakeSentLetters(),
    people: fakePeople({ people: [mary, max] }),
    clock,
    timeZone: LONDON,
    write: async () => ({ subject: 'Late', html: '<p>late</p>', text: 'late' }),
  };
  const run = (on: string, hour = 8) => {
    clock.set(instantOf({ day: day(on), hour }, LONDON));
    return sendDueDigests(ports);
  };
  const keys = () => ports.queue.waiting.map(({ key }) => key);
  return { ports, run, keys };
}

const keyOf = ({ id }: { readonly id: string }, on: string) => `${id}:${on}`;

test('each reader’s digest goes when it is due, and not again', async () => {
  const { run, keys } = stage();
  expect(await run('2015-07-05')).toBeNull();
  expect(await run('2015-07-06')).toBe(2);
  expect(await run('2015-07-06', 9)).toBeNull();
  expect(await run('2015-07-07')).toBeNull();
  expect(keys()).toEqual([keyOf(mary, '2015-07-06'), keyOf(max, '2015-07-06')]);
});

test('after three weeks without the service each gets one, and the next one on its day', async () => {
  const { run, keys } = stage();
  expect(await run('2015-07-23', 11)).toBe(2);
  expect(await run('2015-07-24')).toBeNull();
  expect(await run('2015-07-27')).toBe(2);
  expect(keys().filter((key) => key.startsWith(mary.id))).toEqual([
    keyOf(mary, '2015-07-23'),
    keyOf(mary, '2015-07-27'),
  ]);
});

test('a run that failed on its way goes on the next day, and gives nobody a second one', async () => {
  const { ports, run, keys } = stage();
  const add = ports.queue.add;
  ports.queue.add = async (toSend) => {
    if (toSend.key === keyOf(max, '2015-07-06')) throw new Error('gone');
    await add(toSend);
  };
  await expect(run('2015-07-06')).rejects.toThrow('gone');
  await deliverDigest(ports, keyOf(mary, '2015-07-06'));
  ports.queue.add = add;
  expect(await run('2015-07-07')).toBe(1);
  expect(await run('2015-07-07', 9)).toBeNull();
  expect(keys()).toEqual([keyOf(mary, '2015-07-06'), keyOf(max, '2015-07-06')]);
});

test('by clocks of their own readers get it in their morning, on the day that it is for the plans', async () => {
  const { ports, run, keys } = stage();
  const from = day('2015-07-06');
  const by = (timeZone: string) => (own: OwnDigest) => ({ ...own, clocks: [{ from, timeZone }] });
  await ports.ownDigests.change(mary.id, by('Pacific/Auckland'));
  await ports.ownDigests.change(max.id, by('America/Los_Angeles'));
  expect(await run('2015-07-05', 20)).toBeNull();
  expect(await run('2015-07-05', 21)).toBe(1);
  expect(await run('2015-07-06', 8)).toBeNull();
  expect(await run('2015-07-06', 16)).toBe(1);
  expect(await run('2015-07-12', 20)).toBeNull();
  expect(keys()).toEqual([keyOf(mary, '2015-07-05'), keyOf(max, '2015-07-06')]);
});

test('who has night when the service is back gets theirs in the morning, and nobody two', async () => {
  const { ports, run, keys } = stage();
  const clocks = [{ from: day('2015-07-06'), timeZone: 'Pacific/Auckland' }];
  await ports.ownDigests.change(mary.id, (own) => ({ ...own, clocks }));
  // Ten in the evening there.
  expect(await run('2015-07-06', 11)).toBe(1);
  await deliverDigest(ports, keyOf(max, '2015-07-06'));
  expect(await run('2015-07-06', 12)).toBeNull();
  expect(await run('2015-07-06', 21)).toBe(1);
  expect(await run('2015-07-06', 22)).toBeNull();
  expect(keys()).toEqual([keyOf(max, '2015-07-06'), keyOf(mary, '2015-07-06')]);
});

test('where the one’s night is the other’s day, each gets it in their own morning', async () => {
  const { ports, run, keys } = stage();
  const from = day('2015-07-06');
  const by = (timeZone: string) => (own: OwnDigest) => ({ ...own, clocks: [{ from, timeZone }] });
  await ports.ownDigests.change(mary.id, by('Asia/Kolkata'));
  await ports.ownDigests.change(max.id, by('America/Los_Angeles'));
  expect(await run('2015-07-06', 21)).toBe(1);
  expect(await run('2015-07-07', 3)).toBeNull();
  expect(await run('2015-07-07', 4)).toBe(1);
  expect(keys()).toEqual([keyOf(max, '2015-07-06'), keyOf(mary, '2015-07-07')]);
  expect(await ports.ownDigests.all()).toMatchObject([{ putOff: null }, { putOff: null }]);
});

test('after an evening without the service nobody of the plans’ own clock is written to at night', async () => {
  const { run } = stage();
  expect(await run('2015-07-06', 19)).toBeNull();
  expect(await run('2015-07-07', 7)).toBeNull();
  expect(await run('2015-07-07', 8)).toBe(2);
});

test('who was sent one by hand since it was due gets no other', async () => {
  const { ports, run, keys } = stage();
  ports.clock.set('2015-07-07T12:00:00Z');
  await sendDigests(ports, day('2015-07-07'), new Set([mary.id]));
  expect(await run('2015-07-08')).toBe(2);
  expect(new Set(keys())).toEqual(new Set([keyOf(mary, '2015-07-07'), keyOf(max, '2015-07-08')]));
});

test('who has a holiday on the day on which the service is back gets theirs on the next working day', async () => {
  const scottish = plan({ id: 'scottish', nation: 'scotland', areas: [{ manager: max, actions: [{}] }] });
  const { ports, run, keys } = stage(plan({ areas: [{ manager: mary, actions: [{}] }] }), scottish);
  expect(await run('2015-11-30', 10)).toBe(1);
  await deliverDigest(ports, keyOf(mary, '2015-11-30'));
  expect(await run('2015-11-30', 11)).toBeNull();
  expect(await run('2015-12-01')).toBe(1);
  expect(keys()).toEqual([keyOf(mary, '2015-11-30'), keyOf(max, '2015-12-01')]);
});

test.each(['draft', 'importing', 'opening', 'paused', 'ended'] as const)(
  'a plan that is %s tells nobody anything',
  async (state) => {
    const { run } = stage({ ...TWO_AREAS, state });
    expect(await run('2015-07-06')).toBeNull();
  },
);

test('a plan that goes live after its hour tells with the next one', async () => {
  const { ports, run } = stage({ ...TWO_AREAS, state: 'opening' });
  await run('2015-07-06', 9);
  ports.plans.putElsewhere(TWO_AREAS);
  expect(await run('2015-07-06', 10)).toBeNull();
  expect(await run('2015-07-13')).toBe(2);
});

test('a plan’s hour later in the day is waited for', async () => {
  const asking = { ...USUAL_ASKING, digest: { weekday: 1, hour: 14 } };
  const { run } = stage({ ...TWO_AREAS, asking });
  expect(await run('2015-07-06', 13)).toBeNull();
  expect(await run('2015-07-06', 14)).toBe(2);
});

test('a quiet week without a mail is no digest, and what is new stays new since the last that they had', async () => {
  const { ports, run } = stage(plan({ areas: [{ manager: mary }] }));
  await ports.ownDigests.change(mary.id, (own) => ({ ...own, whenQuiet: 'none', had: [day('2015-06-29')] }));
  expect(await run('2015-07-06')).toBe(0);
  expect(await run('2015-07-07')).toBeNull();
  expect(await ports.ownDigests.all()).toMatchObject([{ had: [day('2015-06-29')] }]);
});
